import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Party, UnitId } from '../../shared/ids.ts';
import type { Actor } from '../../shared/negotiation/capacity.ts';
import { isForHub } from '../../shared/negotiation/decide.ts';
import type { Command } from '../../shared/negotiation/command.ts';
import { meetingAt, openMeeting, quorumOf } from '../../shared/negotiation/meetings/read.ts';
import { denialOf } from '../../shared/negotiation/policy.ts';
import { verifyRecord } from '../../shared/record/verify.ts';
import { unreachable } from '../../shared/verdict.ts';
import { Room, UNIT, element } from '../shared/negotiation/room.ts';
import { replace } from './replacing.ts';

/** What somebody tries in the room. `who`, `pick` and `which` are dice: taken modulo what there is at that moment. */
const KINDS = [
  'open-meeting',
  'open-meeting',
  'close-meeting',
  'hand-over-chair',
  'set-agenda',
  'put-on-floor',
  'ask-for-floor',
  'ask-for-floor',
  'ask-no-more',
  'give-floor',
  'mark-presence',
  'mark-presence',
  'mark-presence',
  'call-vote',
  'call-vote',
  'cast-vote',
  'cast-vote',
  'cast-vote',
  'close-vote',
  'agree',
  'reopen',
  'take-position',
  'table',
  'end-seat',
  'begin-seat',
  'remove',
] as const;
const anyTry = fc.record({
  kind: fc.constantFrom(...KINDS),
  who: fc.nat(99),
  pick: fc.nat(99),
  which: fc.nat(99),
});
type Try = typeof anyTry extends fc.Arbitrary<infer Dice> ? Dice : never;

const UNITS = [UNIT, '1.2', 'Intro'] as UnitId[];
const PARTIES = ['MEX', 'COL', 'JAM', 'CHL', 'PER'] as Party[];
const roll = <Item>(items: readonly Item[], die: number): Item => items[die % items.length]!;

/** The command that these dice mean in this room; much of it is refused, as much of it should be. */
function commandOf(room: Room, { kind, pick, which }: Try): Command | null {
  const party = roll(PARTIES, which);
  const unit = roll(UNITS, pick);
  const people = Object.values(room.negotiation.members);
  const chairs = people.filter(({ capacity }) => capacity.endsWith('chair'));
  const proposal = room.unit().proposals.at(-1)?.id;
  const ruling = proposal && ({ kind: 'proposal', proposal } as const);
  const seen = room.seen();
  switch (kind) {
    case 'open-meeting':
      return {
        kind,
        meetingKind: which % 6 ? 'plenary' : 'informal',
        date: '2026-10-12',
        place: 'Washington',
        presiding: roll(chairs, which).person,
        agenda: UNITS.slice(0, 1 + (pick % 3)),
      };
    case 'hand-over-chair':
      return { kind, to: roll(which % 3 ? chairs : people, pick).person };
    case 'set-agenda':
      return { kind, agenda: UNITS.slice(pick % 3) };
    case 'put-on-floor':
      return { kind, unit: which % 3 ? unit : null };
    case 'ask-for-floor':
    case 'ask-no-more':
      return { kind, party };
    case 'give-floor':
      return { kind, party: roll([...(openMeeting(room.negotiation)?.speakers ?? []), party, null], which) };
    case 'mark-presence': {
      const everybody = room.negotiation.roster.map((seat) => seat.party).filter((each) => each !== 'CHL');
      return { kind, parties: which % 3 ? everybody : [party], present: pick % 5 > 0 };
    }
    case 'call-vote':
      return ruling ? { kind, unit: UNIT, ruling, reason: which % 9 ? 'No consensus.' : '', seen } : null;
    case 'agree':
      return ruling ? { kind, unit: UNIT, ruling, seen } : null;
    case 'reopen': {
      const elements = room.text().elements.map(({ id }) => id);
      return { kind, unit: UNIT, elements, mover: null, reason: 'As requested.' };
    }
    case 'take-position':
      return proposal ? { kind, proposal, position: which % 4 ? 'objects' : null } : null;
    case 'table': {
      const text = room.text();
      const added = element('action', `a${room.acts.length}`, `Action after act ${room.acts.length}.`);
      return {
        kind,
        unit: UNIT,
        text: { ...text, elements: [...text.elements, added] },
        rationale: '',
        language: 'en',
        seen,
      };
    }
    case 'end-seat':
      return { kind, party: 'CHL' as Party, until: pick % 2 ? '2026-10-12' : '2027-01-01' };
    case 'begin-seat':
      return { kind, party: 'CHL' as Party, from: pick % 2 ? '2026-10-12' : '2027-01-01' };
    case 'remove':
      return { kind, person: roll(chairs, which).person };
    case 'cast-vote':
      return { kind, ballot: roll(['yes', 'yes', 'yes', 'no', 'abstain'] as const, which) };
    case 'close-meeting':
    case 'close-vote':
      return { kind };
    default:
      return unreachable(kind);
  }
}

