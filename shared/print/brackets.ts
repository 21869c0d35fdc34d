import type { NoteSource, Run } from './model.ts';
import { words } from './words.ts';

type RawRun = Run<NoteSource>;

/** A stretch of a line: words that nobody disputes, or one bracket. */
export type Piece =
  | { readonly kind: 'agreed'; readonly runs: readonly RawRun[] }
  | {
      readonly kind: 'bracket';
      readonly lead?: string;
      readonly runs: readonly RawRun[];
      readonly by: string;
    };

/**
 * Puts the pieces of a line together. Blanks at the edge of a bracket move out of it, and a bracket never sticks to a
 * word: `the [**new** (Mexico)] text`.
 */
export function layPieces(pieces: readonly Piece[]): RawRun[] {
  const line: RawRun[] = [];
  let afterBracket = false;
  for (const piece of pieces) {
    if (piece.kind === 'bracket') {
      if (!endsOpen(line)) line.push(words(' '));
      line.push(...bracketRuns(piece));
    } else {
      if (afterBracket && startsWithWord(piece.runs)) line.push(words(' '));
      line.push(...piece.runs);
    }
    afterBracket = piece.kind === 'bracket' || (afterBracket && piece.runs.length === 0);
  }
  return line;
}

function bracketRuns({ lead, runs, by }: Extract<Piece, { kind: 'bracket' }>): RawRun[] {
  const inner = trimmed(runs);
  return [
    words('[', 'bracket'),
    ...(lead ? [words(lead, 'attribution')] : []),
    ...(inner.length > 0 ? inner : [words('a blank', 'attribution')]),
    ...(by ? [words(` (${by})`, 'attribution')] : []),
    words(']', 'bracket'),
  ];
}

/** Without the blanks at its edges, which would be underlined or struck for nothing. */
export function trimmed<Mark>(runs: readonly Run<Mark>[]): Run<Mark>[] {
  const inner = [...runs];
  trimEdge(inner, 0, (text) => text.trimStart());
  trimEdge(inner, -1, (text) => text.trimEnd());
  return inner;
}

/** Takes the blanks off one edge; runs that are nothing but blanks go. */
function trimEdge<Mark>(runs: Run<Mark>[], edge: 0 | -1, trim: (text: string) => string): void {
  for (let run = runs.at(edge); run?.kind === 'words'; run = runs.at(edge)) {
    const text = trim(run.text);
    runs.splice(edge, 1, ...(text ? [{ ...run, text }] : []));
    if (text) return;
  }
}

/** At the beginning, after a blank or after an opening mark: a bracket needs no blank before it. */
function endsOpen(line: readonly RawRun[]): boolean {
  const last = line.at(-1);
  return last === undefined || (last.kind === 'words' && /[\s([{“"'‘/-]$/u.test(last.text));
}

/** Closing punctuation follows a bracket directly, as it would follow a word. */
function startsWithWord(runs: readonly RawRun[]): boolean {
  const first = runs[0];
  return (
    first !== undefined &&
    !(first.kind === 'words' && /^[\s,.;:!?)\]}”"'’/-]/u.test(first.text)) &&
    first.kind !== 'mark'
  );
}
