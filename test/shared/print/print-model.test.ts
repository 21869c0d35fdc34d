import { describe, expect, it } from 'vitest';
import type { ElementId, NoteId, UnitId } from '../../../shared/ids.ts';
import { planHash } from '../../../shared/negotiation/read.ts';
import type { Print } from '../../../shared/print/model.ts';
import { printFileName } from '../../../shared/print/file-name.ts';
import { printModel } from '../../../shared/print/print.ts';
import { Room, UNIT, element } from '../negotiation/room.ts';
import {
  SECOND,
  annexOf,
  approvedOf,
  approvedRoom,
  draftOf,
  lineOf,
  lodge,
  marked,
  notesOf,
  paragraphsOf,
  rewritten,
} from './rooms.ts';

describe('what a print says of itself', () => {
  it('cannot be asked to print a draft as approved', () => {
    const { negotiation, upTo } = draftOf(new Room());
    // @ts-expect-error a negotiation that nobody approved has no approved plan
    const unapproved: Print = { kind: 'approved', negotiation, plan: negotiation.approved, upTo };
    // @ts-expect-error a negotiation is not an approved plan
    const forged: Print = { kind: 'approved', negotiation, plan: negotiation, upTo };
    expect([unapproved.kind, forged.kind]).toEqual(['approved', 'approved']);
  });

  it('prints DRAFT, the act and the moment on every draft', () => {
    const { front } = printModel(draftOf(new Room()));
    expect(front.stamp).toBe('DRAFT');
    expect(front.version).toBe('Version of 12 October 2026, 09:00 UTC, act 3');
    expect(front.running).toContain('DRAFT');
  });

  it('takes the status line from the approval act', () => {
    const { front } = printModel(approvedOf(approvedRoom()));
    expect(front.status).toBe('Approved by the High Level Group on 12 October 2026, Guadalajara, Mexico');
    expect(front.stamp).toBeNull();
    expect(JSON.stringify(front)).not.toContain('DRAFT');
  });

  it('invents no symbol and does not borrow that of the base text', () => {
    for (const print of [draftOf(new Room()), approvedOf(approvedRoom())]) {
      const front = JSON.stringify(printModel(print).front);
      expect(front).toContain('[symbol to be assigned]');
      expect(front).not.toContain('CICAD/doc.');
      expect(front).not.toContain('OEA/Ser.L');
    }
  });

  it('says that a practice negotiation is nobody’s position', () => {
    const room = new Room();
    const { front } = printModel({ ...draftOf(room), negotiation: { ...room.negotiation, practice: true } });
    expect([front.stamp, front.running].join()).toMatch(/PRACTICE.*PRACTICE/);
  });
});

describe('the approved text', () => {
  const model = printModel(approvedOf(approvedRoom()));

  it('holds the agreed words and no bracket', () => {
    expect(lineOf(model, '1.1.s')).toBe(
      '1. Establish and strengthen a national treatment and recovery system for people with problematic drug use.',
    );
    expect(lineOf(model, '1.1.a2')).toBe(
      '1.2 Progressively providing treatment services for people in contact with the criminal justice system.^2',
    );
    expect(
      paragraphsOf(model)
        .map(({ runs }) => marked(runs))
        .join(),
    ).not.toMatch(/[[\]*~]/);
  });

  it('numbers actions anew by their place', () => {
    expect(lineOf(model, 'new')).toBe('1.3 Promotion of continuity of care.');
    expect(lineOf(model, '1.1.a3')).toMatch(/^1\.4 /);
  });

  it('prints what was approved, whatever became of the state since', () => {
    const room = approvedRoom();
    const print = approvedOf(room);
    const bare = { ...room.negotiation, units: new Room().negotiation.units };
    expect(printModel({ ...print, negotiation: bare }).body).toEqual(printModel(print).body);
  });

  it('prints the hash of the text and the number of the last act', () => {
    const room = approvedRoom();
    const record = annexOf(printModel(approvedOf(room)), 'The text and the record').join('\n');
    expect(record).toContain(planHash(room.negotiation));
    expect(record).toContain(`act ${room.acts.length}, `);
  });

  it('tells the act of the approval from the last act, because notes are lodged after it too', () => {
    const room = approvedRoom();
    const approval = room.negotiation.approved!.stamp.seq;
    const colombia = room.person('COL');
    lodge(room, colombia, { id: 'late', on: '1.1.a1', text: 'Late.' });
    const print = approvedOf(room);
    const printed = printModel(print);
    const record = annexOf(printed, 'The text and the record').join('\n');
    expect(record).toMatch(new RegExp(`^Text approved: .*, act ${approval}, under CHL chair`, 'm'));
    expect(record).toContain(`Printed as of: act ${room.acts.length}, `);
    expect(annexOf(printed, 'Notes by delegations').join('\n')).toContain(
      `act ${room.acts.length}, by COL head`,
    );
    expect(printed.front.version).toContain(`act ${approval}`);
    expect(printFileName(print, 'docx')).toContain(`act-${room.acts.length}.`);
  });
});

