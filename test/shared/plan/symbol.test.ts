import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SYMBOL_LIMIT, findSeries, readSeries, readSymbol, withSuffix } from '../../../shared/plan/symbol.ts';

describe('a document’s symbol', () => {
  it.each([
    ['CICAD/doc.2255/16', 'CICAD/doc.2255/16'],
    ['CICAD/doc.1967-rev.1 /12', 'CICAD/doc.1967/12 rev. 1'],
    ['CICAD/doc.2244/16.rev1', 'CICAD/doc.2244/16 rev. 1'],
    ['CICAD/doc. 2244/2016 add. 2 rev. 3 corr. 1', 'CICAD/doc.2244/16 add. 2 rev. 3 corr. 1'],
    [' cicad / DOC 2244 / 16 Rev.1, Corr.02 ', 'CICAD/doc.2244/16 rev. 1 corr. 2'],
    ['CICAD/doc.2244/16 corr. 1 rev. 1', 'CICAD/doc.2244/16 corr. 1 rev. 1'],
    ['CICAD/doc.2244/16 Addendum 2 Revision 3', 'CICAD/doc.2244/16 add. 2 rev. 3'],
    ['CICAD/doc.871/1996', 'CICAD/doc.871/96'],
    ['CICAD/doc.2244', undefined],
    ['CICAD/doc.2244/16 and more', undefined],
    ['CICAD/doc.2244/16 rev.', undefined],
    ['E/CN.7/2016/1', undefined],
    ['', undefined],
    [`CICAD/doc.2244/16${' rev. 1'.repeat(SYMBOL_LIMIT)}`, undefined],
  ])('[SY1] is read leniently and printed canonically: %s', (printed, canonical) => {
    expect(readSymbol(printed)).toBe(canonical);
  });

  it('[SY2] stacks its suffixes in the order in which they came, and reads itself back', () => {
    const suffix = fc.tuple(fc.constantFrom('add', 'rev', 'corr'), fc.integer({ min: 1, max: 99 }));
    const parts = fc.tuple(
      fc.integer({ min: 1, max: 99_999 }),
      fc.integer({ min: 10, max: 99 }),
      fc.array(suffix, { maxLength: 4 }),
    );
    fc.assert(
      fc.property(parts, ([number, year, suffixes]) => {
        const plain = readSymbol(`CICAD/doc.${number}/${year}`)!;
        const symbol = suffixes.reduce((before, [kind, n]) => withSuffix(before, kind, n), plain);
        expect(readSymbol(symbol)).toBe(symbol);
        expect(symbol.slice(plain.length)).toBe(suffixes.map(([kind, n]) => ` ${kind}. ${n}`).join(''));
      }),
    );
  });
});

describe('a session’s series', () => {
  it.each([
    ['Nassau OEA/Ser.L/XIV.2.60 CICAD', 'OEA/Ser.L/XIV.2.60'],
    ['OEA/Ser. L/XIV. 2. 60', 'OEA/Ser.L/XIV.2.60'],
    ['OEA/Ser.G/CP', undefined],
  ])('is found in "%s"', (text, canonical) => {
    expect(findSeries(text)?.canonical).toBe(canonical);
  });

  it.each([
    [' oea/ser.L/XIV.2.60 ', 'OEA/Ser.L/XIV.2.60'],
    ['Nassau OEA/Ser.L/XIV.2.60', undefined],
    ['OEA/Ser.L/XIV.2.60 CICAD', undefined],
  ])('is read where nothing else stands: "%s"', (printed, canonical) => {
    expect(readSeries(printed)).toBe(canonical);
  });
});
