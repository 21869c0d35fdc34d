import type { ElementId } from '../ids.ts';
import { type Text, footnotesIn } from './text.ts';

export type ElementKind = 'statement' | 'action' | 'paragraph' | 'footnote';

/** The smallest thing with a status of its own (`field.md §2`). */
export interface Element {
  readonly id: ElementId;
  readonly kind: ElementKind;
  readonly text: Text;
}

export type UnitKind = 'objective' | 'introduction';

/**
 * The whole text of one unit, in document order. An objective is its statement, its actions and its footnotes;
 * the introduction is paragraphs and footnotes. Footnotes stand last; their printed order is that of their marks.
 */
export interface UnitText {
  readonly kind: UnitKind;
  readonly elements: readonly Element[];
}

export function elementOf(unit: UnitText, id: ElementId): Element | undefined {
  return unit.elements.find((element) => element.id === id);
}

/** Everything but the footnotes: what is printed in the body. */
export function bodyOf(unit: UnitText): readonly Element[] {
  return unit.elements.filter((element) => element.kind !== 'footnote');
}

/** The unit's footnotes in the order of their marks in the body. */
export function footnotesOf(unit: UnitText): readonly Element[] {
  const ids = bodyOf(unit).flatMap((element) => footnotesIn(element.text));
  return ids.flatMap((id) => elementOf(unit, id) ?? []);
}
