import { diffArrays } from 'diff';
import { LACUNA_MARK, type Text, type Token, tokenize } from '../../plan/text.ts';
import { isSameWord } from './same-word.ts';

/** Words of a text, and the words that would take their place, that no style review may exchange. */
export interface NotStyle {
  readonly before: string;
  readonly after: string;
}

interface Piece {
  readonly word: string;
  /** Without capitals and accents. */
  readonly plain: string;
  /** Part of a compound: `drug` of `drug-dependent`. */
  readonly isPart: boolean;
}

/** Signs that a style review may set, move and take away. `%` and `§` are words. */
const PUNCTUATION = /^[.,;:!?¿¡'"“”‘’«»()[\]–—…/-]$/u;

/**
 * What in an edit is more than style (`field.md §2`): spelling and accents, punctuation, capitals, blanks, and the same
 * word with another ending. Compared word by word; footnote marks and lost places stay where they are. Empty: it is all style.
 * What cannot be told from substance counts as substance.
 */
export function styleEdit(before: Text, after: Text): readonly NotStyle[] {
  const [old, fresh] = [piecesOf(before), piecesOf(after)];
  const found: NotStyle[] = [];
  let [gone, come]: [Piece[], Piece[]] = [[], []];
  const settle = () => {
    found.push(...exchanged(gone, come));
    [gone, come] = [[], []];
  };
  let [from, to] = [0, 0];
  for (const { added, removed, value } of diffArrays(plainOf(old), plainOf(fresh))) {
    if (!added && !removed) {
      settle();
      [from, to] = [from + value.length, to + value.length];
    } else if (removed) gone.push(...old.slice(from, (from += value.length)));
    else come.push(...fresh.slice(to, (to += value.length)));
  }
  settle();
  return found;
}

function plainOf(pieces: readonly Piece[]): string[] {
  return pieces.map(({ plain }) => plain);
}

/** Words against as many words, or a compound written another way. */
function exchanged(gone: readonly Piece[], come: readonly Piece[]): NotStyle[] {
  if (gone.length === come.length)
    return gone.flatMap((piece, i) =>
      isSameWord(piece.plain, come[i]!.plain) ? [] : [{ before: piece.word, after: come[i]!.word }],
    );
  const isCompound = [...gone, ...come].some(({ isPart }) => isPart);
  if (isCompound && plainOf(gone).join('') === plainOf(come).join('')) return [];
  const said = (pieces: readonly Piece[]) => pieces.map(({ word }) => word).join(' ');
  return [{ before: said(gone), after: said(come) }];
}

function piecesOf(text: Text): Piece[] {
  return tokenize(text).flatMap(piecesOfToken);
}

function piecesOfToken(token: Token): Piece[] {
  if (token.kind === 'space') return [];
  // A mark is compared by the note that it leads to, which no words can spell.
  if (token.kind === 'footnote') return [{ word: '*', plain: `\u0000${token.id}`, isPart: false }];
  if (token.kind === 'lacuna') return [{ word: LACUNA_MARK, plain: `\u0000${token.id}`, isPart: false }];
  if (token.kind === 'punctuation')
    return PUNCTUATION.test(token.text) ? [] : [{ word: token.text, plain: token.text, isPart: false }];
  const parts = token.text.split(/[-'’]/u).filter((part) => part !== '');
  return parts.map((word) => ({ word, plain: withoutAccents(word), isPart: parts.length > 1 }));
}

function withoutAccents(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
