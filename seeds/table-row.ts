import { granted, type Verdict } from '../shared/verdict.ts';
import { type ImportError, refuse } from './import-error.ts';
import type { Share } from './plan-draft.ts';
import type { ReadLine } from './readings.ts';
import type { Columns } from './table-lines.ts';
import { splitSentences } from './typography.ts';

/** `4.2`: the major digit names the objective. */
type Label = { major: number; serial: number };

/** A row of the table, its numbers parted from its words. */
export type TableRow = {
  at: ReadLine;
  /** How many cells the line has; 1 when it has no border at all. */
  cells: number;
  /** The objective's printed number. */
  number?: number;
  objective: Share;
  /**
   * The labels printed in the row, and as many action texts; without a label one text, which may be empty.
   */
  labels: Label[];
  actions: Share[];
};

const NUMBER = /^(\d{1,2})\.(?: (.*))?$/u;
/** Some labels are printed with a full stop: `5.1.` is the number 5.1. */
const LABEL = /^(\d{1,2})\.(\d{1,2})\.?(?: (.*))?$/u;

export function readRow(at: ReadLine, columns: Columns): Verdict<TableRow, ImportError> {
  const left = readLeft(at, columns);
  if (!left.ok) return left;
  const right = readRight(at, columns);
  if (!right.ok) return right;
  return granted({ at, cells: columns.cells, ...left.value, ...right.value });
}

function readLeft(
  at: ReadLine,
  columns: Columns,
): Verdict<Pick<TableRow, 'number' | 'objective'>, ImportError> {
  const objective = shareOf(at, 'statement', columns.objective);
  const own = /^(\d{1,2})\.?$/u.exec(columns.number ?? '');
  if (own) return granted({ number: Number(own[1]), objective });
  if (columns.number) return dropDuplicate(at, columns.number, objective);
  const inline = NUMBER.exec(columns.objective);
  if (!inline) return granted({ objective });
  return granted({ number: Number(inline[1]), objective: { ...objective, words: inline[2] ?? '' } });
}

/**
 * The scanner sometimes prints the beginning of a statement's line a second time, in the column of the
 * numbers.
 */
function dropDuplicate(
  at: ReadLine,
  fragment: string,
  objective: Share,
): Verdict<{ objective: Share }, ImportError> {
  if (!objective.words.startsWith(fragment)) {
    return refuse(
      'unplaced',
      at,
      'The column of the numbers holds words that are neither a number nor a repetition.',
    );
  }
  const note = `"${fragment}" stands a second time in the column of the numbers (line ${at.line}): a cut repetition, dropped.`;
  return granted({ objective: { ...objective, notes: [...objective.notes, note], inferred: true } });
}

function readRight(
  at: ReadLine,
  columns: Columns,
): Verdict<Pick<TableRow, 'labels' | 'actions'>, ImportError> {
  const share = shareOf(at, 'action', columns.action);
  if (columns.label) return readLabelCell(at, columns.label, share);
  const inline = LABEL.exec(columns.action);
  if (!inline) return granted({ labels: [], actions: [share] });
  return granted({ labels: [labelOf(inline)], actions: [{ ...share, words: inline[3] ?? '' }] });
}

/** One label, or several that the scanner has put into one cell, with as many sentences in the next. */
function readLabelCell(
  at: ReadLine,
  cell: string,
  share: Share,
): Verdict<Pick<TableRow, 'labels' | 'actions'>, ImportError> {
  const found = cell.split(' ').map((each) => LABEL.exec(each));
  const labels = found.filter((each) => each !== null).map(labelOf);
  if (labels.length < found.length)
    return refuse('unplaced', at, 'The column of the action numbers holds something else.');
  if (labels.length === 1) return granted({ labels, actions: [share] });
  const sentences = splitSentences(share.words);
  if (sentences.length !== labels.length) {
    return refuse(
      'unplaced',
      at,
      `${labels.length} action numbers share a cell, with ${sentences.length} sentences beside them.`,
    );
  }
  const note = `The numbers ${cell} stand in one cell, the texts in the next: parted at the end of the sentence.`;
  const actions = sentences.map((words) => ({
    ...share,
    words,
    notes: [...share.notes, note],
    inferred: true,
  }));
  return granted({ labels, actions });
}

function labelOf(found: RegExpExecArray): Label {
  return { major: Number(found[1]), serial: Number(found[2]) };
}

function shareOf({ line, reading }: ReadLine, of: 'statement' | 'action', words: string): Share {
  const share: Share = { words, lines: words ? [line] : [], notes: [], inferred: false };
  if (reading?.of !== of) return share;
  return { ...share, lines: [line, ...(reading.also ?? [])], notes: [reading.evidence] };
}
