import { describe, expect, it } from 'vitest';
import type { ProposalId } from '../../../shared/ids.ts';
import type { Ruling } from '../../../shared/negotiation/gavel/act.ts';
import {
  closedBy,
  foreseen,
  gavelledElements,
  gavelledProposals,
  lockedElements,
  lostWordsUnder,
  notingParties,
} from '../../../renderer/chair/gavel-choice.ts';
import { today } from '../../../renderer/chair/today.ts';
import { LACUNA, LOST_TEXT, Room, UNIT, element } from '../../shared/negotiation/room.ts';

function roomWithChair() {
  const room = new Room();
  const chair = room.person('BHS', 'chair');
  const mexico = room.person('MEX');
  room.table(mexico, element('action', '1.1.a1', 'Promotion of care programs.'));
  return { room, chair, mexico };
}

function consolidate(room: Room): void {
  room.decideAll('taken');
  room.say(room.secretariat, { kind: 'consolidate', unit: UNIT, rationale: '', seen: room.prepared() });
}

const on = (proposal: string): Ruling => ({ kind: 'proposal', proposal: proposal as ProposalId });

describe('what the gavel can fall on', () => {
  it('only proposals on the current text of which nothing has fallen', () => {
    const { room, chair, mexico } = roomWithChair();
    room.table(room.person('COL'), element('action', '1.1.a3', 'Design of mechanisms.'));
    expect(gavelledProposals(room.unit()).map(({ id }) => id)).toEqual(['1.1/MEX/1', '1.1/COL/1']);
    room.say(mexico, { kind: 'withdraw', proposal: '1.1/MEX/1' as ProposalId });
    consolidate(room);
    expect(gavelledProposals(room.unit()).map(({ id }) => id)).toEqual(['1.1/COL/1', '1.1/SEC/1']);
    room.say(chair, { kind: 'agree', unit: UNIT, ruling: on('1.1/SEC/1'), seen: room.seen() });
    expect(gavelledProposals(room.unit())).toEqual([]);
  });

  it('elements say what is in the way: agreed, undecided, taken into a text to come', () => {
    const { room, chair } = roomWithChair();
    const stateOf = (id: string) => gavelledElements(room.unit()).find((each) => each.id === id)!.state;
    room.say(chair, {
      kind: 'agree',
      unit: UNIT,
      ruling: { kind: 'current', elements: ['1.1.a2' as never] },
      seen: room.seen(),
    });
    expect(['1.1.s', '1.1.a1', '1.1.a2'].map(stateOf)).toEqual(['free', 'bracketed', 'agreed']);
    expect(lockedElements(room.unit())).toEqual(['1.1.a2']);
    room.decideAll('taken');
    expect(stateOf('1.1.a1')).toBe('taken');
  });

  it('what the hub would refuse is foreseen by the same rule', () => {
    const { room, chair } = roomWithChair();
    room.table(room.person('COL'), element('action', '1.1.a3', 'Design of mechanisms.'));
    const unit = room.unit();
    const asked = room.ask(chair, { kind: 'agree', unit: UNIT, ruling: on('1.1/MEX/1'), seen: room.seen() });
    expect(asked.ok).toBe(false);
    expect(foreseen(room.negotiation, chair, { unit, ruling: on('1.1/MEX/1') })).toEqual(
      asked.ok ? null : asked.refusal,
    );
    expect(
      foreseen(room.negotiation, chair, { unit, ruling: { kind: 'current', elements: ['1.1.s' as never] } }),
    ).toBeNull();
  });

  it('a consolidated text closes the proposals that it names; a delegation’s own closes none', () => {
    const { room } = roomWithChair();
    consolidate(room);
    const [mexican, consolidated] = room.unit().proposals;
    expect(closedBy(room.unit(), consolidated!)).toEqual(['1.1/MEX/1']);
    expect(closedBy(room.unit(), mexican!)).toEqual([]);
  });

  it('delegations with a live note on the unit are named', () => {
    const { room, mexico } = roomWithChair();
    const note = { kind: 'lodge-note', noteKind: 'reservation', unit: UNIT, text: 'Reserved.' } as const;
    room.say(mexico, { ...note, note: 'n1' as never, element: null });
    room.say(room.person('COL'), { ...note, note: 'n2' as never, element: '1.1.a1' as never });
    expect(notingParties(room.negotiation, room.unit())).toEqual(['MEX', 'COL']);
    room.say(mexico, { kind: 'withdraw-note', note: 'n1' as never });
    expect(notingParties(room.negotiation, room.unit())).toEqual(['COL']);
  });
});

describe('the day of an approval', () => {
  it('is the calendar day here, as an ISO date', () => {
    const now = new Date();
    const [year, month, day] = today().split('-').map(Number);
    expect(today()).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(new Date(year!, month! - 1, day).toDateString()).toBe(now.toDateString());
  });
});

describe('lost words under the gavel', () => {
  const current = (...ids: string[]): Ruling => ({ kind: 'current', elements: ids as never });

  it('are named for the elements that it falls on, and for no other', () => {
    const room = new Room(LOST_TEXT);
    const under = (ruling: Ruling) => lostWordsUnder(room.unit(), ruling).elements;
    expect(under(current())).toEqual([]);
    expect(under(current('1.1.a2', '1.1.a3'))).toEqual([]);
    expect(under(current('1.1.a1', '1.1.a2'))).toEqual(['1.1.a1']);
  });

  it('are named where a proposal leaves them, and not where it fills or deletes them', () => {
    const room = new Room(LOST_TEXT);
    room.table(room.person('MEX'), element('action', '1.1.a3', 'Design of mechanisms.'));
    room.table(room.person('COL'), element('action', '1.1.a1', 'Promotion of care programs.'));
    const under = (proposal: string) => lostWordsUnder(room.unit(), on(proposal)).elements;
    expect(under('1.1/MEX/1')).toEqual(['1.1.a1']);
    expect(under('1.1/COL/1')).toEqual([]);
  });

  it('are no longer there once the secretariat has restored them', () => {
    const room = new Room(LOST_TEXT);
    room.say(room.secretariat, {
      kind: 'restore',
      unit: UNIT,
      lacuna: LACUNA,
      words: 'eatment',
      evidence: 'The printed booklet, page 4.',
      seen: room.seen(),
    });
    expect(lostWordsUnder(room.unit(), current('1.1.a1')).elements).toEqual([]);
  });
});
