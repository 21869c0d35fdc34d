import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Descent, lineage } from '../../../shared/compare/lineage.ts';
import { openingText } from '../../../shared/plan/opening.ts';
import { parsePlanFile } from '../../../shared/plan/plan-file.ts';
import type { UnitText } from '../../../shared/plan/unit.ts';
import { element } from '../negotiation/room.ts';

function seed(name: string): UnitText[] {
  const file = new URL(`../../../seeds/plans/${name}.json`, import.meta.url);
  const parsed = parsePlanFile(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.ok) throw new Error(parsed.error);
  return openingText(parsed.plan, name).units.map(({ text }) => text);
}

/** One objective of a plan: its statement, then its actions. */
function objective(id: string, statement: string, ...actions: string[]): UnitText {
  return {
    kind: 'objective',
    elements: [
      element('statement', `${id}.s`, statement),
      ...actions.map((text, i) => element('action', `${id}.a${i + 1}`, text)),
    ],
  };
}

function told(descents: readonly Descent[]): string[] {
  return descents.map(({ from, to, kinship }) => `${from} > ${to}: ${kinship.kind}`);
}

describe('the lineage of the plan of 2016 from that of 2011', () => {
  const [older, newer] = [seed('2011-2015'), seed('2016-2020')];
  const descents = lineage(older, newer);
  const found = told(descents);

  it('[PT7] finds what was taken over and reworded, wherever it went', () => {
    expect(found.filter((line) => line.endsWith('reworded')).toSorted()).toEqual(
      [
        '1.1.s > 1.1.s: reworded',
        '1.3.s > 1.4.s: reworded',
        '2.3.a1 > 2.2.a2: reworded',
        '2.6.a3 > 1.4.a5: reworded',
        '3.1.a2 > 3.1.a5: reworded',
        '3.2.a2 > 3.1.a6: reworded',
        '4.2.a8 > 4.2.a4: reworded',
        '4.2.s > 4.2.s: reworded',
        '4.6.a3 > 4.8.a2: reworded',
        '4.6.a4 > 4.8.a3: reworded',
        '5.4.s > 5.5.s: reworded',
      ].toSorted(),
    );
  });

  it('[PT7] is not sure of what shares fewer words, and claims no sameness where no text was kept', () => {
    expect(found).toContain('4.12.s > 4.7.s: perhaps');
    expect(found).toContain('2.7.a1 > 2.3.a4: perhaps');
    expect(found.filter((line) => line.endsWith('same-words'))).toEqual([]);
    for (const { kinship } of descents)
      expect('share' in kinship && kinship.share >= 0.45 && kinship.share < 1).toBe(true);
  });

  it('[PT7] leaves alone what has no counterpart', () => {
    const children = new Set(descents.map(({ to }) => String(to)));
    const all = newer.flatMap(({ elements }) => elements).filter(({ kind }) => kind !== 'footnote');
    expect(all.filter(({ id }) => !children.has(id)).length).toBeGreaterThan(100);
    for (const alone of ['1.3.s', '1.4.a1', '3.1.s']) expect(children.has(alone)).toBe(false);
  });

  it('[PT7] gives each element one counterpart at most, of its own kind', () => {
    const kinds = (units: readonly UnitText[]) =>
      new Map(units.flatMap(({ elements }) => elements.map(({ id, kind }) => [id, kind] as const)));
    const [before, after] = [kinds(older), kinds(newer)];
    expect(new Set(descents.map(({ from }) => from)).size).toBe(descents.length);
    expect(new Set(descents.map(({ to }) => to)).size).toBe(descents.length);
    for (const { from, to } of descents) expect(before.get(from)).toBe(after.get(to));
  });

  it('[PT7] of a plan from itself is itself, word for word', () => {
    const same = lineage(newer, newer);
    expect(same.every(({ kinship }) => kinship.kind === 'same-words')).toBe(true);
    // All but the actions of which no word is left and those that stand twice.
    expect(same.filter(({ from, to }) => from === to).length).toBeGreaterThan(150);
  });
});

describe('lineage', () => {
  const older = [
    objective(
      '1.1',
      'Strengthen observatories.',
      'Train the staff of observatories.',
      'Publish data yearly.',
    ),
    objective('1.2', 'Reduce money laundering.', 'Review financial legislation.'),
  ];

  it('[PT7] calls words the same whatever their case and punctuation, and only in their order', () => {
    const newer = [
      objective('9.1', 'STRENGTHEN observatories!', 'Yearly publish data.', 'Review: financial legislation'),
    ];
    expect(told(lineage(older, newer)).toSorted()).toEqual([
      '1.1.a2 > 9.1.a1: reworded',
      '1.1.s > 9.1.s: same-words',
      '1.2.a1 > 9.1.a2: same-words',
    ]);
  });

  it('[PT7] gives an ancestor to the nearest, and to the first of equally near ones', () => {
    const newer = [objective('9.1', 'Something else.', 'Publish data yearly.', 'Publish data yearly.')];
    expect(told(lineage(older, newer))).toEqual(['1.1.a2 > 9.1.a1: same-words']);
  });

  it('[PT7] claims nothing for words of which none are left', () => {
    const lost = [objective('9.1', '', '')];
    expect(lineage(lost, lost)).toEqual([]);
    expect(lineage([], [])).toEqual([]);
  });

  it('[PT7] never throws, pairs nothing twice, and says the same each time', () => {
    const word = fc.constantFrom('drug', 'policy', 'of', 'and', 'the', 'prevention', 'customs', 'training');
    const plan = fc
      .array(fc.array(word, { maxLength: 8 }), { maxLength: 12 })
      .map((texts) =>
        texts.map((text, i) => objective(`o${i}`, text.join(' '), text.toReversed().join(' '))),
      );
    fc.assert(
      fc.property(plan, plan, (one, other) => {
        const descents = lineage(one, other);
        expect(new Set(descents.map(({ from }) => from)).size).toBe(descents.length);
        expect(new Set(descents.map(({ to }) => to)).size).toBe(descents.length);
        expect(lineage(one, other)).toEqual(descents);
      }),
    );
  });
});
