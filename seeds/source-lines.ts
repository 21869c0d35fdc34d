import { granted, type Verdict } from '../shared/verdict.ts';
import { type ImportError, refuse, type SourceLine } from './import-error.ts';

/** Largest file read, in bytes: twenty times the longest plan known. */
export const LARGEST_FILE = 1_000_000;
/** Most lines read. */
export const MOST_LINES = 20_000;
/** Longest line read, in characters: five times the longest line known. */
export const LONGEST_LINE = 10_000;

const LINE_FEED = 0x0a;
/**
 * Control characters, invisible format characters (they can reorder or hide words), private use, and the
 * mark of an unreadable byte.
 */
const NOT_TEXT = /[\p{Cc}\p{Cf}\p{Co}\uFFFD]/u;
/** Typesetting that carries no meaning: soft hyphens, and blanks of other widths. */
const SOFT_HYPHEN = /\u00AD/gu;
const OTHER_BLANKS = /[\u00A0\u2007\u2009\u202F]/gu;

/**
 * Bytes to lines, or the first line that is not text. Each line is decoded alone, so that a bad byte has a
 * line number.
 */
export function readLines(bytes: Uint8Array): Verdict<SourceLine[], ImportError> {
  const start: SourceLine = { line: 1, text: '' };
  if (bytes.length > LARGEST_FILE)
    return refuse('too-long', start, `The file is larger than ${LARGEST_FILE} bytes.`);
  const pieces = splitAtLineFeeds(bytes);
  if (pieces.length > MOST_LINES)
    return refuse('too-long', start, `The file has more than ${MOST_LINES} lines.`);
  const lines: SourceLine[] = [];
  for (const [index, piece] of pieces.entries()) {
    const read = readLine(piece, index + 1);
    if (!read.ok) return read;
    lines.push(read.value);
  }
  if (lines.every(({ text }) => text.trim() === '')) return refuse('empty', start, 'The file has no text.');
  return granted(lines);
}

function splitAtLineFeeds(bytes: Uint8Array): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  let from = 0;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, from)) {
    pieces.push(bytes.subarray(from, at));
    from = at + 1;
  }
  return [...pieces, bytes.subarray(from)];
}

function readLine(bytes: Uint8Array, line: number): Verdict<SourceLine, ImportError> {
  const decoded = decode(bytes);
  if (decoded === undefined) return refuse('not-text', { line, text: '' }, 'The line is not UTF-8 text.');
  const unmarked = line === 1 ? decoded.replace(/^\uFEFF/u, '') : decoded;
  const text = unmarked.replace(/\r$/u, '').replace(SOFT_HYPHEN, '').replace(OTHER_BLANKS, ' ');
  const at = { line, text };
  if (text.length > LONGEST_LINE)
    return refuse('too-long', at, `The line is longer than ${LONGEST_LINE} characters.`);
  if (NOT_TEXT.test(text.replaceAll('\t', ' '))) {
    return refuse('not-text', { line, text: '' }, 'The line has characters that are not text.');
  }
  return granted(at);
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
