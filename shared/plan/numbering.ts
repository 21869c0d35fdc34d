import type { ElementId } from '../ids.ts';
import { type UnitText, footnotesOf } from './unit.ts';

/**
 * Printed numbers, computed from the place and never stored. Action n.m belongs to objective n of its area
 * (`field.md §8`), so the actions of objective 2.3 are 3.1, 3.2 ... A statement and a paragraph carry no number of their own.
 * @param unitLabel `2.3`, or `Intro`
 */
export function elementLabels(unitLabel: string, text: UnitText): ReadonlyMap<ElementId, string> {
  const objective = unitLabel.slice(unitLabel.indexOf('.') + 1);
  const labels = new Map<ElementId, string>();
  let action = 0;
  for (const element of text.elements) {
    if (element.kind === 'action') labels.set(element.id, `${objective}.${(action += 1)}`);
    else labels.set(element.id, '');
  }
  return labels;
}

/** Footnotes are numbered in one run through the document, in the order of their marks. */
export function footnoteNumbers(units: readonly UnitText[]): ReadonlyMap<ElementId, number> {
  const notes = units.flatMap((unit) => footnotesOf(unit));
  return new Map(notes.map((note, i) => [note.id, i + 1]));
}
