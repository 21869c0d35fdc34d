import {
  type Beside,
  type OwnBlank,
  endsBlank,
  fixedAfter,
  fixedBefore,
  mayOwnBlank,
  ownBlank,
  startsBlank,
  withBlank,
  withEdge,
  withoutBlank,
  withoutEdge,
} from './blanks.ts';
import type { PlainBracket, PlainStretch } from './plain-rolling.ts';
import { type PlainWords, FIXED_BLANK, plainToRaw, rawToPlain } from './words.ts';

/** A line's stretches: each gap is what stands before the bracket of the same place, the last one what stands after all. */
export interface Row<Gap> {
  readonly gaps: readonly Gap[];
  readonly brackets: readonly PlainBracket[];
}

export function stretchesToRow(stretches: readonly PlainStretch[]): Row<PlainWords> {
  const gaps: PlainWords[] = [[]];
  const brackets: PlainBracket[] = [];
  for (const stretch of stretches) {
    if (stretch.kind === 'plain') gaps[brackets.length] = stretch.words;
    else {
      brackets.push(stretch.bracket);
      gaps.push([]);
    }
  }
  return { gaps, brackets };
}

export function rowToStretches({ gaps, brackets }: Row<PlainWords>): PlainStretch[] {
  return gaps.flatMap((words, i): PlainStretch[] => {
    const bracket = brackets[i];
    return [
      ...(words.length > 0 ? [{ kind: 'plain', words } as const] : []),
      ...(bracket ? [{ kind: 'bracket', bracket } as const] : []),
    ];
  });
}

/**
 * `among[ the] people` and `among [the ]people` come to the same, whatever is chosen. One of them is enough: a blank that
 * can stand on either side of the disputed words stands after them.
 */
export function settled(row: Row<PlainWords>): Row<PlainWords> {
  const gaps = [...row.gaps];
  const brackets = row.brackets.map((bracket, i) => {
    const bare = startsBlank(gaps[i + 1]!) ? withoutBlank(bracket, 'before') : null;
    if (!bare) return bracket;
    gaps[i] = withEdge(gaps[i]!, 'after');
    gaps[i + 1] = withoutEdge(gaps[i + 1]!, 'before');
    return withBlank(bare, 'after');
  });
  return { gaps, brackets };
}

/** Moves the blanks that brackets own out of them, where a reader will know whose they are, and fixes all others. */
export function rowToRaw(row: Row<PlainWords>): Row<string> {
  const owned: OwnBlank[] = [];
  for (const i of row.brackets.keys()) owned.push(ownedIn(row, i, owned[i - 1]));
  return {
    gaps: row.gaps.map((_, i) => gapToRaw(row, i, owned)),
    brackets: row.brackets.map((bracket, i) => {
      const side = owned[i]!;
      return side === 'none' ? bracket : withoutBlank(bracket, side)!;
    }),
  };
}

function ownedIn(row: Row<PlainWords>, i: number, last: OwnBlank | undefined): OwnBlank {
  const [bracket, left, right] = [row.brackets[i]!, row.gaps[i]!, row.gaps[i + 1]!];
  if (beside(left, i, last) !== 'words') {
    const joined = right.length === 0 && wouldJoin(bracket, row.brackets[i + 1]);
    return !joined && withoutBlank(bracket, 'after') ? 'after' : 'none';
  }
  const isFree = left.length > 0 && !startsBlank(right);
  return isFree && withoutBlank(bracket, 'before') ? 'before' : 'none';
}

/** @param last what the bracket before this one owns */
function beside(words: PlainWords, i: number, last: OwnBlank | undefined): Beside {
  if (words.length > 0) return endsBlank(words) ? 'blank' : 'words';
  if (i === 0) return 'edge';
  return last === 'after' ? 'blank' : 'words';
}

function gapToRaw(row: Row<PlainWords>, i: number, owned: readonly OwnBlank[]): string {
  const [left, right] = [row.brackets[i - 1], row.brackets[i]];
  let raw = plainToRaw(row.gaps[i]!);
  if (raw === ' ' && left && wouldJoin(left, right)) raw = FIXED_BLANK;
  if (right && owned[i] === 'none' && mayOwnBlank(right)) raw = fixedAfter(raw);
  const follows = left && owned[i - 1] === 'none' && mayOwnBlank(left);
  if (follows && beside(row.gaps[i - 1]!, i - 1, owned[i - 2]) !== 'words') raw = fixedBefore(raw);
  return (owned[i - 1] === 'after' ? ' ' : '') + raw + (owned[i] === 'before' ? ' ' : '');
}

/** Words put in, a blank and words taken out read as the one for the other. */
function wouldJoin(one: PlainBracket, other: PlainBracket | undefined): boolean {
  const [only, ...rivals] = other?.options ?? [];
  return one.current.length === 0 && only?.words.length === 0 && rivals.length === 0;
}

/** Gives the brackets the blanks that are theirs. Inverse of `rowToRaw`. */
export function rawToRow({ gaps, brackets }: Row<string>): Row<PlainWords> {
  const left = [...gaps];
  let last: OwnBlank = 'none';
  const whole = brackets.map((bracket, i) => {
    const side = mayOwnBlank(bracket) ? ownBlank(rawBefore(left, i, last), rawAfter(left, i)) : 'none';
    if (side === 'after') left[i + 1] = left[i + 1]!.slice(1);
    if (side === 'before') left[i] = left[i]!.slice(0, -1);
    last = side;
    return side === 'none' ? bracket : withBlank(bracket, side);
  });
  return { gaps: left.map(rawToPlain), brackets: whole };
}

function rawBefore(gaps: readonly string[], i: number, last: OwnBlank): Beside {
  const raw = gaps[i]!;
  if (raw.endsWith(' ')) return 'bare';
  return beside(rawToPlain(raw), i, last);
}

function rawAfter(gaps: readonly string[], i: number): Beside {
  const raw = gaps[i + 1]!;
  if (raw.startsWith(' ')) return 'bare';
  return raw === '' && i + 2 === gaps.length ? 'edge' : 'words';
}
