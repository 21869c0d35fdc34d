import { describe, expect, it } from 'vitest';
import { bracketedPassages } from '../../seeds/bracketed-passages.ts';
import type { PlanFile } from '../../shared/plan/plan-file.ts';
import { allTexts, importFile, importLines, textAt } from './sources.ts';

/** The short plan as somebody's draft, with brackets around, inside and across what it says. */
function bracketed(): PlanFile {
  const imported = importLines((lines) =>
    lines.map((line) =>
      line
        .replace('two years, with the', '[two] [**three** (Mexico, Perú)] years[, with [the (Colombia)]')
        .replace('institutions.', 'institutions (delete: Mexico)].')
        .replace('health care network.', 'health care network] [alt 1: and to recovery (MEX)]')
        .replace('2.3 Exchange of', '2.3 [Exchange of'),
    ),
  );
  if (!imported.ok) throw new Error(imported.error.message);
  return imported.plan;
}

describe('a plan that somebody has bracketed', () => {
  it('[RT8] keeps every bracket as words, and marks no losses at their ends', () => {
    const plan = bracketed();
    expect(textAt(plan, 1, 1, '1.2').text).toBe(
      'Evaluation of prevention programs every [two] [**three** (Mexico, Perú)] years[, with [the (Colombia)] participation of academic and research institutions (delete: Mexico)].',
    );
    expect(textAt(plan, 1, 2, '2.1').text).toBe(
      'Integration of treatment services into the public health care network] [alt 1: and to recovery (MEX)]',
    );
    expect(textAt(plan, 1, 2, '2.3').text).toMatch(/^\[Exchange of best practices/);
    expect(allTexts(plan).filter(({ text }) => text.condition !== 'intact')).toEqual([]);
  });

  it('[RT8] tells how many there are and whom they name', () => {
    expect(bracketedPassages(bracketed())).toEqual({
      passages: 5,
      naming: new Map([
        ['MEX', 3],
        ['PER', 1],
        ['COL', 1],
      ]),
      namingNobody: 1,
      stray: 2,
    });
  });

  it('[RT8] does not take lost words for a passage', () => {
    expect(bracketedPassages(importFile('seeds/sources/CICAD-doc-2255-16.txt'))).toMatchObject({
      passages: 0,
      stray: 0,
    });
  });
});
