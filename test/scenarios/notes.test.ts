import { describe, expect, it } from 'vitest';
import type { ElementId, NoteId } from '../../shared/ids.ts';
import { isToBeConfirmed, joinedNow } from '../../shared/negotiation/notes/joining.ts';
import { MEX1, agreeOnAll, mexican, refusal, roomOfFour } from '../shared/negotiation/four.ts';
import { UNIT } from '../shared/negotiation/room.ts';

const NOTE = 'n1' as NoteId;

/** Colombia reserves on action 1.2. */
function roomWithNote(element: ElementId | null = '1.1.a2' as ElementId) {
  const stage = roomOfFour();
  const { room, colombia } = stage;
  room.say(colombia, {
    kind: 'lodge-note',
    note: NOTE,
    noteKind: 'reservation',
    unit: UNIT,
    element,
    text: 'Colombia reserves on “criminal offenders”.',
  });
  const jamaica = room.person('JAM');
  const note = () => room.negotiation.notes[NOTE]!;
  const ask = (by: typeof jamaica, kind: 'join-note' | 'leave-note' | 'confirm-note' | 'withdraw-note') =>
    refusal(room.ask(by, { kind, note: NOTE }));
  const amend = (by: typeof jamaica, text: string) =>
    refusal(room.ask(by, { kind: 'amend-note', note: NOTE, text }));
  const due = () => isToBeConfirmed(note(), room.unit());
  return { ...stage, jamaica, note, ask, amend, due };
}

describe('a note by Colombia', () => {
  it('[NT2] Jamaica joins it, leaves it and joins it again; Colombia does not join its own', () => {
    const { colombia, jamaica, note, ask } = roomWithNote();
    expect(ask(colombia, 'join-note')).toBe('own-note');
    expect(ask(jamaica, 'leave-note')).toBe('already-so');
    expect(ask(jamaica, 'join-note')).toBe('granted');
    expect(ask(jamaica, 'join-note')).toBe('already-so');
    expect(joinedNow(note())).toEqual(['JAM']);
    expect(ask(jamaica, 'leave-note')).toBe('granted');
    expect(joinedNow(note())).toEqual([]);
    expect(ask(jamaica, 'join-note')).toBe('granted');
    expect(note().joined).toHaveLength(2);
  });

  it('[NT2] a note that is withdrawn is not joined any more', () => {
    const { colombia, jamaica, ask } = roomWithNote();
    ask(colombia, 'withdraw-note');
    expect(ask(jamaica, 'join-note')).toBe('note-withdrawn');
  });

  it('[NT3] Colombia amends it: the old words are kept, and Jamaica joins the new ones anew', () => {
    const { colombia, jamaica, note, ask, amend } = roomWithNote();
    ask(jamaica, 'join-note');
    expect(amend(jamaica, 'Something else.')).toBe('not-yours');
    expect(amend(colombia, ' ')).toBe('empty');
    expect(amend(colombia, 'Colombia reserves on the whole of action 1.2.')).toBe('granted');
    expect(note().text).toBe('Colombia reserves on the whole of action 1.2.');
    expect(note().earlier.map(({ text }) => text)).toEqual(['Colombia reserves on “criminal offenders”.']);
    expect(joinedNow(note())).toEqual([]);
    expect(ask(jamaica, 'join-note')).toBe('granted');
  });

  it('[NT4] its words change: it is to be confirmed, and only Colombia confirms it', () => {
    const { room, mexico, colombia, chair, jamaica, ask, due } = roomWithNote();
    expect(due()).toBe(false);
    expect(ask(colombia, 'confirm-note')).toBe('already-so');
    room.table(mexico, mexican);
    expect(due()).toBe(false);
    const ruling = { kind: 'proposal', proposal: MEX1 } as const;
    room.say(chair, { kind: 'agree', unit: UNIT, ruling, seen: room.seen() });
    expect(due()).toBe(true);
    expect(ask(jamaica, 'confirm-note')).toBe('not-yours');
    expect(ask(colombia, 'confirm-note')).toBe('granted');
    expect(due()).toBe(false);
  });

  it('[NT4] one on the whole objective is to be confirmed whatever changes in it; one on another action is not', () => {
    for (const [element, expected] of [
      [null, true],
      ['1.1.a3' as ElementId, false],
    ] as const) {
      const { room, mexico, chair, due } = roomWithNote(element);
      room.table(mexico, mexican);
      const ruling = { kind: 'proposal', proposal: MEX1 } as const;
      room.say(chair, { kind: 'agree', unit: UNIT, ruling, seen: room.seen() });
      expect(due()).toBe(expected);
    }
  });

  it('[NT4] amending it says what it means on the words of today', () => {
    const { room, mexico, colombia, chair, amend, due } = roomWithNote();
    room.table(mexico, mexican);
    const ruling = { kind: 'proposal', proposal: MEX1 } as const;
    room.say(chair, { kind: 'agree', unit: UNIT, ruling, seen: room.seen() });
    amend(colombia, 'Colombia reserves on “criminal justice system”.');
    expect(due()).toBe(false);
  });

  it('[NT1] all of it blocks nothing, and goes on after everything is agreed', () => {
    const { room, chair, jamaica, ask } = roomWithNote();
    agreeOnAll(room, chair);
    expect(ask(jamaica, 'join-note')).toBe('granted');
  });
});
