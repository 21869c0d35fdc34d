/**
 * How words that a printer or a scanner has broken are put together again. Spelling and punctuation are
 * never touched.
 */

/** `inter- agency`: a hyphen at a line's end. Not `pre- and post-trial`, where the blank belongs. */
const BROKEN_AFTER_HYPHEN = /(?<=\p{L})- (?!(?:and|or|nor|to|y|o|u|e|ou|et)\b)(?=\p{Ll})/gu;
const FINISHED = /(?:[.!?;:]["”’)\]]*|\)|[;,] (?:and|or))$/u;

/** Pieces of one text, in reading order, joined with one blank. */
export function joinPieces(pieces: readonly string[]): string {
  const joined = pieces.join(' ').replace(/\s+/gu, ' ').trim();
  return joined.replace(BROKEN_AFTER_HYPHEN, '-');
}

/** Does the text end as a text may end, so that words after it belong to something else? */
export function isFinished(text: string): boolean {
  return FINISHED.test(text);
}

export function startsLowerCase(text: string): boolean {
  return /^\p{Ll}/u.test(text);
}

/**
 * Sentences, each with its stop. Good enough for the one use it has: a wrong split is refused by its count.
 */
export function splitSentences(text: string): string[] {
  return text.split(/(?<=[.!?]) (?=\p{Lu})/u);
}
