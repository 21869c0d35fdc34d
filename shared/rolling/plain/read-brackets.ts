import { LACUNA_MARK } from '../../plan/text.ts';
import { behindToWords } from './behind.ts';
import { type Bracketed, type Piece, bracketedToText } from './bracketed.ts';
import type { Head, Tail } from './labels.ts';
import type { PlainBracket, PlainStretch } from './plain-rolling.ts';
import { rawToRow, rowToStretches } from './row.ts';
import { rawToPlain } from './words.ts';

export type RollingPiece = Piece<Head, Tail>;

/** A bracket's words, also as they are written, and what it says of them. */
export interface Parts {
  readonly head: Head | null;
  readonly pieces: readonly RollingPiece[];
  readonly raw: string;
  readonly tail: Tail | null;
}

export function partsOf({ inside }: Bracketed<Head, Tail>): Parts {
  const [first, last] = [inside[0], inside.at(-1)];
  const head = first?.kind === 'head' ? first.head : null;
  const tail = last?.kind === 'tail' ? last.tail : null;
  const pieces = inside.slice(head ? 1 : 0, tail ? -1 : undefined);
  return { head, pieces, raw: bracketedToText(pieces), tail };
}

/** Asks the one bracket that the pieces are. */
export function only<Found>(
  pieces: readonly RollingPiece[],
  find: (parts: Parts) => Found | null,
): Found | null {
  const [piece, ...more] = pieces;
  return piece?.kind === 'bracket' && more.length === 0 ? find(partsOf(piece)) : null;
}

const MARK = /^\[\^[1-9]\d*\]$/;

function isMark(raw: string): boolean {
  return raw === LACUNA_MARK || MARK.test(raw);
}

/** A line's words with the brackets on them; `null`: this is no line of a rolling text. */
export function piecesToStretches(pieces: readonly RollingPiece[]): PlainStretch[] | null {
  const gaps: string[] = [''];
  const groups: Parts[][] = [];
  for (const piece of pieces) {
    const raw = bracketedToText([piece]);
    if (piece.kind === 'words' || isMark(raw)) gaps[groups.length] += raw;
    else if (piece.kind !== 'bracket') return null;
    else if (gaps[groups.length] === ' ' && continues(groups.at(-1)?.at(-1), partsOf(piece))) {
      groups.at(-1)!.push(partsOf(piece));
      gaps[groups.length] = '';
    } else gaps[groups.push([partsOf(piece)])] = '';
  }
  const brackets = groups.flatMap((group) => partsToBracket(group) ?? []);
  return brackets.length < groups.length ? null : rowToStretches(rawToRow({ gaps, brackets }));
}

/** Brackets parted by nothing but a blank can be about the same words. */
function continues(last: Parts | undefined, { head, tail }: Parts): boolean {
  if (head?.kind === 'alternative')
    return last?.head?.kind === 'current' || last?.head?.kind === 'alternative';
  return head === null && tail?.kind === 'delete' && last?.head === null && last.tail?.kind === 'add';
}

function partsToBracket([first, ...rest]: readonly Parts[]): PlainBracket | null {
  if (first?.head?.kind === 'current') return alternatives(first, rest);
  if (!first?.tail || first.head !== null) return null;
  const { raw, tail } = first;
  const words = rawToPlain(raw);
  if (tail.kind === 'delete')
    return { current: words, retainedBy: tail.retainedBy, options: [{ words: [], by: tail.by }] };
  if (tail.kind !== 'add') return null;
  const options = [{ words, by: tail.by }];
  const deleted = rest[0]?.tail;
  if (deleted?.kind !== 'delete') return { current: [], retainedBy: tail.retainedBy, options };
  const isSame = behindToWords(deleted.by) === behindToWords(tail.by);
  return isSame ? { current: rawToPlain(rest[0]!.raw), retainedBy: deleted.retainedBy, options } : null;
}

function alternatives({ raw, tail }: Parts, rest: readonly Parts[]): PlainBracket | null {
  const options = rest.flatMap((parts, i) => {
    const isNext = parts.head?.kind === 'alternative' && parts.head.number === i + 1;
    const isSaid = parts.tail?.kind === (parts.raw === '' ? 'delete' : 'add');
    return isNext && isSaid && parts.tail && 'by' in parts.tail
      ? [{ words: rawToPlain(parts.raw), by: parts.tail.by }]
      : [];
  });
  const isWhole = options.length === rest.length && options.length > 1;
  if (!isWhole || (tail !== null && tail.kind !== 'retain')) return null;
  return { current: rawToPlain(raw), retainedBy: tail?.retainedBy ?? [], options };
}
