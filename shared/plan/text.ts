import type { ElementId, LacunaId } from '../ids.ts';

/** What text is made of: runs of words, marks that refer to a footnote, and places where words are lost. */
export type Inline = string | { readonly footnote: ElementId } | { readonly lacuna: LacunaId };

/** The words of one element, in normal form: no empty string, no two strings side by side. */
export type Text = readonly Inline[];

/** The smallest thing that is compared, moved and credited to somebody. Tokens put together give the text back exactly. */
export type Token =
  | { readonly kind: 'word' | 'space' | 'punctuation'; readonly text: string }
  | { readonly kind: 'footnote'; readonly id: ElementId }
  | { readonly kind: 'lacuna'; readonly id: LacunaId };

/** How a lacuna is printed (`field.md §10`). */
export const LACUNA_MARK = '[…]';

/**
 * A number keeps its decimal point and its thousands; a compound keeps its hyphen. A reader who is shown a change
 * must never see `within 10{+0+} days` or half a word struck.
 */
const PIECE =
  /\p{N}+(?:[.,]\p{N}+)*(?:[-'’][\p{L}\p{M}\p{N}]+)*|[\p{L}\p{M}\p{N}]+(?:[-'’][\p{L}\p{M}\p{N}]+)*|\s+|./gsu;
const WORD = /^[\p{L}\p{M}\p{N}]/u;

function pieces(text: string): Token[] {
  return (text.match(PIECE) ?? []).map((piece) => {
    const kind = WORD.test(piece) ? 'word' : /^\s/.test(piece) ? 'space' : 'punctuation';
    return { kind, text: piece };
  });
}

export function tokenize(text: Text): Token[] {
  return text.flatMap((inline): Token[] => {
    if (typeof inline === 'string') return pieces(inline);
    if ('footnote' in inline) return [{ kind: 'footnote', id: inline.footnote }];
    return [{ kind: 'lacuna', id: inline.lacuna }];
  });
}

function inlineOf(token: Token): Inline {
  if (token.kind === 'footnote') return { footnote: token.id };
  if (token.kind === 'lacuna') return { lacuna: token.id };
  return token.text;
}

/** Brings any sequence into normal form. */
export function normalize(inlines: readonly Inline[]): Text {
  const text: Inline[] = [];
  for (const inline of inlines) {
    const last = text.at(-1);
    if (inline === '') continue;
    if (typeof inline === 'string' && typeof last === 'string') text[text.length - 1] = last + inline;
    else text.push(inline);
  }
  return text;
}

export function tokensToText(tokens: readonly Token[]): Text {
  return normalize(tokens.map(inlineOf));
}

/** Equal keys mean equal tokens. The separator cannot occur in an id, and a word never starts with it. */
export function tokenKey(token: Token): string {
  return token.kind === 'footnote' || token.kind === 'lacuna'
    ? `\u0000${token.kind}:${token.id}`
    : token.text;
}

export function sameText(a: Text, b: Text): boolean {
  if (a.length !== b.length) return false;
  return a.every((inline, i) => inlineKey(inline) === inlineKey(b[i]!));
}

function inlineKey(inline: Inline): string {
  if (typeof inline === 'string') return inline;
  return 'footnote' in inline ? `\u0000footnote:${inline.footnote}` : `\u0000lacuna:${inline.lacuna}`;
}

/** The words alone, for reading and searching: footnote marks vanish, a lacuna stands as `[…]`. */
export function plainText(text: Text): string {
  return text
    .map((inline) => (typeof inline === 'string' ? inline : 'lacuna' in inline ? LACUNA_MARK : ''))
    .join('');
}

export function footnotesIn(text: Text): ElementId[] {
  return text.flatMap((inline) =>
    typeof inline !== 'string' && 'footnote' in inline ? [inline.footnote] : [],
  );
}

export function lacunasIn(text: Text): LacunaId[] {
  return text.flatMap((inline) => (typeof inline !== 'string' && 'lacuna' in inline ? [inline.lacuna] : []));
}
