import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currentVersion, readsNow, standsOn } from '../../../shared/negotiation/read.ts';
import { plainText } from '../../../shared/plan/text.ts';
import { takeChanges } from '../../../shared/compare/take.ts';
import type { Unit } from '../../../shared/negotiation/state.ts';
import { normalize } from '../../../shared/plan/text.ts';
import {
  type Standing,
  bracketsOn,
  chosenText,
  countBrackets,
  rollingText,
} from '../../../shared/rolling/rolling-text.ts';
import { anyEdits, withEdits } from '../compare/arbitrary-text.ts';
import { Room, UNIT, element } from '../negotiation/room.ts';
import { MEX1, mexican, roomOfFour } from '../negotiation/four.ts';

const PARTIES = ['MEX', 'COL', 'JAM', 'CAN', 'BRA'];

/** Several delegations table what they like on one unit; what changes nothing or has faults is simply not tabled. */
function tabledRoom(
  all: readonly (typeof anyEdits extends fc.Arbitrary<infer Edits> ? Edits : never)[],
): Room {
  const room = new Room();
  all.forEach((edits, i) => {
    const by = room.person(PARTIES[i % PARTIES.length]!);
    room.ask(by, {
      kind: 'table',
      unit: UNIT,
      text: withEdits(room.text(), edits, `${i}.`),
      rationale: '',
      language: 'en',
      seen: room.seen(),
    });
  });
  return room;
}

const anyTabled = fc.array(anyEdits, { minLength: 1, maxLength: 5 });
const RUNS = { numRuns: 300, seed: 20261125 };

function checkChoices(unit: Unit): number {
  const rolling = rollingText(unit);
  for (const proposal of unit.proposals) {
    const own = proposal.changes.filter(({ id }) => standsOn(proposal.fates[id]!));
    const now = own.flatMap((change) => readsNow(proposal, change) ?? []);
    const expected = takeChanges(currentVersion(unit), now).text;
    expect(chosenText(rolling, proposal.id)).toEqual(expected);
  }
  return unit.proposals.length;
}

function bracketsOf(room: Room, id: string) {
  const found = rollingText(room.unit()).elements.find(
    (each): each is Standing => each.kind === 'current' && each.element.id === id,
  )!;
  return found.stretches.flatMap((stretch) => (stretch.kind === 'bracket' ? [stretch.bracket] : []));
}

describe('rolling text', () => {
  it('[RT1] choosing one delegation’s options everywhere yields exactly that delegation’s text', () => {
    let proposals = 0;
    fc.assert(
      fc.property(anyTabled, (all) => {
        const unit = tabledRoom(all).unit();
        proposals += checkChoices(unit);
        const rolling = rollingText(unit);
        for (const { id, text } of unit.proposals) expect(chosenText(rolling, id)).toEqual(text);
      }),
      RUNS,
    );
    expect(proposals).toBeGreaterThan(400);
  });

  it('[RT1] also after the text has moved on, as far as the delegation’s changes still stand', () => {
    let moved = 0;
    fc.assert(
      fc.property(anyTabled, fc.nat(4), (all, which) => {
        const room = tabledRoom(all);
        const [first] = room.unit().proposals.slice(which % Math.max(1, room.unit().proposals.length));
        if (!first) return;
        const rest = room.unit().proposals.flatMap(({ id, changes }) => (id === first.id ? [] : changes));
        if (rest.length > 0)
          room.say(room.secretariat, {
            kind: 'decide',
            unit: UNIT,
            changes: rest.map(({ id }) => id),
            decision: 'bracketed',
            seen: room.prepared(),
          });
        const ruling = { kind: 'proposal', proposal: first.id } as const;
        room.say(room.person('BHS', 'chair'), { kind: 'agree', unit: UNIT, ruling, seen: room.seen() });
        moved += checkChoices(room.unit()) > 1 ? 1 : 0;
      }),
      RUNS,
    );
    expect(moved).toBeGreaterThan(50);
  });

  it('[RT2] without the options the words are the current ones; no bracket stands where nothing does', () => {
    fc.assert(
      fc.property(anyTabled, (all) => {
        const unit = tabledRoom(all).unit();
        const rolling = rollingText(unit);
        const current = rolling.elements.flatMap((each) => (each.kind === 'current' ? [each] : []));
        for (const { element: own, stretches } of current) {
          const words = stretches.flatMap((s) => (s.kind === 'plain' ? s.text : s.bracket.current));
          expect(normalize(words)).toEqual(own.text);
        }
        expect(countBrackets(rolling).brackets > 0).toBe(unit.proposals.length > 0);
      }),
      RUNS,
    );
  });

  it('[RT3] rivals for the same words share one bracket, in order of tabling, beside the current words', () => {
    const { room, mexico, colombia } = roomOfFour();
    room.table(mexico, element('action', '1.1.a3', 'Design of joint mechanisms among the stakeholders.'));
    room.table(
      colombia,
      element('action', '1.1.a3', 'Design of coordination mechanisms among the stakeholders.'),
    );
    const [bracket, ...more] = bracketsOf(room, '1.1.a3');
    expect(more).toEqual([]);
    expect(plainText(bracket!.current)).toBe('cooperation');
    expect(bracket!.options.map(({ text }) => plainText(text))).toEqual(['joint', 'coordination']);
  });

  it('[RT3] the same wording by several delegations is one option with all their names, also of a new action', () => {
    const { room, mexico, colombia } = roomOfFour();
    room.table(mexico, mexican, element('action', 'm', 'A new action.'));
    room.table(colombia, mexican, element('action', 'c', 'A new action.'));
    const options = bracketsOf(room, '1.1.a2').flatMap((bracket) => bracket.options);
    expect(options.every(({ proposals }) => proposals.length === 2)).toBe(true);
    const added = rollingText(room.unit()).elements.filter(({ kind }) => kind === 'added');
    expect(added).toHaveLength(1);
    const { brackets, byParty } = countBrackets(rollingText(room.unit()));
    expect([...byParty]).toEqual([
      ['MEX', brackets],
      ['COL', brackets],
    ]);
  });

  it('[RT3] the current words stay an option with who retains them', () => {
    const { room, mexico, colombia } = roomOfFour();
    room.table(mexico, mexican);
    room.say(colombia, { kind: 'take-position', proposal: MEX1, position: 'objects' });
    expect(bracketsOf(room, '1.1.a2').map(({ retainedBy }) => retainedBy)).toContainEqual(['COL']);
  });

  it('[RT2] counts a bracket for each disputed stretch and each thing done to a whole element', () => {
    const { room, mexico } = roomOfFour();
    const text = room.text();
    const [statement, first, second, third] = text.elements;
    room.tableText(mexico, { ...text, elements: [statement!, third!, first!] });
    const counted = rollingText(room.unit()).elements.flatMap(bracketsOn);
    expect(counted).toHaveLength(2);
    expect(second!.id).toBe('1.1.a2');
  });
});
