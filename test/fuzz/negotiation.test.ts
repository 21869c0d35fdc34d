import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { creditedStretches } from '../../shared/compare/provenance.ts';
import { type Party, proponentOf } from '../../shared/ids.ts';
import type { Actor } from '../../shared/negotiation/capacity.ts';
import type { Command } from '../../shared/negotiation/command.ts';
import { lockedElements } from '../../shared/negotiation/proposals/decide.ts';
import { isForHub } from '../../shared/negotiation/decide.ts';
import { may } from '../../shared/negotiation/policy.ts';
import {
  clearOf,
  findProposal,
  currentVersion,
  isPrepared,
  namedSources,
  obstaclesTo,
  planHash,
  preparedChanges,
  preparedText,
  registeredChanges,
  standingChanges,
  standsOn,
  tabledChanges,
  unitsInOrder,
} from '../../shared/negotiation/read.ts';
import { normalize, tokenize, tokensToText } from '../../shared/plan/text.ts';
import { elementOf } from '../../shared/plan/unit.ts';
import type { RecordedAct } from '../../shared/record/chain.ts';
import { verifyRecord } from '../../shared/record/verify.ts';
import { LOST_TEXT, Room, UNIT, element } from '../shared/negotiation/room.ts';
import { replace } from './replacing.ts';
import { STATUS_ACTS, STATUS_REFUSALS } from './status-tries.ts';
import { type Try, anyTry, commandOf, roll } from './tries.ts';

