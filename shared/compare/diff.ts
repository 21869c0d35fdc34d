import { diffArrays } from 'diff';
import { type Text, type Token, tokenKey, tokenize, tokensToText } from '../plan/text.ts';

/** Tokens `at` .. `at + remove.length` of the old text become `insert`. Hunks of one diff ascend and never touch. */
export interface Hunk {
  readonly at: number;
  readonly remove: readonly Token[];
  readonly insert: readonly Token[];
}

/**
 * What turns one text into another, word by word and for readers: whole words and numbers, and no confetti. Two
 * changes parted only by a blank, or by one short word between blanks, are read as one.
 */
export function diffTexts(from: Text, to: Text): Hunk[] {
  const before = tokenize(from);
  const hunks = rawHunks(before, tokenize(to));
  return joinIslands(hunks, before);
}

function rawHunks(before: readonly Token[], after: readonly Token[]): Hunk[] {
  const hunks: Hunk[] = [];
  let at = 0;
  let open: { at: number; remove: Token[]; insert: Token[] } | null = null;
  for (const part of diffArrays([...before], [...after], { comparator: sameToken })) {
    if (!part.added && !part.removed) {
      open = null;
      at += part.value.length;
      continue;
    }
    if (!open) hunks.push((open = { at, remove: [], insert: [] }));
    (part.removed ? open.remove : open.insert).push(...part.value);
    if (part.removed) at += part.value.length;
  }
  return hunks;
}

function sameToken(a: Token, b: Token): boolean {
  return tokenKey(a) === tokenKey(b);
}

/** Function words are as short as this in the four languages (`and`, `los`, `das`, `des`). */
const SHORT_WORD = 3;

function isBlank(tokens: readonly Token[]): boolean {
  return tokens.every((token) => token.kind === 'space');
}

function isIsland(tokens: readonly Token[]): boolean {
  const words = tokens.filter((token) => token.kind !== 'space');
  const [only] = words;
  return words.length === 1 && only?.kind === 'word' && only.text.length <= SHORT_WORD;
}

function joinIslands(hunks: readonly Hunk[], before: readonly Token[]): Hunk[] {
  const joined: Hunk[] = [];
  for (const hunk of hunks) {
    const last = joined.at(-1);
    const between = last ? before.slice(last.at + last.remove.length, hunk.at) : [];
    if (last && (isBlank(between) || (replaces(last) && replaces(hunk) && isIsland(between)))) {
      joined[joined.length - 1] = trimmed({
        at: last.at,
        remove: [...last.remove, ...between, ...hunk.remove],
        insert: [...last.insert, ...between, ...hunk.insert],
      });
    } else joined.push(hunk);
  }
  return joined;
}

/** Without what both sides begin or end with: a blank that stays is nobody's change, and two insertions beside it do not rival. */
function trimmed({ at, remove, insert }: Hunk): Hunk {
  const shorter = Math.min(remove.length, insert.length);
  let start = 0;
  while (start < shorter && sameToken(remove[start]!, insert[start]!)) start += 1;
  let end = 0;
  while (end < shorter - start && sameToken(remove.at(-1 - end)!, insert.at(-1 - end)!)) end += 1;
  return {
    at: at + start,
    remove: remove.slice(start, remove.length - end),
    insert: insert.slice(start, insert.length - end),
  };
}

/** Across a word that stays, joining helps the reader only where words give way to words; two insertions are two things to agree on. */
function replaces(hunk: Hunk): boolean {
  return hunk.remove.length > 0 && hunk.insert.length > 0;
}

/** The text after the hunks. Inverse of `diffTexts`: `applyHunks(from, diffTexts(from, to))` is `to`. */
export function applyHunks(text: Text, hunks: readonly Hunk[]): Text {
  const tokens: Token[] = tokenize(text);
  for (const hunk of hunks.toReversed()) tokens.splice(hunk.at, hunk.remove.length, ...hunk.insert);
  return tokensToText(tokens);
}
