import type { PlainBracket } from './plain-rolling.ts';
import { type PlainWords, FIXED_BLANK } from './words.ts';

/**
 * Words that are put in or taken out bring a blank along: `timely ` before `care`. A reader wants that blank outside the
 * bracket, `[timely (Mexico)] care`, and it must still be known whose it is. Here is what writer and reader hold to:
 * a bracket of which one side is empty and the others neither begin nor end with a blank owns the blank after it, if it
 * has another blank or the line's beginning before it; otherwise the blank before it, if it has none after it.
 * A blank that this would give to the wrong one is written `\_`.
 */
export type OwnBlank = 'before' | 'after' | 'none';

/** What stands beside a bracket as written: a blank with nothing to say whose it is, another, the line's end, words. */
export type Beside = 'bare' | 'blank' | 'edge' | 'words';

export function ownBlank(before: Beside, after: Beside): OwnBlank {
  if (after === 'bare' && before !== 'words') return 'after';
  return before === 'bare' && after !== 'bare' ? 'before' : 'none';
}

export function startsBlank(words: PlainWords): boolean {
  const first = words[0];
  return typeof first === 'string' && first.startsWith(' ');
}

export function endsBlank(words: PlainWords): boolean {
  const last = words.at(-1);
  return typeof last === 'string' && last.endsWith(' ');
}

function sidesOf({ current, options }: PlainBracket): PlainWords[] {
  return [current, ...options.map(({ words }) => words)];
}

/** Could a blank beside it be its own? */
export function mayOwnBlank(bracket: PlainBracket): boolean {
  const sides = sidesOf(bracket);
  return (
    sides.some(({ length }) => length === 0) && !sides.some((words) => startsBlank(words) || endsBlank(words))
  );
}

/** The bracket without the blank that all its words have on that side; `null` where they have not. */
export function withoutBlank(bracket: PlainBracket, side: 'before' | 'after'): PlainBracket | null {
  const has = side === 'before' ? startsBlank : endsBlank;
  if (!sidesOf(bracket).every((words) => words.length === 0 || has(words))) return null;
  const bare = onEverySide(bracket, (words) => withoutEdge(words, side));
  const lost = sidesOf(bare).filter(({ length }) => length === 0).length;
  const isSame = lost === sidesOf(bracket).filter(({ length }) => length === 0).length;
  return isSame && mayOwnBlank(bare) ? bare : null;
}

/** Inverse of `withoutBlank`. */
export function withBlank(bracket: PlainBracket, side: 'before' | 'after'): PlainBracket {
  return onEverySide(bracket, (words) => withEdge(words, side));
}

function onEverySide(bracket: PlainBracket, change: (words: PlainWords) => PlainWords): PlainBracket {
  const changed = (words: PlainWords) => (words.length === 0 ? words : change(words));
  return {
    ...bracket,
    current: changed(bracket.current),
    options: bracket.options.map(({ words, by }) => ({ words: changed(words), by })),
  };
}

/** Without the blank at that edge of the words. */
export function withoutEdge(words: PlainWords, side: 'before' | 'after'): PlainWords {
  const at = side === 'before' ? 0 : words.length - 1;
  const edge = words[at];
  const text = typeof edge !== 'string' ? '' : side === 'before' ? edge.slice(1) : edge.slice(0, -1);
  return words.flatMap((inline, i) => (i !== at ? [inline] : text === '' ? [] : [text]));
}

/** With a blank at that edge of the words. */
export function withEdge(words: PlainWords, side: 'before' | 'after'): PlainWords {
  const edge = side === 'before' ? words[0] : words.at(-1);
  if (typeof edge !== 'string') return side === 'before' ? [' ', ...words] : [...words, ' '];
  return side === 'before' ? [` ${edge}`, ...words.slice(1)] : [...words.slice(0, -1), `${edge} `];
}

/** The raw words with the blank at one edge fixed where it is. */
export function fixedBefore(raw: string): string {
  return raw.startsWith(' ') ? FIXED_BLANK + raw.slice(1) : raw;
}

export function fixedAfter(raw: string): string {
  return raw.endsWith(' ') ? raw.slice(0, -1) + FIXED_BLANK : raw;
}
