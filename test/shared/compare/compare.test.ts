import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChangeId, ElementId } from '../../../shared/ids.ts';
import type { Change, RegisteredChange } from '../../../shared/compare/change.ts';
import { changesBetween } from '../../../shared/compare/changes.ts';
import { applyHunks, diffTexts } from '../../../shared/compare/diff.ts';
import { overlapping } from '../../../shared/compare/overlap.ts';
import { baseRuns, creditedStretches } from '../../../shared/compare/provenance.ts';
import { applyChanges, invertChanges, takeChanges } from '../../../shared/compare/take.ts';
import { type Text, normalize, plainText, tokenize, tokensToText } from '../../../shared/plan/text.ts';
import type { UnitText } from '../../../shared/plan/unit.ts';
import { anyEdits, anyText, anyUnit, withEdits } from './arbitrary-text.ts';

const RUNS = { numRuns: 400 };
const shown = (from: string, to: string) =>
  diffTexts([from], [to]).map((hunk) => [
    plainText(tokensToText(hunk.remove)),
    plainText(tokensToText(hunk.insert)),
  ]);

function registered(changes: ReturnType<typeof changesBetween>, author: string): RegisteredChange[] {
  return changes.map((change, i) => ({ ...change, id: `1.1/${author}/1#${i + 1}` as ChangeId }));
}

/** Things put at one and the same point stand in order of tabling: there the order of the list is meant to matter. */
function atOnePoint(a: Change, b: Change): boolean {
  const place = (change: Change) =>
    change.kind === 'ADD' ? change.place : change.kind === 'MOVE' ? change.to : null;
  if (a.kind === 'MOD' && b.kind === 'MOD') return a.element === b.element && a.at === b.at;
  return place(a) !== null && place(a)?.after === place(b)?.after;
}

describe('text', () => {
  it('[TX1] tokens put together give the text back exactly', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(tokensToText(tokenize(text))).toEqual(text);
      }),
      RUNS,
    );
  });

  it('[TX2] a word diff applied to the old text gives the new one', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        expect(applyHunks(a, diffTexts(a, b))).toEqual(b);
      }),
      RUNS,
    );
  });

  it('[TX2] also when the texts have next to nothing in common and are as long as texts may be', () => {
    const words = (seed: string) => Array.from({ length: 3000 }, (_, i) => `${seed}${i}`).join(' ');
    for (const [a, b] of [
      [words('a'), words('b')],
      [words('a'), `${words('a')} more`],
      ['', words('b')],
    ]) {
      expect(applyHunks(normalize([a!]), diffTexts(normalize([a!]), normalize([b!])))).toEqual(
        normalize([b!]),
      );
    }
    expect(diffTexts([words('a')], [words('b')])).toHaveLength(1);
  });

  it('[TX3] numbers, dates and compounds are never cut', () => {
    expect(shown('within 10 days', 'within 100 days')).toEqual([['10', '100']]);
    expect(shown('US$1,000.50 a year', 'US$1,500.50 a year')).toEqual([['1,000.50', '1,500.50']]);
    expect(shown('by 30 June 2016', 'by 30 July 2016')).toEqual([['June', 'July']]);
    expect(shown('drug-dependent persons', 'drug-using persons')).toEqual([['drug-dependent', 'drug-using']]);
  });

  it('[TX4] changes parted only by a blank are read as one', () => {
    expect(shown('prosecution or imprisonment', 'prosecution, conviction or imprisonment')).toEqual([
      ['', ', conviction'],
    ]);
    expect(shown('Exploring the means of providing care', 'Providing care')).toEqual([
      ['Exploring the means of providing', 'Providing'],
    ]);
  });

  it('[TX4] two replacements parted by one short word are read as one', () => {
    expect(shown('care and recovery', 'treatment and healing')).toEqual([
      ['care and recovery', 'treatment and healing'],
    ]);
    expect(shown('care of every patient here', 'cure of every person here')).toEqual([
      ['care', 'cure'],
      ['patient', 'person'],
    ]);
  });
});

