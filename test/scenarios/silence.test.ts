import { describe, expect, it } from 'vitest';
import type { ElementId, SilenceId } from '../../shared/ids.ts';
import type { Ruling } from '../../shared/negotiation/gavel/act.ts';
import { currentVersion, elementStatus } from '../../shared/negotiation/read.ts';
import { MEX1, mexican, refusal, roomOfFour, words } from '../shared/negotiation/four.ts';
import { type Room, UNIT, element } from '../shared/negotiation/room.ts';

const UNTIL = '2026-10-12T16:00:00Z';
const ONE_SECOND_EARLY = '2026-10-12T15:59:59Z';
const ONE_SECOND_LATE = '2026-10-12T16:00:01Z';
const SILENCE = 's1' as SilenceId;
const [A1, A2, A3] = ['1.1.a1', '1.1.a2', '1.1.a3'] as ElementId[] as [ElementId, ElementId, ElementId];

const statusOf = (room: Room, id: ElementId) => elementStatus(room.unit(), id).kind;
const theWords = (...elements: ElementId[]): Ruling => ({ kind: 'current', elements });
const theProposal: Ruling = { kind: 'proposal', proposal: MEX1 };

function roomUnderSilence(ruling: Ruling) {
  const stage = roomOfFour();
  const { room, mexico, chair } = stage;
  const jamaica = room.person('JAM');
  if (ruling.kind === 'proposal') room.table(mexico, mexican);
  const start = (silence = SILENCE, until = UNTIL) =>
    room.ask(chair, { kind: 'start-silence', silence, unit: UNIT, ruling, until, seen: room.seen() });
  expect(refusal(start())).toBe('granted');
  const object = (by = jamaica, id = A2) =>
    refusal(room.ask(by, { kind: 'break-silence', silence: SILENCE, unit: UNIT, element: id }));
  const end = () => room.ask(chair, { kind: 'end-silence', silence: SILENCE, unit: UNIT });
  return { ...stage, jamaica, start, object, end };
}

describe('the chair circulates two actions of 1.1 under silence until four in the afternoon', () => {
  it('[SI1] Jamaica objects to one of them one second before four: that one stays open, the other is agreed', () => {
    const { room, object, end } = roomUnderSilence(theWords(A1, A2));
    room.clockAt(ONE_SECOND_EARLY);
    expect(object()).toBe('granted');
    room.clockAt(UNTIL);
    expect(refusal(end())).toBe('granted');
    expect(room.acts.slice(-2).map(({ act }) => act.kind)).toEqual(['silence-ended', 'agreed']);
    expect([A1, A2, A3].map((id) => statusOf(room, id))).toEqual(['agreed', 'open', 'open']);
  });

  it('[SI2] Jamaica objects one second after four: too late, also before the hub has recorded that the time is over', () => {
    const { room, object, end } = roomUnderSilence(theWords(A1, A2));
    room.clockAt(ONE_SECOND_LATE);
    expect(object()).toBe('silence-over');
    expect(refusal(end())).toBe('granted');
    expect(object()).toBe('silence-over');
    expect([A1, A2].map((id) => statusOf(room, id))).toEqual(['agreed', 'agreed']);
  });

  it('[SI2] at four o’clock itself it is too late', () => {
    const { room, object } = roomUnderSilence(theWords(A1));
    room.clockAt(UNTIL);
    expect(object(undefined, A1)).toBe('silence-over');
  });

  it('[SI3] nobody ends it before its time, and it ends once', () => {
    const { room, end } = roomUnderSilence(theWords(A1));
    room.clockAt(ONE_SECOND_EARLY);
    expect(refusal(end())).toBe('silence-runs');
    room.clockAt(UNTIL);
    expect(refusal(end())).toBe('granted');
    expect(refusal(end())).toBe('silence-over');
  });

  it('[SI1] a deadline that has passed cannot be set, nor a second one on the same words', () => {
    const { start } = roomUnderSilence(theWords(A1));
    expect(refusal(start('s2' as SilenceId, '2026-10-12T08:00:00Z'))).toBe('deadline-passed');
    expect(refusal(start('s2' as SilenceId))).toBe('under-silence');
  });

  it('[SI1] each delegation objects once to an element, and to nothing that was not circulated', () => {
    const { object, colombia } = roomUnderSilence(theWords(A1, A2));
    expect(object()).toBe('granted');
    expect(object()).toBe('already-so');
    expect(object(colombia)).toBe('granted');
    expect(object(colombia, A3)).toBe('unknown');
  });

  it('[SI4] a proposal tabled meanwhile on one of them stands: silence agrees only what the gavel could fall on', () => {
    const { room, mexico, end } = roomUnderSilence(theWords(A1, A2));
    room.table(mexico, mexican);
    room.clockAt(UNTIL);
    end();
    expect([A1, A2].map((id) => statusOf(room, id))).toEqual(['agreed', 'open']);
  });

  it('[SI4] words that the gavel has changed meanwhile were not circulated, and are not agreed by silence', () => {
    const { room, mexico, chair, end } = roomUnderSilence(theWords(A1, A2));
    room.table(mexico, mexican);
    room.say(chair, { kind: 'agree', unit: UNIT, ruling: theProposal, seen: room.seen() });
    room.say(chair, { kind: 'reopen', unit: UNIT, elements: [A1, A2], mover: null, reason: 'A slip.' });
    room.clockAt(UNTIL);
    end();
    expect([A1, A2].map((id) => statusOf(room, id))).toEqual(['agreed', 'open']);
  });

  it('[SI5] the chair withdraws the text: nothing is agreed', () => {
    const { room, chair, object, end } = roomUnderSilence(theWords(A1));
    room.say(chair, { kind: 'withdraw-silence', silence: SILENCE, unit: UNIT });
    expect(object(undefined, A1)).toBe('silence-over');
    room.clockAt(UNTIL);
    expect(refusal(end())).toBe('silence-over');
    expect(statusOf(room, A1)).toBe('open');
  });
});

describe('the chair circulates 1.1/MEX/1 under silence', () => {
  it('[SI1] nobody objects: its words become the text', () => {
    const { room, end } = roomUnderSilence(theProposal);
    room.clockAt(UNTIL);
    end();
    expect(words(room, A2)).toContain('people in contact with the criminal justice system');
    expect(statusOf(room, A2)).toBe('agreed');
  });

  it('[SI1] Jamaica objects: the proposal goes back to the room as it stands', () => {
    const { room, object, end } = roomUnderSilence(theProposal);
    expect(object(undefined, A1)).toBe('unknown');
    expect(object()).toBe('granted');
    room.clockAt(UNTIL);
    end();
    expect(currentVersion(room.unit()).number).toBe(1);
    expect(statusOf(room, A2)).toBe('open');
    const kinds = Object.values(room.unit().proposals[0]!.fates).map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['standing']));
  });

  it('[SI4] another delegation rewrites the same action meanwhile: the proposal is not agreed over its head', () => {
    const { room, colombia, end } = roomUnderSilence(theProposal);
    room.table(colombia, element('action', A2, 'Exploring the means of treatment.'));
    room.clockAt(UNTIL);
    end();
    expect(currentVersion(room.unit()).number).toBe(1);
  });
});
