import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { creditedStretches } from '../../shared/compare/provenance.ts';
import type { Hash, InvitationId, NoteId, Party, UnitId } from '../../shared/ids.ts';
import type { Actor } from '../../shared/negotiation/capacity.ts';
import type { Command } from '../../shared/negotiation/command.ts';
import { linkedChanges } from '../../shared/negotiation/merging/decide.ts';
import { lockedElements } from '../../shared/negotiation/proposals/decide.ts';
import { may } from '../../shared/negotiation/policy.ts';
import {
  clearOf,
  currentVersion,
  obstaclesTo,
  planHash,
  preparedChanges,
  preparedText,
  standingChanges,
  tabledChanges,
  unitsInOrder,
} from '../../shared/negotiation/read.ts';
import { normalize } from '../../shared/plan/text.ts';
import type { RecordedAct } from '../../shared/record/chain.ts';
import { verifyRecord } from '../../shared/record/verify.ts';
import { unreachable } from '../../shared/verdict.ts';
import { anyEdits, withEdits } from '../shared/compare/arbitrary-text.ts';
import { Room, UNIT, element, withElements } from '../shared/negotiation/room.ts';

/** What somebody tries. `who`, `pick` and `which` are dice: taken modulo what there is at that moment. */
const KINDS = [
  'table',
  'table',
  'table',
  'table',
  'footnote',
  'rival',
  'rival',
  'withdraw',
  'co-sponsor',
  'end-co-sponsorship',
  'take-position',
  'comment',
  'lodge-note',
  'withdraw-note',
  'decide',
  'decide',
  'decide',
  'decide',
  'decide',
  'decide',
  'consolidate',
  'consolidate',
  'agree',
  'agree-ad-referendum',
  'confirm',
  'reopen',
  'approve',
  'invite',
  'remove',
] as const;
const anyTry = fc.record({
  kind: fc.constantFrom(...KINDS),
  who: fc.nat(99),
  pick: fc.nat(99),
  which: fc.nat(99),
  edits: anyEdits,
});
type Try = typeof anyTry extends fc.Arbitrary<infer Dice> ? Dice : never;

const UNITS = [UNIT, '1.2', 'Intro'] as UnitId[];
const roll = <Item>(items: readonly Item[], die: number): Item | undefined =>
  items[die % Math.max(items.length, 1)];

/** The command that these dice mean in this room; much of it is refused, as much of it should be. */
function commandOf(room: Room, dice: Try, serial: number): Command | null {
  const { kind, pick, which } = dice;
  const id = roll(UNITS, pick)!;
  const unit = room.unit(id);
  const seen = which % 11 === 0 ? ('0'.repeat(64) as Hash) : room.seen(id);
  const proposal = roll(unit.proposals, which)?.id;
  const elements = room.text(id).elements.map((each) => each.id);
  const tabled = roll(tabledChanges(unit), which);
  switch (kind) {
    case 'table':
      return {
        kind,
        unit: id,
        text: withEdits(room.text(id), dice.edits, `n${serial}.`),
        rationale: '',
        language: 'en',
        seen,
      };
    case 'footnote': {
      const [first, ...rest] = room.text(id).elements;
      const note = element('footnote', `f${serial}`, 'See the declaration.');
      const marked = first && { ...first, text: normalize([...first.text, { footnote: note.id }]) };
      return marked
        ? {
            kind: 'table',
            unit: id,
            text: { ...room.text(id), elements: [marked, ...rest, note] },
            rationale: '',
            language: 'en',
            seen,
          }
        : null;
    }
    case 'rival': {
      const rival = element(
        'action',
        '1.1.a2',
        `${which % 2 ? 'Providing' : 'Ensuring'} treatment services for offenders.`,
      );
      return {
        kind: 'table',
        unit: UNIT,
        text: withElements(room.text(), [rival]),
        rationale: '',
        language: 'es',
        seen: room.seen(),
      };
    }
    case 'withdraw':
    case 'co-sponsor':
    case 'end-co-sponsorship':
      return proposal ? { kind, proposal } : null;
    case 'take-position':
      return proposal
        ? { kind, proposal, position: ([null, 'supports', 'objects', 'can-accept'] as const)[which % 4]! }
        : null;
    case 'comment':
      return proposal ? { kind, proposal, text: which % 5 ? 'We thank the proponent.' : ' ' } : null;
    case 'lodge-note':
      return {
        kind,
        note: `note${serial}` as NoteId,
        noteKind: 'reservation',
        unit: id,
        element: roll([null, ...elements], which)!,
        text: 'We reserve.',
      };
    case 'withdraw-note':
      return { kind, note: `note${which}` as NoteId };
    case 'decide': {
      if (!tabled) return null;
      const changes =
        which % 7 === 0 ? [tabled.change.id] : linkedChanges(tabled.proposal.changes, tabled.change.id);
      return {
        kind,
        unit: id,
        changes,
        decision: (['taken', 'not-retained', 'standing'] as const)[pick % 3]!,
        seen: room.prepared(id),
      };
    }
    case 'consolidate':
      return { kind, unit: id, rationale: '', seen: room.prepared(id) };
    case 'agree':
    case 'agree-ad-referendum': {
      const ruling =
        proposal && which % 2
          ? ({ kind: 'proposal', proposal } as const)
          : ({ kind: 'current', elements: which % 3 ? elements : elements.slice(0, 1) } as const);
      return kind === 'agree'
        ? { kind, unit: id, ruling, seen }
        : { kind, unit: id, ruling, awaiting: ['MEX' as Party], until: null, seen };
    }
    case 'confirm':
      return { kind, unit: id };
    case 'reopen':
      return {
        kind,
        unit: id,
        elements: elements.slice(0, 1 + (which % 3)),
        mover: null,
        reason: 'As requested.',
      };
    case 'approve':
      return { kind, place: 'Washington', date: '2026-10-30', seen: planHash(room.negotiation) };
    case 'invite':
      return {
        kind,
        invitation: `inv${serial}` as InvitationId,
        party: 'CHL' as Party,
        capacity: 'delegate',
      };
    case 'remove':
      return { kind, person: roll(Object.values(room.negotiation.members), which)!.person };
    default:
      return unreachable(kind);
  }
}

