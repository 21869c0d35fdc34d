import { granted, type Verdict } from '../shared/verdict.ts';
import { readFootnote } from './footnote-marks.ts';
import { type ImportError, refuse, type SourceLine } from './import-error.ts';
import type { ReadLine } from './readings.ts';

/**
 * What a line of the table part is. Blank lines, ruled lines and column headers are nothing, and are left
 * out.
 */
export type TableLine =
  | { kind: 'heading'; at: SourceLine; number: number; title: string }
  | { kind: 'title'; at: SourceLine; title: string }
  | { kind: 'footnote'; at: SourceLine; marker: string; text: string }
  | { kind: 'row'; at: ReadLine; columns: Columns };

/** The cells of a row by what they hold; a part is absent when the row's layout has no column for it. */
export type Columns = { number?: string; objective: string; label?: string; action: string; cells: number };

/** `Area 2: Demand Reduction`, `Area 1. …`; the scanner reads the r as an l. */
const AREA_HEADING = /^A[rl]ea (\d{1,2}) ?[:.] (\S.*)$/u;

/** Sorts the lines from the first area on. */
export function sortTableLines(lines: readonly ReadLine[]): Verdict<TableLine[], ImportError> {
  const written = splitIntoBlocks(lines).flatMap((block) => {
    const third = block.some(({ text }) => isThreeFull(cellsOf(text)));
    return block.map((line) => ({ line, third }));
  });
  const sorted: TableLine[] = [];
  for (const [index, { line, third }] of written.entries()) {
    if (isNothing(line.text)) continue;
    const found = sortLine(line, written[index + 1]?.line) ?? readRow(line, third);
    if (!found)
      return refuse('unplaced', line, 'The row has more cells than a table of objectives and actions.');
    sorted.push(found);
  }
  return granted(sorted);
}

/**
 * @returns the index of the line with which the first area begins: its heading, or the bare title of its
 * table; or -1
 */
export function findTable(lines: readonly SourceLine[]): number {
  const written = lines.filter(({ text }) => text.trim() !== '');
  const opening = written.find(({ text }, index) => {
    return AREA_HEADING.test(wordsOf(text)) || isColumnHeader(text) || isTableTitle(text, written[index + 1]);
  });
  return opening ? lines.indexOf(opening) : -1;
}

/** A block is a run of lines without a blank line between them: what stood together on one page. */
function splitIntoBlocks(lines: readonly ReadLine[]): ReadLine[][] {
  const blocks: ReadLine[][] = [[]];
  for (const line of lines) {
    if (line.text.trim() === '') blocks.push([]);
    else blocks.at(-1)!.push(line);
  }
  return blocks;
}

function isNothing(text: string): boolean {
  return /^[\s-]*$/u.test(text) || isColumnHeader(text);
}

function sortLine(at: ReadLine, next: SourceLine | undefined): TableLine | undefined {
  const words = wordsOf(at.text);
  const heading = AREA_HEADING.exec(words);
  if (heading) return { kind: 'heading', at, number: Number(heading[1]), title: heading[2]! };
  const footnote = readFootnote(words);
  if (footnote) return { kind: 'footnote', at, ...footnote };
  return isTableTitle(at.text, next) ? { kind: 'title', at, title: words } : undefined;
}

/** The only words on the line before the column headers. */
function isTableTitle(text: string, next: SourceLine | undefined): boolean {
  const cells = cellsOf(text).filter(Boolean);
  return cells.length === 1 && /^\p{Lu}/u.test(cells[0]!) && next !== undefined && isColumnHeader(next.text);
}

function isColumnHeader(text: string): boolean {
  return /^objectives priority actions$/iu.test(wordsOf(text)) && text.trim().includes('\t');
}

function readRow(at: ReadLine, third: boolean): TableLine | undefined {
  const columns = readColumns(cellsOf(at.text), third);
  return columns && { kind: 'row', at, columns };
}

/**
 * A row of three cells is (number, objective, action), or (objective, action) with the table's border behind.
 * @param third whether the third cell is filled anywhere in the row's block
 */
function readColumns(cells: string[], third: boolean): Columns | undefined {
  const [first = '', second = '', last = '', fourth = ''] = cells;
  if (cells.slice(4).some(Boolean)) return undefined;
  if (cells.length >= 4) return { number: first, objective: second, label: last, action: fourth, cells: 4 };
  if (cells.length === 3 && third) return { number: first, objective: second, action: last, cells: 3 };
  return { objective: first, action: second, cells: cells.length };
}

function isThreeFull(cells: string[]): boolean {
  return cells.length === 3 && cells[2] !== '';
}

function cellsOf(text: string): string[] {
  return text.split('\t').map((cell) => cell.replace(/ +/gu, ' ').trim());
}

function wordsOf(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
