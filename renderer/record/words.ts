import { type Origin, creditedStretches } from '../../shared/compare/provenance.ts';
import type { CreditedText } from '../../shared/compare/take.ts';
import type { ElementId } from '../../shared/ids.ts';
import { type Inline, type Text, tokenize, tokensToText } from '../../shared/plan/text.ts';

/** A word that can be chosen, or what stands between two. `at` in UTF-16 units from the element's beginning. */
export type Piece =
  | { readonly kind: 'word'; readonly at: number; readonly word: string }
  | { readonly kind: 'between'; readonly at: number; readonly inline: Inline };

/** Words that came in together, cut into pieces. */
export interface Stretch {
  readonly at: number;
  readonly origin: Origin;
  readonly pieces: readonly Piece[];
}

/** An element's words as they can be chosen. */
export function stretchesOf({ text, runs }: CreditedText, element: ElementId): readonly Stretch[] {
  const words: Text = text.elements.find(({ id }) => id === element)?.text ?? [];
  let at = 0;
  return creditedStretches(words, runs[element] ?? []).map((stretch) => {
    const start = at;
    const pieces = tokenize(stretch.text).map((token): Piece => {
      const place = at;
      const inline = tokensToText([token])[0] ?? '';
      at += typeof inline === 'string' ? inline.length : 1;
      return token.kind === 'word'
        ? { kind: 'word', at: place, word: token.text }
        : { kind: 'between', at: place, inline };
    });
    return { at: start, origin: stretch.origin, pieces };
  });
}

/** The place of the next or previous word of an element; `null` at its ends. */
export function wordBeside(stretches: readonly Stretch[], at: number, by: 1 | -1): number | null {
  const places = stretches.flatMap(({ pieces }) =>
    pieces.filter(({ kind }) => kind === 'word').map((piece) => piece.at),
  );
  const here = places.findIndex((place, i) => place <= at && (places[i + 1] ?? Infinity) > at);
  return places[here + by] ?? null;
}