function checkInvariants(room: Room): void {
  for (const unit of unitsInOrder(room.negotiation)) {
    for (const proposal of unit.proposals) {
      // [PR4] registered words never change, and tabled = standing + taken + not retained + withdrawn.
      expect(Object.keys(proposal.fates).toSorted()).toEqual(
        proposal.changes.map((change) => change.id as string).toSorted(),
      );
      // Withdrawn words are nowhere: neither standing, nor taken, unless a gavel had put them into the text before.
      const kinds = Object.values(proposal.fates).map((fate) => fate.kind);
      const settled = proposal.version < currentVersion(unit).number;
      expect(proposal.withdrawn && kinds.includes('standing')).toBeFalsy();
      expect(proposal.withdrawn && !settled && kinds.includes('taken')).toBeFalsy();
      expect(!proposal.withdrawn && kinds.includes('withdrawn')).toBe(false);
    }
    for (const { text, runs } of [...unit.versions, preparedText(unit)]) {
      for (const each of text.elements) {
        const stretches = creditedStretches(each.text, runs[each.id]!);
        expect(normalize(stretches.flatMap((stretch) => stretch.text))).toEqual(each.text);
      }
    }
    // Nothing that is not settled touches what is agreed.
    const unsettled = [...standingChanges(unit).map(({ change }) => change), ...preparedChanges(unit)];
    expect(lockedElements(unit, unsettled)).toEqual(unsettled.length > 0 ? [] : lockedElements(unit, []));
  }
  const { approved } = room.negotiation;
  expect(approved === null || clearOf(obstaclesTo(room.negotiation))).toBe(true);
  expect(approved?.hash ?? planHash(room.negotiation)).toBe(planHash(room.negotiation));
}

/** What became of a run, so that a fuzz that does nothing is seen. */
interface Tally {
  readonly acts: Map<string, number>;
  readonly refusals: Map<string, number>;
}

function play(tries: readonly Try[], tally: Tally): Room {
  const room = new Room();
  const people: Actor[] = [
    room.secretariat,
    room.person('BHS', 'chair'),
    room.person('MEX'),
    room.person('COL'),
    room.person('JAM', 'delegate'),
    room.person('CAN', 'adviser'),
  ];
  const words = new Map<string, string>();
  tries.forEach((dice, serial) => {
    const command = commandOf(room, dice, serial);
    if (!command) return;
    const able = people.filter(
      (person) => command.kind === 'open' || command.kind === 'join' || may(person.capacity, command.kind),
    );
    const by = dice.who % 9 === 0 ? roll(people, dice.which)! : roll(able, dice.who)!;
    const before = room.acts.length;
    const verdict = room.ask(by, command);
    const [counted, name] = verdict.ok ? [tally.acts, command.kind] : [tally.refusals, verdict.refusal.code];
    counted.set(name, (counted.get(name) ?? 0) + 1);
    expect(room.acts).toHaveLength(verdict.ok ? before + verdict.value.length : before);
    if (!verdict.ok) return;
    checkInvariants(room);
    for (const proposal of unitsInOrder(room.negotiation).flatMap((unit) => unit.proposals)) {
      const registered = JSON.stringify([proposal.text, proposal.changes, proposal.rationale]);
      expect(words.get(proposal.id) ?? registered).toBe(registered);
      words.set(proposal.id, registered);
    }
  });
  return room;
}

