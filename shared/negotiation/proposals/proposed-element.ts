import type { ElementId } from '../../ids.ts';
import { type Element, type UnitText, elementOf } from '../../plan/unit.ts';

/** The element as the proposal has it; gone where the proposal deletes it, at the end of its kind where it has no place any more. */
export function withProposedElement(text: UnitText, id: ElementId, proposed: UnitText): UnitText {
  const wanted = elementOf(proposed, id);
  if (!wanted) return { ...text, elements: text.elements.filter((element) => element.id !== id) };
  if (elementOf(text, id))
    return { ...text, elements: text.elements.map((element) => (element.id === id ? wanted : element)) };
  return { ...text, elements: [...text.elements, wanted].toSorted(bodyFirst) };
}

function bodyFirst(a: Element, b: Element): number {
  return Number(a.kind === 'footnote') - Number(b.kind === 'footnote');
}
