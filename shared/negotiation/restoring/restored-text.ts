import { type Origin, splice } from '../../compare/provenance.ts';
import type { CreditedText } from '../../compare/take.ts';
import type { ElementId, LacunaId } from '../../ids.ts';
import type { Text } from '../../plan/text.ts';
import { elementOf } from '../../plan/unit.ts';
import type { Restoration, Unit } from '../state.ts';

/** A stretch of one element: `at` and `length` in UTF-16 units, a mark or a lacuna counting one. */
export interface Stretch {
  readonly element: ElementId;
  readonly at: number;
  readonly length: number;
}

/** Where the lacuna stands; of several copies of one, the first. */
export function placeOfLacuna({ text }: Pick<CreditedText, 'text'>, lacuna: LacunaId): Stretch | null {
  for (const { id, text: own } of text.elements) {
    let at = 0;
    for (const inline of own) {
      if (typeof inline !== 'string' && 'lacuna' in inline && inline.lacuna === lacuna)
        return { element: id, at, length: 1 };
      at += typeof inline === 'string' ? inline.length : 1;
    }
  }
  return null;
}

/** Where the words of a restoration stand; `null`: not whole any more, or parted by words of others. */
export function placeOfRestored({ runs }: CreditedText, restoration: Restoration): Stretch | null {
  for (const [element, own] of Object.entries(runs) as [ElementId, CreditedText['runs'][ElementId]][]) {
    let at = 0;
    for (const { length, origin } of own) {
      const isWhole = origin.kind === 'restored' && origin.act === restoration.stamp.seq;
      if (isWhole && length === restoration.words.length) return { element, at, length };
      at += length;
    }
  }
  return null;
}

/** The text with something else in the place of a stretch. */
export function withStretch(
  credited: CreditedText,
  { element, at, length }: Stretch,
  { insert, origin }: { readonly insert: Text; readonly origin: Origin },
): CreditedText {
  const spliced = splice(
    { text: elementOf(credited.text, element)!.text, runs: credited.runs[element] ?? [] },
    { at, length, insert, origin },
  );
  return {
    text: {
      ...credited.text,
      elements: credited.text.elements.map((each) =>
        each.id === element ? { ...each, text: spliced.text } : each,
      ),
    },
    runs: { ...credited.runs, [element]: spliced.runs },
  };
}

/** The restoration of a lacuna that stands, if one does. */
export function standingRestoration(unit: Unit, lacuna: LacunaId): Restoration | undefined {
  return unit.restorations.findLast((each) => each.lacuna === lacuna && each.reversed === null);
}

/** Words as they fit between their neighbours: a blank at their edge is kept only where none stands beside it. */
export function fittedWords(text: Text, at: number, words: string): string {
  const flat = text.map((inline) => (typeof inline === 'string' ? inline : '\u0000')).join('');
  const [before, after] = [flat.slice(0, at), flat.slice(at + 1)];
  const start = before === '' || /\s$/u.test(before) ? words.trimStart() : words;
  return after === '' || /^\s/u.test(after) ? start.trimEnd() : start;
}