describe('whole negotiations', () => {
  it('[FZ1] [PR4] whatever people try, deciding never throws, the invariants hold after every act, and the record replays to the same state', () => {
    const tally: Tally = { acts: new Map(), refusals: new Map() };
    fc.assert(
      fc.property(fc.array(anyTry, { minLength: 20, maxLength: 70 }), (tries) => {
        const room = play(tries, tally);
        const verified = verifyRecord(room.acts);
        expect(verified).toMatchObject({ ok: true, acts: room.acts.length, head: room.head.hash });
        expect(verified.ok && verified.state).toEqual(room.state);
      }),
      { numRuns: 200, seed: 20261122 },
    );
    for (const kind of [
      'table',
      'withdraw',
      'decide',
      'consolidate',
      'agree',
      'agree-ad-referendum',
      'confirm',
      'reopen',
      'lodge-note',
    ])
      expect(tally.acts.get(kind), kind).toBeGreaterThan(3);
    for (const code of [
      'not-allowed',
      'text-moved',
      'still-standing',
      'locked',
      'overlap',
      'linked',
      'obstacles',
    ])
      expect(tally.refusals.get(code), code).toBeGreaterThan(0);
  });

  it('[MG6] taking disjoint changes in every order gives one text', () => {
    const tabled = () => {
      const room = new Room();
      room.table(
        room.person('MEX'),
        element('action', '1.1.a1', 'Promotion of timely care, treatment and rehabilitation programs.'),
        element('action', 'm', 'A Mexican action.'),
      );
      room.table(
        room.person('COL'),
        element('action', '1.1.a3', 'Design of cooperation mechanisms among all the stakeholders.'),
        element('action', 'c', 'A Colombian action.'),
      );
      room.table(
        room.person('JAM'),
        element('action', '1.1.a1', 'Promotion of care, treatment and rehabilitation programs and services.'),
      );
      return room;
    };
    const changes = tabledChanges(tabled().unit()).map(({ change }) => change.id);
    expect(changes).toHaveLength(5);
    const hashes = permutations(changes).map((order) => {
      const room = tabled();
      for (const change of order)
        room.say(room.secretariat, {
          kind: 'decide',
          unit: UNIT,
          changes: [change],
          decision: 'taken',
          seen: room.prepared(),
        });
      return room.prepared();
    });
    expect(new Set(hashes).size).toBe(1);
    expect(hashes).toHaveLength(120);
  });

  it('[RC1] changing, dropping, doubling or swapping any act breaks the record at that act', () => {
    const tally: Tally = { acts: new Map(), refusals: new Map() };
    const room = play(fc.sample(anyTry, { numRuns: 60, seed: 7 }), tally);
    const firstBad = (acts: readonly RecordedAct[]) => {
      const verified = verifyRecord(acts);
      return verified.ok ? null : verified.firstBad;
    };
    room.acts.forEach((recorded, i) => {
      const forged = { ...recorded, by: { ...recorded.by, party: 'USA' as Party } };
      expect(firstBad(room.acts.with(i, forged)), 'changed').toBe(i + 1);
      expect(firstBad(room.acts.toSpliced(i, 0, recorded)), 'doubled').toBe(i + 2);
    });
    room.acts.slice(0, -1).forEach((recorded, i) => {
      expect(firstBad(room.acts.toSpliced(i, 1)), 'dropped').toBe(i + 1);
      expect(firstBad(room.acts.with(i, room.acts[i + 1]!).with(i + 1, recorded)), 'swapped').toBe(i + 1);
    });
    expect(currentVersion(room.unit()).number).toBeGreaterThan(0);
  });
});

function permutations<Item>(items: readonly Item[]): Item[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, i) => permutations(items.toSpliced(i, 1)).map((rest) => [item, ...rest]));
}
