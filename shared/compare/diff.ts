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

/**
 * Words of difference beyond which two texts are no longer compared but put one in the place of the other: comparing takes
 * time with the square of the difference, and nobody reads hundreds of changes in one element.
 */
const MOST_EDITS = 1500;

/** What both begin and end with is set aside first. */
function rawHunks(before: readonly Token[], after: readonly Token[]): Hunk[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && sameToken(before[start]!, after[start]!)) start += 1;
  let end = 0;
  while (end < shorter - start && sameToken(before.at(-1 - end)!, after.at(-1 - end)!)) end += 1;
  const middle = before.slice(start, before.length - end);
  return differences(middle, after.slice(start, after.length - end)).map((hunk) => ({
    ...hunk,
    at: hunk.at + start,
  }));
}

function differences(before: readonly Token[], after: readonly Token[]): Hunk[] {
  if (before.length + after.length === 0) return [];
  const parts = diffArrays(before.map(tokenKey), after.map(tokenKey), { maxEditLength: MOST_EDITS });
  if (!parts) return [{ at: 0, remove: before, insert: after }];
  const hunks: { at: number; remove: Token[]; insert: Token[] }[] = [];
  let [at, to] = [0, 0];
  let isOpen = false;
  for (const { added, removed, value } of parts) {
    if ((added || removed) && !isOpen) hunks.push({ at, remove: [], insert: [] });
    isOpen = added || removed;
    if (added) hunks.at(-1)!.insert.push(...after.slice(to, to + value.length));
    if (removed) hunks.at(-1)!.remove.push(...before.slice(at, at + value.length));
    if (!added) at += value.length;
    if (!removed) to += value.length;
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
