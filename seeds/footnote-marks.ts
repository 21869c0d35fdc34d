/**
 * Footnote marks are superscript digits. They are taken out of the words; their places are kept as anchors.
 */

const MARK = / ?([¹²³⁴⁵⁶⁷⁸⁹⁰]+)/u;
const MARKS = new RegExp(MARK, 'gu');
const FOOTNOTE = /^([¹²³⁴⁵⁶⁷⁸⁹⁰]+) ?(\S.*)$/u;

export function bearsMark(text: string): boolean {
  return MARK.test(text);
}

/** A line which opens with a mark is a footnote. */
export function readFootnote(words: string): { marker: string; text: string } | undefined {
  const found = FOOTNOTE.exec(words);
  return found ? { marker: found[1]!, text: found[2]! } : undefined;
}

/**
 * Takes the marks out of the words, each with the blank before it, and says at which character each stood.
 */
export function partMarks(text: string): { words: string; places: { marker: string; at: number }[] } {
  const places: { marker: string; at: number }[] = [];
  let removed = 0;
  for (const found of text.matchAll(MARKS)) {
    places.push({ marker: found[1]!, at: found.index - removed });
    removed += found[0].length;
  }
  return { words: text.replace(MARKS, ''), places };
}
