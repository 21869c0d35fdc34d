import type { SourceLine } from './import-error.ts';
import { isFinished } from './typography.ts';

/** A plan while it is being read. Both readers end in this; `finish-plan.ts` makes the plan file of it. */
export type DraftPlan = { areas: DraftArea[]; footnotes: DraftFootnote[] };

export type DraftArea = { number: number; title: string; opened: SourceLine; objectives: DraftObjective[] };

export type DraftObjective = {
  number: number;
  opened: SourceLine;
  /** First line on which the list of actions can stand: words lost at its head were lost from here on. */
  listFrom: number;
  /** The heading as printed, when it contradicts the objective's place. */
  heading?: string;
  statement: DraftText;
  actions: DraftAction[];
};

export type DraftText = {
  /** The words in reading order, as the cells or lines give them. */
  pieces: string[];
  /** 1-based lines, each once, in reading order. */
  lines: number[];
  notes: string[];
  /** All words stand, but their order or their number is inferred. */
  inferred: boolean;
};

/** `serial` counts from 1 in the objective: 2 for `4.2`, 2 for `b)`. */
export type DraftAction = DraftText & { serial: number };

type DraftFootnote = { marker: string; text: string; at: SourceLine };

/** What one place of the source gives to one text. */
export type Share = { words: string; lines: readonly number[]; notes: readonly string[]; inferred: boolean };

export function emptyText(): DraftText {
  return { pieces: [], lines: [], notes: [], inferred: false };
}

/** Do the words so far end as a text may end? */
export function isComplete(text: DraftText): boolean {
  return isFinished(text.pieces.at(-1) ?? '');
}

export function addShare(text: DraftText, share: Share): void {
  if (share.words) text.pieces.push(share.words);
  text.lines.push(...share.lines.filter((line) => !text.lines.includes(line)));
  text.notes.push(...share.notes);
  text.inferred ||= share.inferred;
}

/** A lone gap of more numbers than this is not a gap but another document. */
const WIDEST_GAP = 9;

/** @returns why an action with this number cannot follow the ones that stand, if it cannot */
export function whyNotNext(
  objective: DraftObjective,
  serial: number,
): 'duplicate' | 'out-of-order' | undefined {
  const last = objective.actions.at(-1)?.serial ?? 0;
  if (objective.actions.some((action) => action.serial === serial)) return 'duplicate';
  return serial < last || serial > last + 1 + WIDEST_GAP ? 'out-of-order' : undefined;
}
