import { LOST_WORDS, type PlanText } from '../shared/plan/plan-file.ts';
import type { DraftAction, DraftObjective, DraftText } from './plan-draft.ts';
import { isFinished, joinPieces, startsLowerCase } from './typography.ts';

/**
 * How the document begins and ends its texts. Where most end in a stop, a text without one has lost its end.
 */
export type Manner = { capitals: boolean; stops: boolean };

export function mannerOf(texts: readonly DraftText[]): Manner {
  const words = texts.map(({ pieces }) => joinPieces(pieces)).filter(Boolean);
  const most = (holds: (text: string) => boolean) => words.filter(holds).length * 2 > words.length;
  return { capitals: most((text) => !startsLowerCase(text)), stops: most(isFinished) };
}

/** A text with its losses marked; `shift` is the number of characters put before its first word. */
export type Marked = { text: PlanText; shift: number };

/** @param words the draft's words, joined, without footnote marks */
export function markLosses(draft: DraftText, words: string, manner: Manner): Marked {
  if (words === '')
    return { text: { text: '', condition: 'missing', lines: rising(draft.lines), note: NO_WORDS }, shift: 0 };
  const head = manner.capitals && startsLowerCase(words);
  // A bracket that closes is an end, of lost words too.
  const tail = manner.stops && !isFinished(words) && !words.endsWith(']');
  const text = `${head ? `${LOST_WORDS} ` : ''}${words}${tail ? ` ${LOST_WORDS}` : ''}`;
  const notes = [
    ...draft.notes,
    ...(head ? ['The beginning is lost.'] : []),
    ...(tail ? ['The end is lost.'] : []),
  ];
  const condition = text.includes(LOST_WORDS) ? 'damaged' : draft.inferred ? 'reconstructed' : 'intact';
  const note = notes.length > 0 ? { note: notes.join(' ') } : {};
  return {
    text: { text, condition, lines: rising(draft.lines), ...note },
    shift: head ? LOST_WORDS.length + 1 : 0,
  };
}

const NO_WORDS = 'The number belongs to the sequence; no words stand for it in the source.';

/**
 * The actions with the lost ones put back as numbers without words. A gap shows at the head and in the
 * middle of a list; a lost last action leaves no trace.
 */
export function withLostActions(objective: DraftObjective): DraftAction[] {
  const whole: DraftAction[] = [];
  let from = objective.listFrom;
  for (const action of objective.actions) {
    const lines = linesBetween(from, Math.min(...action.lines));
    for (let serial = whole.length + 1; serial < action.serial; serial += 1)
      whole.push(lostAction(serial, lines));
    whole.push(action);
    from = Math.max(from, ...action.lines.map((line) => line + 1));
  }
  return whole;
}

/**
 * Where the lost words should stand: the lines before the next action, or its own line when there are none.
 */
function linesBetween(from: number, next: number): number[] {
  return from < next ? Array.from({ length: next - from }, (_, i) => from + i) : [next];
}

function lostAction(serial: number, lines: number[]): DraftAction {
  return { serial, pieces: [], lines: [...lines], notes: [], inferred: false };
}

function rising(lines: readonly number[]): number[] {
  return lines.toSorted((a, b) => a - b);
}
