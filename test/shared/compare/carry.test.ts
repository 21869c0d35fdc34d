import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChangeId } from '../../../shared/ids.ts';
import { carryChanges } from '../../../shared/compare/carry.ts';
import type { Change, RegisteredChange } from '../../../shared/compare/change.ts';
import { elementOfChange } from '../../../shared/compare/change.ts';
import { changesBetween } from '../../../shared/compare/changes.ts';
import { linkedGroups, overlapping } from '../../../shared/compare/overlap.ts';
import { applyChanges } from '../../../shared/compare/take.ts';
import { plainText, sameText, tokenize, tokensToText } from '../../../shared/plan/text.ts';
import { elementOf } from '../../../shared/plan/unit.ts';
import { element } from '../negotiation/room.ts';
import { anyEdits, anyUnit, withEdits } from './arbitrary-text.ts';

const RUNS = { numRuns: 500, seed: 20261125 };

function registered(changes: readonly Change[], author: string): RegisteredChange[] {
  return changes.map((change, i) => ({ ...change, id: `1.1/${author}/1#${i + 1}` as ChangeId }));
}

/** Two insertions at one point, or two things at one place: there the order is somebody's choice. */
function meet(a: Change, b: Change): boolean {
  if (overlapping(a, b) || JSON.stringify(a) === JSON.stringify(b)) return true;
  return elementOfChange(a) === elementOfChange(b) && a.kind === 'MOD' && b.kind === 'MOD' && a.at === b.at;
}

const isModification = (change: Change) => change.kind === 'MOD';

describe('standing changes when the text moves on', () => {
  it('[ST1] what two delegations proposed alike has moved the words behind it once', () => {
    const base = {
      kind: 'introduction',
      elements: [element('paragraph', 'p', 'One two three four.')],
    } as const;
    const to = { ...base, elements: [element('paragraph', 'p', 'One and a half two three four.')] };
    const last = { ...base, elements: [element('paragraph', 'p', 'One two three five.')] };
    const alike = changesBetween(base, to);
    const [carried] = carryChanges(registered(changesBetween(base, last), 'MEX'), {
      taken: [...registered(alike, 'COL'), ...registered(alike, 'JAM')],
      to,
    });
    expect(applyChanges(to, [carried!]).elements[0]!.text).toEqual(['One and a half two three five.']);
  });

  it('[ST1] a carried change fits the new text, and says exactly what it said before', () => {
    let carriedSome = 0;
    fc.assert(
      fc.property(anyUnit, anyEdits, anyEdits, (base, mine, theirs) => {
        const changes = registered(changesBetween(base, withEdits(base, mine, 'm')), 'MEX');
        const taken = changesBetween(base, withEdits(base, theirs, 't'));
        const to = applyChanges(base, taken);
        carryChanges(changes, { taken, to }).forEach((now, i) => {
          if (!now) return;
          carriedSome += 1;
          const before = changes[i]!;
          expect(now.kind).toBe(before.kind);
          if (now.kind !== 'MOD' || before.kind !== 'MOD') return;
          expect([now.remove, now.insert]).toEqual([before.remove, before.insert]);
          const tokens = tokenize(elementOf(to, now.element)!.text);
          const there = tokensToText(tokens.slice(now.at, now.at + tokenize(now.remove).length));
          expect(sameText(there, now.remove)).toBe(true);
        });
      }),
      RUNS,
    );
    expect(carriedSome).toBeGreaterThan(200);
  });

  it('[ST1] taking words that do not meet and then the carried ones is taking both at once', () => {
    let compared = 0;
    fc.assert(
      fc.property(anyUnit, anyEdits, anyEdits, (base, mine, theirs) => {
        const changes = registered(changesBetween(base, withEdits(base, mine, 'm')), 'MEX').filter(
          isModification,
        );
        const taken = changesBetween(base, withEdits(base, theirs, 't'))
          .filter(isModification)
          .filter((change) => !changes.some((other) => meet(change, other)));
        const to = applyChanges(base, taken);
        const carried = carryChanges(changes, { taken, to });
        expect(carried).not.toContain(null);
        const after = applyChanges(
          to,
          carried.flatMap((change) => change ?? []),
        );
        expect(after).toEqual(applyChanges(base, [...taken, ...changes]));
        compared += taken.length * changes.length > 0 ? 1 : 0;
      }),
      RUNS,
    );
    expect(compared).toBeGreaterThan(50);
  });

  it('[ST2] what rewrites words that have changed is stale; a footnote and its mark go stale together', () => {
    fc.assert(
      fc.property(anyUnit, anyEdits, anyEdits, (base, mine, theirs) => {
        const changes = registered(changesBetween(base, withEdits(base, mine, 'm')), 'MEX');
        const taken = changesBetween(base, withEdits(base, theirs, 't'));
        const carried = carryChanges(changes, { taken, to: applyChanges(base, taken) });
        const rivals = changes.filter(
          (change) => change.kind === 'MOD' && taken.some((other) => overlapping(change, other)),
        );
        expect(rivals.map((change) => carried[changes.indexOf(change)])).toEqual(rivals.map(() => null));
        for (const group of linkedGroups(changes))
          expect(new Set(group.map((index) => carried[index] === null)).size).toBe(1);
      }),
      RUNS,
    );
  });

  it('[ST1] moves with the words before it', () => {
    const base = unit('Promotion of care, treatment and rehabilitation programs.');
    const mine = unit('Promotion of care, treatment and social rehabilitation programs.');
    const theirs = unit('Promotion of timely and equal care, treatment and rehabilitation programs.');
    const changes = registered(changesBetween(base, mine), 'MEX');
    const taken = changesBetween(base, theirs);
    const [now] = carryChanges(changes, { taken, to: theirs });
    const after = applyChanges(theirs, [now!]);
    expect(plainText(after.elements[0]!.text)).toBe(
      'Promotion of timely and equal care, treatment and social rehabilitation programs.',
    );
  });
});

function unit(words: string) {
  return { kind: 'objective', elements: [{ id: 'a' as never, kind: 'action', text: [words] }] } as const;
}
