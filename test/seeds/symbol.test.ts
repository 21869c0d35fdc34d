import { expect, it } from 'vitest';
import { canonicalSymbol, findSeries } from '../../seeds/symbol.ts';

it.each([
  ['CICAD/doc.2255/16', 'CICAD/doc.2255/16'],
  ['CICAD/doc.1967-rev.1 /12', 'CICAD/doc.1967/12 rev. 1'],
  ['CICAD/doc.2244/16.rev1', 'CICAD/doc.2244/16 rev. 1'],
  ['CICAD/doc. 2244/2016 add. 2 rev. 3 corr. 1', 'CICAD/doc.2244/16 add. 2 rev. 3 corr. 1'],
  ['CICAD/doc.2244', undefined],
  ['CICAD/doc.2244/16 and more', undefined],
  ['E/CN.7/2016/1', undefined],
])('reads the symbol %s as %s', (printed, canonical) => {
  expect(canonicalSymbol(printed)).toBe(canonical);
});

it.each([
  ['Nassau OEA/Ser.L/XIV.2.60 CICAD', 'OEA/Ser.L/XIV.2.60'],
  ['OEA/Ser. L/XIV. 2. 60', 'OEA/Ser.L/XIV.2.60'],
  ['OEA/Ser.G/CP', undefined],
])('finds in "%s" the series %s', (text, canonical) => {
  expect(findSeries(text)?.canonical).toBe(canonical);
});