function checkInvariants(room: Room): void {
  for (const unit of unitsInOrder(room.negotiation)) {
    for (const proposal of unit.proposals) {
      // [PR4] registered words never change, and tabled = standing + taken + not retained + withdrawn.
      expect(Object.keys(proposal.fates).toSorted()).toEqual(
        registeredChanges(proposal)
          .map((change) => change.id as string)
          .toSorted(),
      );
      // Withdrawn words are nowhere: neither standing, nor taken, unless a gavel had put them into the text before.
      const kinds = Object.values(proposal.fates).map((fate) => fate.kind);
      expect(proposal.withdrawn && Object.values(proposal.fates).some(standsOn)).toBeFalsy();
      expect(proposal.withdrawn && Object.values(proposal.fates).some(isPrepared)).toBeFalsy();
      expect(!proposal.withdrawn && kinds.includes('withdrawn')).toBe(false);
    }
    for (const { text, runs } of [...unit.versions, preparedText(unit)]) {
      for (const each of text.elements) {
        const stretches = creditedStretches(each.text, runs[each.id]!);
        expect(normalize(stretches.flatMap((stretch) => stretch.text))).toEqual(each.text);
      }
    }
    // [ST1] what stands or is prepared fits the text as it is, or is stale; what is prepared is never stale.
    for (const { now, fate } of tabledChanges(unit)) {
      if (isPrepared(fate)) expect(now).not.toBeNull();
      if (now?.kind === 'MOD' && (standsOn(fate) || isPrepared(fate))) {
        const tokens = tokenize(elementOf(currentVersion(unit).text, now.element)!.text);
        const there = tokensToText(tokens.slice(now.at, now.at + tokenize(now.remove).length));
        expect(there).toEqual(now.remove);
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

/** What only its proponent may do is mostly tried by the proponent. */
function ownerOf(room: Room, command: Command): Party | undefined {
  if (command.kind === 'mark-reflection') {
    const text = findProposal(room.negotiation, command.proposal);
    const [source] = text ? namedSources(room.unit(text.unit), text) : [];
    return source && proponentOf(source);
  }
  return command.kind === 'revise' || command.kind === 'maintain' || command.kind === 'withdraw'
    ? findProposal(room.negotiation, command.proposal)?.proponent
    : undefined;
}

/** Where a negotiation stands when people begin to try things. */
type Scene = 'opened' | 'rivals-parted';

/** Colombia's words for an action were left in brackets while Mexico's for the same ones were agreed: they are stale. */
function partRivals(room: Room, [secretariat, chair, mexico, colombia]: readonly Actor[]): void {
  room.table(mexico!, element('action', '1.1.a2', 'Providing treatment services for offenders.'));
  room.table(colombia!, element('action', '1.1.a2', 'Ensuring treatment services for offenders.'));
  const [first, second] = room.unit().proposals;
  const changes = second!.changes.map(({ id }) => id);
  room.say(secretariat!, {
    kind: 'decide',
    unit: UNIT,
    changes,
    decision: 'bracketed',
    seen: room.prepared(),
  });
  const ruling = { kind: 'proposal', proposal: first!.id } as const;
  room.say(chair!, { kind: 'agree', unit: UNIT, ruling, seen: room.seen() });
}

/** The hub's clock speaks in the name of the chair who set the deadline. */
function inWhoseName(room: Room, command: Command): Actor | undefined {
  if (command.kind !== 'end-silence') return undefined;
  return room.unit(command.unit).silences.find(({ id }) => id === command.silence)?.started.by;
}

function play(tries: readonly Try[], tally: Tally, scene: Scene = 'opened'): Room {
  const room = new Room(LOST_TEXT);
  const people: Actor[] = [
    room.secretariat,
    room.person('BHS', 'chair'),
    room.person('MEX'),
    room.person('COL'),
    room.person('JAM', 'delegate'),
    room.person('CAN', 'adviser'),
  ];
  if (scene === 'rivals-parted') partRivals(room, people);
  const words = new Map<string, string>();
  tries.forEach((dice, serial) => {
    const command = commandOf(room, dice, serial);
    if (!command) return;
    const able = people.filter((person) => isForHub(command) || may(person.capacity, command.kind));
    const owner = ownerOf(room, command);
    const meant = able.filter(({ party }) => party === owner);
    const by =
      inWhoseName(room, command) ??
      (dice.who % 9 === 0
        ? roll(people, dice.which)!
        : roll(meant.length > 0 && dice.who % 5 ? meant : able, dice.who)!);
    const before = room.acts.length;
    const verdict = room.ask(by, command);
    const [counted, name] = verdict.ok ? [tally.acts, command.kind] : [tally.refusals, verdict.refusal.code];
    counted.set(name, (counted.get(name) ?? 0) + 1);
    expect(room.acts).toHaveLength(verdict.ok ? before + verdict.value.length : before);
    if (!verdict.ok) return;
    if (command.kind === 'remove') replace(room, people, command.person);
    checkInvariants(room);
    for (const proposal of unitsInOrder(room.negotiation).flatMap((unit) => unit.proposals)) {
      for (const wording of [...proposal.earlier, proposal]) {
        const registered = JSON.stringify([wording.text, wording.changes, wording.rationale]);
        const worded = `${proposal.id} rev. ${wording.revision}`;
        expect(words.get(worded) ?? registered).toBe(registered);
        words.set(worded, registered);
      }
    }
  });
  return room;
}

const anyScene = fc.constantFrom<Scene>('opened', 'opened', 'rivals-parted');

describe('whole negotiations', () => {
  it('[FZ1] [PR4] whatever people try, deciding never throws, the invariants hold after every act, and the record replays to the same state', () => {
    const tally: Tally = { acts: new Map(), refusals: new Map() };
    fc.assert(
      fc.property(fc.array(anyTry, { minLength: 20, maxLength: 100 }), anyScene, (tries, scene) => {
        const room = play(tries, tally, scene);
        const verified = verifyRecord(room.acts);
        expect(verified).toMatchObject({ ok: true, acts: room.acts.length, head: room.head.hash });
        expect(verified.ok && verified.state).toEqual(room.state);
      }),
      { numRuns: 500, seed: 20261122 },
    );
    for (const kind of [
      'table',
      'revise',
      'maintain',
      'withdraw',
      'decide',
      'consolidate',
      'place-reserve',
      'lift-reserve',
      'compromise',
      'mark-reflection',
      'agree',
      'agree-ad-referendum',
      'confirm',
      'reopen',
      'lodge-note',
      'restore',
      'reverse-restoration',
      ...STATUS_ACTS,
      'assign-symbol',
      'issue-revision',
    ])
      expect(tally.acts.get(kind) ?? 0, kind).toBeGreaterThan(0);
    for (const code of [
      'not-allowed',
      'text-moved',
      'still-standing',
      'locked',
      'overlap',
      'linked',
      'obstacles',
      'changes-there',
      ...STATUS_REFUSALS,
    ])
      expect(tally.refusals.get(code) ?? 0, code).toBeGreaterThan(0);
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
