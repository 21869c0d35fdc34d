import type { Hunk } from '../compare/diff.ts';
import { type Text, type Token, tokenize, tokensToText } from '../plan/text.ts';
import type { PrintRun, RunStyle } from './model.ts';
import { words } from './words.ts';

/** Tokens of a text that become others. */
export type Amendment = Hunk;
type Styled = (text: Text, style: RunStyle) => PrintRun[];

/**
 * A text with amendments marked in it: struck words, then those that stand in their place.
 * @param amendments ascending; none touches another
 * @param styled how words of one style are printed
 */
export function amendedRuns(text: Text, amendments: readonly Amendment[], styled: Styled): PrintRun[] {
  const tokens = tokenize(text);
  const of = (some: readonly Token[], style: RunStyle) => styled(tokensToText(some), style);
  const runs: PrintRun[] = [];
  let at = 0;
  for (const { at: start, remove, insert } of amendments) {
    runs.push(...of(tokens.slice(at, start), 'plain'), ...of(remove, 'deleted'));
    if (endsInWord(remove) && startsWithWord(insert)) runs.push(words(' '));
    runs.push(...of(insert, 'added'));
    at = start + remove.length;
  }
  return [...runs, ...of(tokens.slice(at), 'plain')];
}

function endsInWord(tokens: readonly Token[]): boolean {
  return tokens.at(-1)?.kind === 'word';
}

function startsWithWord(tokens: readonly Token[]): boolean {
  return tokens[0]?.kind === 'word';
}