describe('changes', () => {
  const proposals = fc.tuple(anyUnit, anyEdits);

  it('[CH1] the changes of a proposal, applied to its base, give the proposed text', () => {
    fc.assert(
      fc.property(proposals, ([base, edits]) => {
        const proposed = withEdits(base, edits, 'A');
        expect(applyChanges(base, changesBetween(base, proposed))).toEqual(proposed);
      }),
      RUNS,
    );
  });

  it('[CH2] inverted and applied to the proposed text they give the base back', () => {
    fc.assert(
      fc.property(proposals, ([base, edits]) => {
        const proposed = withEdits(base, edits, 'A');
        expect(applyChanges(proposed, invertChanges(changesBetween(base, proposed)))).toEqual(base);
      }),
      RUNS,
    );
  });

  it('[CH3] equal texts differ in nothing', () => {
    fc.assert(
      fc.property(anyUnit, (unit) => {
        expect(changesBetween(unit, unit)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('[CH4] moving one action is one MOVE, whatever its neighbours are', () => {
    const unit: UnitText = withEdits({ kind: 'objective', elements: [] }, [], '');
    const elements = ['s', 'a', 'b', 'c', 'd'].map((id, i) => ({
      id: id as never,
      kind: i ? ('action' as const) : ('statement' as const),
      text: [id] as Text,
    }));
    const [s, a, b, c, d] = elements as [never, never, never, never, never];
    const changes = changesBetween({ ...unit, elements }, { ...unit, elements: [s, d, a, b, c] });
    expect(changes).toEqual([
      { kind: 'MOVE', element: 'd', from: { after: 'c', rank: 0 }, to: { after: 's', rank: 0 } },
    ]);
  });

  it('[CH5] disjoint changes of rival proposals give one text, in whatever order they are taken', () => {
    let taken = 0;
    fc.assert(
      fc.property(anyUnit, anyEdits, anyEdits, fc.infiniteStream(fc.nat(99)), (base, one, two, dice) => {
        const all = [
          ...registered(changesBetween(base, withEdits(base, one, 'A')), 'MEX'),
          ...registered(changesBetween(base, withEdits(base, two, 'B')), 'COL'),
        ];
        const parted = all.filter(
          (change, i) =>
            !all.slice(0, i).some((other) => overlapping(change, other) || atOnePoint(change, other)),
        );
        const shuffled = parted
          .map((change) => ({ change, die: dice.next().value }))
          .toSorted((a, b) => a.die - b.die);
        taken += parted.length;
        const credited = { text: base, runs: {} };
        expect(
          takeChanges(
            credited,
            shuffled.map(({ change }) => change),
          ),
        ).toEqual(takeChanges(credited, parted));
      }),
      RUNS,
    );
    expect(taken).toBeGreaterThan(RUNS.numRuns);
  });

  it('[CH6] taking all changes of one proposal gives exactly its text', () => {
    fc.assert(
      fc.property(proposals, ([base, edits]) => {
        const proposed = withEdits(base, edits, 'A');
        const changes = registered(changesBetween(base, proposed), 'MEX');
        expect(takeChanges({ text: base, runs: {} }, changes).text).toEqual(proposed);
      }),
      RUNS,
    );
  });

  it('[CH7] the same amendment by two delegations is in the text once and credited to both', () => {
    const base: UnitText = {
      kind: 'objective',
      elements: [{ id: 's' as never, kind: 'statement', text: ['Foster care.'] }],
    };
    const proposed: UnitText = {
      kind: 'objective',
      elements: [{ id: 's' as never, kind: 'statement', text: ['Foster timely care.'] }],
    };
    const both = [
      ...registered(changesBetween(base, proposed), 'MEX'),
      ...registered(changesBetween(base, proposed), 'COL'),
    ];
    expect(overlapping(both[0]!, both[1]!)).toBe(false);
    const { text, runs } = takeChanges({ text: base, runs: {} }, both);
    expect(text).toEqual(proposed);
    expect(runs['s' as never]!.map((run) => run.origin)).toContainEqual({
      kind: 'change',
      changes: ['1.1/MEX/1#1', '1.1/COL/1#1'],
    });
  });
});

describe('provenance', () => {
  it('[PV1] every character of every element is credited, and cutting at the borders loses nothing', () => {
    fc.assert(
      fc.property(fc.tuple(anyUnit, anyEdits, anyEdits), ([base, first, second]) => {
        const one = takeChanges(
          { text: base, runs: {} },
          registered(changesBetween(base, withEdits(base, first, 'A')), 'MEX'),
        );
        const two = takeChanges(
          one,
          registered(changesBetween(one.text, withEdits(one.text, second, 'B')), 'COL'),
        );
        for (const element of two.text.elements) {
          const stretches = creditedStretches(element.text, two.runs[element.id]!);
          expect(normalize(stretches.flatMap((stretch) => stretch.text))).toEqual(element.text);
        }
      }),
      RUNS,
    );
  });

  it('[PV2] words that nobody touched stay credited to the base', () => {
    const element = { id: 's' as ElementId, kind: 'statement' as const, text: ['Foster care.'] };
    const base: UnitText = { kind: 'objective', elements: [element] };
    const changes = registered(
      changesBetween(base, { ...base, elements: [{ ...element, text: ['Foster timely care.'] }] }),
      'MEX',
    );
    const { runs } = takeChanges({ text: base, runs: { [element.id]: baseRuns(element) } }, changes);
    expect(runs['s' as never]).toEqual([
      { length: 7, origin: { kind: 'base' } },
      { length: 7, origin: { kind: 'change', changes: ['1.1/MEX/1#1'] } },
      { length: 5, origin: { kind: 'base' } },
    ]);
  });
});
