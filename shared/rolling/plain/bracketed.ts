/** One piece of bracketed text; `bracketedToText` puts the pieces together and gives the very same characters. */
export type Piece<Head, Tail> =
  | { readonly kind: 'words'; readonly raw: string }
  | { readonly kind: 'bracket'; readonly inside: readonly Piece<Head, Tail>[] }
  /** A square bracket that opens or closes nothing. */
  | { readonly kind: 'stray'; readonly raw: '[' | ']' }
  /** What a bracket says of its words, first or last in it: `alt 1: `, ` (Mexico)`. */
  | { readonly kind: 'head'; readonly raw: string; readonly head: Head }
  | { readonly kind: 'tail'; readonly raw: string; readonly tail: Tail };

export type Bracketed<Head, Tail> = Extract<Piece<Head, Tail>, { kind: 'bracket' }>;

/** What a bracket can say of its words; `null`: these are words like any other. */
export interface Labels<Head, Tail> {
  /** @param words before the first colon of a bracket */
  readonly head: (words: string) => Head | null;
  /** @param words between the parentheses with which a bracket ends */
  readonly tail: (words: string) => Tail | null;
}

/** Longest label looked for, in characters: all 34 delegations by their full names. */
const LONGEST_LABEL = 1000;

/**
 * Takes text with square brackets apart, from any source: nested as deep as they may be, unbalanced, on any number of
 * lines. A bracket after a backslash is a character like any other. Nothing is corrected and nothing is dropped.
 */
export function readBracketed<Head, Tail>(text: string, labels: Labels<Head, Tail>): Piece<Head, Tail>[] {
  // A list of open brackets and not a function that calls itself: the depth is the source's, the stack is not.
  const open: Piece<Head, Tail>[][] = [[]];
  for (const raw of text.match(/\\?[[\]]|\\.|[^\\[\]]+|\\/gs) ?? []) {
    if (raw === '[') open.push([]);
    else if (raw !== ']') addWords(open.at(-1)!, raw);
    else if (open.length === 1) open[0]!.push({ kind: 'stray', raw });
    else {
      const inside = labelled(open.pop()!, labels);
      open.at(-1)!.push({ kind: 'bracket', inside });
    }
  }
  return open.flatMap((pieces, i) => (i === 0 ? pieces : [{ kind: 'stray', raw: '[' } as const, ...pieces]));
}

function addWords<Head, Tail>(pieces: Piece<Head, Tail>[], raw: string): void {
  const last = pieces.at(-1);
  if (last?.kind === 'words') pieces[pieces.length - 1] = { kind: 'words', raw: last.raw + raw };
  else pieces.push({ kind: 'words', raw });
}

function labelled<Head, Tail>(
  inside: Piece<Head, Tail>[],
  { head, tail }: Labels<Head, Tail>,
): Piece<Head, Tail>[] {
  const first = inside[0];
  if (first?.kind === 'words') inside.splice(0, 1, ...headOf<Head, Tail>(first.raw, head));
  const last = inside.at(-1);
  if (last?.kind === 'words') inside.splice(-1, 1, ...tailOf<Head, Tail>(last.raw, tail));
  return inside;
}

/** `alt 1: words` */
function headOf<Head, Tail>(raw: string, head: (words: string) => Head | null): Piece<Head, Tail>[] {
  const colon = raw.slice(0, LONGEST_LABEL).indexOf(':');
  const label = colon < 0 ? null : head(raw.slice(0, colon));
  if (label === null) return [{ kind: 'words', raw }];
  const end = colon + (raw[colon + 1] === ' ' ? 2 : 1);
  return [{ kind: 'head', raw: raw.slice(0, end), head: label }, ...wordsIn(raw.slice(end))];
}

/** `words (Mexico)`, with one blank before the parenthesis, if there is one */
function tailOf<Head, Tail>(raw: string, tail: (words: string) => Tail | null): Piece<Head, Tail>[] {
  const start = lastParenthesis(raw);
  const label = start < 0 ? null : tail(raw.slice(start + 1, raw.lastIndexOf(')')));
  if (label === null) return [{ kind: 'words', raw }];
  const from = raw[start - 1] === ' ' ? start - 1 : start;
  return [...wordsIn(raw.slice(0, from)), { kind: 'tail', raw: raw.slice(from), tail: label }];
}

function wordsIn(raw: string): Extract<Piece<never, never>, { kind: 'words' }>[] {
  return raw === '' ? [] : [{ kind: 'words', raw }];
}

/** Where the parenthesis opens that closes at the very end, but for blanks and marks of bold; -1 where there is none. */
function lastParenthesis(raw: string): number {
  let end = raw.length - 1;
  while (end >= 0 && ' \t\r\n*_~'.includes(raw[end]!)) end -= 1;
  if (raw[end] !== ')' || raw[end - 1] === '\\') return -1;
  let depth = 0;
  for (let at = end; at >= Math.max(0, end - LONGEST_LABEL); at -= 1) {
    if (raw[at] === ')') depth += 1;
    else if (raw[at] === '(' && (depth -= 1) === 0) return at;
  }
  return -1;
}

/** The text that was read. */
export function bracketedToText<Head, Tail>(pieces: readonly Piece<Head, Tail>[]): string {
  const texts: string[] = [];
  const todo: (Piece<Head, Tail> | ']')[] = pieces.toReversed();
  for (let piece = todo.pop(); piece !== undefined; piece = todo.pop()) {
    if (piece === ']') texts.push(piece);
    else if (piece.kind !== 'bracket') texts.push(piece.raw);
    else {
      texts.push('[');
      todo.push(']');
      for (const each of piece.inside.toReversed()) todo.push(each);
    }
  }
  return texts.join('');
}
/** Every bracket, the outer ones before those inside them, in the order in which they open. */
export function bracketsIn<Head, Tail>(pieces: readonly Piece<Head, Tail>[]): Bracketed<Head, Tail>[] {
  const found: Bracketed<Head, Tail>[] = [];
  const todo = pieces.toReversed();
  for (let piece = todo.pop(); piece; piece = todo.pop()) {
    if (piece.kind !== 'bracket') continue;
    found.push(piece);
    for (const each of piece.inside.toReversed()) todo.push(each);
  }
  return found;
}
