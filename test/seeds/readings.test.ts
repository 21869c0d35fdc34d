import { describe, expect, it } from 'vitest';
import { importPlan } from '../../seeds/import-plan.ts';
import { readings } from '../../seeds/readings.ts';
import { bytesOf, importFile, linesOf } from './sources.ts';

const source = 'seeds/sources/CICAD-doc-2255-16.txt';
const lines = linesOf(source);
const all = Object.values(readings).flat();
const words = all.filter((each) => each.kind === 'words');
const letters = (text: string) =>
  text
    .replace(/[^\p{L}]/gu, '')
    .split('')
    .toSorted()
    .join('');

describe('the editor’s readings', () => {
  it('hold for one file only', () => {
    expect(Object.keys(readings)).toEqual([importFile(source).meta.source.sha256]);
  });

  it('are few, one a line, each with its evidence', () => {
    expect(all.map(({ line }) => line)).toEqual([85, 91, 123, 126]);
    expect(all.every(({ evidence }) => evidence.length > 40)).toBe(true);
  });

  it.each(words)('replaces on line $line only words that stand there once', ({ line, replace }) => {
    expect(replace.map(([scanned]) => lines[line]!.split(scanned).length)).toEqual(replace.map(() => 2));
  });

  it.each(words.filter(({ also }) => !also))(
    'moves and marks words on line $line, and adds no letter',
    ({ line, replace }) => {
      const read = replace.reduce((text, [scanned, as]) => text.replace(scanned, as), lines[line]!);
      expect(letters(read)).toBe(letters(lines[line]!));
    },
  );

  it('takes the end of action 3.2 word for word from line 126', () => {
    const [, read] = words.find(({ line }) => line === 123)!.replace[0]!;
    const [kept, taken] = read.split('[…] ');
    expect(lines[123]).toContain(kept);
    expect(lines[126]).toContain(` ${taken} 3.3 Promotion`);
  });

  it('is not applied to a file that differs by one byte: the blended cell is refused, not guessed', () => {
    const bytes = Uint8Array.from([...bytesOf(source), 0x0a]);
    const imported = importPlan(bytes, 'changed.txt');
    expect(imported).toMatchObject({ ok: false, error: { code: 'unplaced', line: 126 } });
  });
});
