import type { ChangeId, LacunaId } from '../ids.ts';
import { type Text, type Token, normalize, tokenize } from '../plan/text.ts';
import type { Element } from '../plan/unit.ts';
import type { Hunk } from './diff.ts';

/**
 * Who brought a word: the text that the negotiation started from, the changes that all proposed exactly it, or the
 * secretariat, which restored what the source had lost by the act of this number.
 */
export type Origin =
  | { readonly kind: 'base' }
  | { readonly kind: 'change'; readonly changes: readonly ChangeId[] }
  | { readonly kind: 'restored'; readonly lacuna: LacunaId; readonly act: number }
  /** The corrigendum of this act: an error of the issued document. */
  | { readonly kind: 'corrected'; readonly act: number };

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
  if (a.kind === 'change' && b.kind === 'change') return a.changes.join() === b.changes.join();
  if (a.kind === 'restored' && b.kind === 'restored') return a.act === b.act;
  if (a.kind === 'corrected' && b.kind === 'corrected') return a.act === b.act;
  return a.kind === b.kind;
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

/** Who brought what stands at this place. */
export function originAt(runs: readonly Run[], offset: number): Origin {
  let end = 0;
  return runs.find(({ length }) => offset < (end += length))?.origin ?? { kind: 'base' };
}

/** Something else in the place of a stretch, which need not begin or end with a word. `at` and `length` as in runs. */
export function splice(
  { text, runs }: { readonly text: Text; readonly runs: readonly Run[] },
  edit: { readonly at: number; readonly length: number; readonly insert: Text; readonly origin: Origin },
): { readonly text: Text; readonly runs: readonly Run[] } {
  const { at, length, insert, origin } = edit;
  const rest = [...text];
  const before = takeFrom(rest, at);
  takeFrom(rest, length);
  return {
    text: normalize([...before, ...insert, ...rest]),
    runs: joinRuns([
      ...sliceRuns(runs, 0, at),
      { length: tokensLength(tokenize(insert)), origin },
      ...sliceRuns(runs, at + length, Infinity),
    ]),
  };
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
