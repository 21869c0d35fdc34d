import type { ElementId } from '../../ids.ts';
import { LACUNA_MARK, type Text } from '../../plan/text.ts';

/** Words as plain text can carry them: a footnote is known by its number, and of lost words only that they are lost. */
export type PlainWords = readonly PlainInline[];
type PlainInline = string | { readonly note: number } | { readonly lost: true };

/** The number by which a footnote is known. */
export type NoteNumbers = ReadonlyMap<ElementId, number>;

export function textToPlain(text: Text, numbers: NoteNumbers): PlainWords {
  return text.map((inline): PlainInline => {
    if (typeof inline === 'string') return inline;
    return 'lacuna' in inline ? { lost: true } : { note: numbers.get(inline.footnote)! };
  });
}

/**
 * Words as they are written on a line. Square brackets and backslashes that belong to the words bear a backslash. What
 * would break a line, or cannot be kept in a file, is written by its number: `\u{a}`. A footnote's mark is `[^2]`.
 */
export function plainToRaw(words: PlainWords): string {
  return words
    .map((inline) => {
      if (typeof inline === 'string') return escaped(inline);
      return 'note' in inline ? `[^${inline.note}]` : LACUNA_MARK;
    })
    .join('');
}

function escaped(text: string): string {
  return text
    .replace(/[\\[\]]/g, '\\$&')
    .replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\uFEFF]/gu, (char) => `\\u{${char.codePointAt(0)!.toString(16)}}`);
}

/** A blank that stays where it is written: beside a bracket, blanks without a backslash follow the rule of `blanks.ts`. */
export const FIXED_BLANK = '\\_';

const WRITTEN =
  /\[…\]|\[\^(?<note>\d+)\]|\\u\{(?<code>(?:10|[1-9a-f])?[0-9a-f]{1,4})\}|\\(?<char>.)|[^\\[]+|./gsu;

/** The words that were written. Inverse of `plainToRaw`; takes whatever it is given. */
export function rawToPlain(raw: string): PlainWords {
  const words: PlainInline[] = [];
  for (const match of raw.matchAll(WRITTEN)) {
    const inline = inlineOf(match);
    const last = words.at(-1);
    if (typeof inline === 'string' && typeof last === 'string') words[words.length - 1] = last + inline;
    else words.push(inline);
  }
  return words;
}

function inlineOf([raw, ...groups]: RegExpExecArray): PlainInline {
  const [note, code, char] = groups;
  if (raw === LACUNA_MARK) return { lost: true };
  if (note !== undefined) return { note: Number(note) };
  if (code !== undefined) return String.fromCodePoint(Number.parseInt(code, 16));
  return char === undefined ? raw : char === '_' ? ' ' : char;
}