describe('notes', () => {
  it('number footnotes and notes by delegations in one run, in the order of their marks', () => {
    const room = new Room();
    const mexico = room.person('MEX');
    lodge(room, mexico, { id: 'last', on: null, unit: SECOND, text: 'On all of it.' });
    lodge(room, mexico, {
      id: 'first',
      on: 'Intro.p1',
      unit: 'Intro' as UnitId,
      text: 'On the introduction.',
    });
    room.table(
      mexico,
      element(
        'action',
        '1.1.a3',
        'Design',
        { footnote: 'f' as ElementId },
        ' of cooperation mechanisms among the stakeholders.',
      ),
      element('footnote', 'f', 'Of all kinds.'),
    );
    lodge(room, mexico, { id: 'middle', on: '1.1.a1', text: 'On an action.' });
    const model = printModel(draftOf(room));
    expect(notesOf(model)).toEqual([
      '1 Reservation by Mexico: On the introduction.',
      '2 Reservation by Mexico: On an action.',
      '3 [**Of all kinds.** (Mexico)]',
      '4 Reservation by Mexico on the objective as a whole: On all of it.',
    ]);
    expect(lineOf(model, '1.1.a3')).toBe(
      '1.3 Design [^3 (Mexico)] of cooperation mechanisms among the stakeholders.',
    );
    expect(lineOf(model, '1.2.s')).toBe('2. Foster training.^4');
  });

  it('prints every live note and no withdrawn one', () => {
    const room = new Room();
    const mexico = room.person('MEX');
    const places = [null, '1.1.s', '1.1.a1', '1.1.a1', '1.1.a3'];
    places.forEach((on, i) => lodge(room, mexico, { id: `n${i}`, on, text: `Note ${i}.` }));
    room.say(mexico, { kind: 'withdraw-note', note: 'n2' as never });
    const notes = notesOf(printModel(draftOf(room))).join('\n');
    for (const i of [0, 1, 3, 4]) expect(notes).toContain(`Note ${i}.`);
    expect(notes).not.toContain('Note 2.');
  });

  it('[NT2] [NT4] names who joined it, and says that it is to be confirmed when its words have changed', () => {
    const room = new Room();
    const mexico = room.person('MEX');
    lodge(room, mexico, { id: 'n', on: '1.1.a3', text: 'We insist.' });
    room.say(room.person('JAM'), { kind: 'join-note', note: 'n' as NoteId });
    room.table(mexico, element('action', '1.1.a3', 'Design of mechanisms.'));
    const ruling = { kind: 'proposal', proposal: '1.1/MEX/1' as never } as const;
    room.say(room.person('CHL', 'chair'), { kind: 'agree', unit: UNIT, ruling, seen: room.seen() });
    expect(notesOf(printModel(draftOf(room)))).toEqual([
      '1 Reservation by Mexico, joined by Jamaica (to be confirmed): We insist.',
    ]);
  });

  it('keeps a note whose words have gone from the text', () => {
    const room = new Room();
    const mexico = room.person('MEX');
    lodge(room, mexico, { id: 'n', on: '1.1.a3', text: 'We insist.' });
    const without = rewritten(room, ...room.text().elements.filter(({ id }) => id !== '1.1.a3'));
    room.tableText(mexico, without);
    const ruling = { kind: 'proposal', proposal: '1.1/MEX/1' as never } as const;
    room.say(room.person('CHL', 'chair'), { kind: 'agree', unit: UNIT, ruling, seen: room.seen() });
    const model = printModel(draftOf(room));
    expect(notesOf(model)).toEqual([
      '1 Reservation by Mexico on words that are no longer in the text (to be confirmed): We insist.',
    ]);
    expect(lineOf(model, '1.1.s')).toMatch(/\^1$/);
  });

  it('hangs a note on a footnote where the footnote’s mark stands', () => {
    const room = approvedRoom();
    lodgeAfterApproval(room, 'fm');
    const notes = notesOf(printModel(approvedOf(room)));
    expect(notes[1]).toBe('2 Reservation by Colombia on the footnote to these words: Late.');
  });

  it('gives a mark that stands twice a number of its own, which refers to the first', () => {
    const room = new Room();
    const mexico = room.person('MEX');
    const note = { footnote: 'f' as ElementId };
    room.table(
      mexico,
      element('action', '1.1.a3', 'Design', note, ' of mechanisms.'),
      element('footnote', 'f', 'Of all kinds.'),
    );
    const ruling = { kind: 'proposal', proposal: '1.1/MEX/1' as never } as const;
    const chair = room.person('CHL', 'chair');
    room.say(chair, { kind: 'agree', unit: UNIT, ruling, seen: room.seen() });
    room.say(chair, {
      kind: 'reopen',
      unit: UNIT,
      elements: room.text().elements.map(({ id }) => id),
      mover: null,
      reason: 'More.',
    });
    room.table(mexico, element('action', '1.1.a3', 'Design of mechanisms', note, '.'));
    const model = printModel(draftOf(room));
    expect(lineOf(model, '1.1.a3')).toBe('1.3 Design [^1 (delete: Mexico)] of mechanisms [^2 (Mexico)].');
    expect(notesOf(model)).toEqual(['1 Of all kinds.', '2 See note 1.']);
  });
});

function lodgeAfterApproval(room: Room, on: string): void {
  const before = room.negotiation;
  const note = {
    id: 'late' as NoteId,
    kind: 'reservation',
    party: 'COL' as never,
    unit: UNIT,
    element: on as ElementId,
    text: 'Late.',
    lodged: { ...before.approved!.stamp, seq: 1 },
    worded: before.approved!.stamp,
    earlier: [],
    joined: [],
    version: room.unit().versions.length,
    withdrawn: null,
  } as const;
  room.state = { ...before, notes: { ...before.notes, [note.id]: note } };
}