function checkInvariants(room: Room): void {
  const { meetings } = room.negotiation;
  expect(meetings.map(({ number }) => number)).toEqual(meetings.map((_, i) => i + 1));
  expect(meetings.slice(0, -1).every(({ closed }) => closed !== null)).toBe(true);
  for (const { closed, chairs, votes, item, agenda, speakers, present, floor } of meetings) {
    expect(chairs.length).toBeGreaterThan(0);
    expect(votes.filter((vote) => vote.closed === null).length).toBeLessThanOrEqual(closed ? 0 : 1);
    expect(item === null || agenda.includes(item)).toBe(true);
    for (const list of [speakers, present, agenda]) expect(new Set<string>(list).size).toBe(list.length);
    expect(floor !== null && speakers.includes(floor.party)).toBe(false);
    for (const vote of votes.filter((each) => each.closed))
      expect(vote.closed!.yes + vote.closed!.no + vote.closed!.abstain).toBe(Object.keys(vote.cast).length);
  }
}

/** What a gavel in a meeting must not have been. */
function checkGavel(room: Room): void {
  const meeting = openMeeting(room.negotiation);
  if (!meeting) return;
  expect(meeting.kind).toBe('plenary');
  expect(quorumOf(room.negotiation, meeting).isThere).toBe(true);
  expect(room.acts.at(-1)!.by.person).toBe(meeting.chairs.at(-1)!.person);
}

interface Tally {
  readonly acts: Map<string, number>;
  readonly refusals: Map<string, number>;
}

function play(tries: readonly Try[], tally: Tally): Room {
  const room = new Room();
  const people: Actor[] = [
    room.secretariat,
    room.person('BHS', 'chair'),
    room.person('CRI', 'vice-chair'),
    ...PARTIES.map((party) => room.person(party)),
    room.person('OBS', 'observer'),
  ];
  for (const dice of tries) {
    const command = commandOf(room, dice);
    if (!command || isForHub(command)) continue;
    const { kind } = command;
    const able = people.filter((person) => denialOf(room.negotiation, person, kind) === null);
    const by = dice.who % 9 === 0 || able.length === 0 ? roll(people, dice.which) : roll(able, dice.who);
    const verdict = room.ask(by, command);
    const [counted, name] = verdict.ok ? [tally.acts, kind] : [tally.refusals, verdict.refusal.code];
    counted.set(name, (counted.get(name) ?? 0) + 1);
    if (!verdict.ok) continue;
    if (kind === 'remove') replace(room, people, command.person);
    checkInvariants(room);
    if (kind === 'agree') checkGavel(room);
  }
  return room;
}

describe('whole meetings', () => {
  it('[FZ2] whatever people try in the room, no rule breaks, every act knows its meeting, and the record replays to the same state', () => {
    const tally: Tally = { acts: new Map(), refusals: new Map() };
    fc.assert(
      fc.property(fc.array(anyTry, { minLength: 40, maxLength: 120 }), (tries) => {
        const room = play(tries, tally);
        const verified = verifyRecord(room.acts);
        expect(verified.ok && verified.state).toEqual(room.state);
        for (const proposal of room.unit().proposals)
          expect(proposal.tabled.meeting).toEqual(meetingAt(room.negotiation, proposal.tabled.seq));
      }),
      { numRuns: 400, seed: 20261012 },
    );
    for (const kind of new Set(KINDS)) expect(tally.acts.get(kind), kind).toBeGreaterThan(3);
    for (const code of [
      'not-allowed',
      'not-presiding',
      'not-seated',
      'not-yours',
      'cannot-preside',
      'presides',
      'meeting-open',
      'no-meeting',
      'informal-meeting',
      'no-quorum',
      'vote-open',
      'no-vote',
      'objection',
      'not-on-agenda',
    ])
      expect(tally.refusals.get(code), code).toBeGreaterThan(0);
  });
});
