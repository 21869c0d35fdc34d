import type { ChangeId } from '../ids.ts';
import { type Text, type Token, tokenize } from '../plan/text.ts';
import type { Element } from '../plan/unit.ts';
import type { Hunk } from './diff.ts';

/** Who brought a word: the text that the negotiation started from, or the changes that all proposed exactly it. */
export type Origin =
  | { readonly kind: 'base' }
  | { readonly kind: 'change'; readonly changes: readonly ChangeId[] };

/**
 * A stretch of one element that came in together. Length in UTF-16 units, a footnote mark or a lacuna counting one:
 * characters and not tokens, because words of two origins can grow together into one token.
 */
export interface Run {
  readonly length: number;
  readonly origin: Origin;
}

export function baseRuns(element: Element): readonly Run[] {
  const length = tokensLength(tokenize(element.text));
  return length === 0 ? [] : [{ length, origin: { kind: 'base' } }];
}

function tokenLength(token: Token): number {
  return token.kind === 'footnote' || token.kind === 'lacuna' ? 1 : token.text.length;
}

function tokensLength(tokens: readonly Token[]): number {
  return tokens.reduce((sum, token) => sum + tokenLength(token), 0);
}

/** The runs of `text` after the hunks, each of which knows who brought it. */
export function runsAfter(
  text: Text,
  runs: readonly Run[],
  hunks: readonly (Hunk & { readonly origin: Origin })[],
): Run[] {
  const tokens = tokenize(text);
  const result: Run[] = [];
  let token = 0;
  let offset = 0;
  for (const hunk of hunks) {
    const start = offset + tokensLength(tokens.slice(token, hunk.at));
    result.push(...sliceRuns(runs, offset, start));
    result.push({ length: tokensLength(hunk.insert), origin: hunk.origin });
    token = hunk.at + hunk.remove.length;
    offset = start + tokensLength(hunk.remove);
  }
  result.push(...sliceRuns(runs, offset, Infinity));
  return joinRuns(result);
}

function sliceRuns(runs: readonly Run[], from: number, to: number): Run[] {
  let offset = 0;
  return runs.flatMap((run) => {
    const start = Math.max(from, offset);
    const end = Math.min(to, (offset += run.length));
    return end > start ? [{ ...run, length: end - start }] : [];
  });
}

function sameOrigin(a: Origin, b: Origin): boolean {
  if (a.kind === 'base' || b.kind === 'base') return a.kind === b.kind;
  return a.changes.join() === b.changes.join();
}

function joinRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (run.length === 0) continue;
    if (last && sameOrigin(last.origin, run.origin))
      joined[joined.length - 1] = { ...last, length: last.length + run.length };
    else joined.push(run);
  }
  return joined;
}

/** A stretch of text with one origin, for showing and printing who brought what. */
export interface CreditedStretch {
  readonly text: Text;
  readonly origin: Origin;
}

/** Cuts an element's text at the borders of its runs. */
export function creditedStretches(text: Text, runs: readonly Run[]): CreditedStretch[] {
  const rest = [...text];
  return runs.map(({ length, origin }) => ({ text: takeFrom(rest, length), origin }));
}

function takeFrom(rest: Text[number][], length: number): Text {
  const taken: Text[number][] = [];
  let left = length;
  while (left > 0 && rest.length > 0) {
    const head = rest.shift()!;
    if (typeof head !== 'string' || head.length <= left) {
      taken.push(head);
      left -= typeof head === 'string' ? head.length : 1;
    } else {
      taken.push(head.slice(0, left));
      rest.unshift(head.slice(left));
      left = 0;
    }
  }
  return taken;
}
