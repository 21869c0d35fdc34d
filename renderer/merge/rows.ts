import { type RegisteredChange, elementOfChange } from '../../shared/compare/change.ts';
import type { ElementId } from '../../shared/ids.ts';
import { currentVersion } from '../../shared/negotiation/read.ts';
import type { Proposal, Unit } from '../../shared/negotiation/state.ts';
import { elementLabels } from '../../shared/plan/numbering.ts';
import type { Element } from '../../shared/plan/unit.ts';

/** One element that somebody would change, side by side in the current text and in every proposal. */
export interface ComparedRow {
  readonly element: Element;
  /** `3.4`; empty for what has no printed number. */
  readonly label: string;
  /** Whether the current text has it; if not, somebody would add it. */
  readonly isCurrent: boolean;
  /** One for each column, in its order; empty: as current. */
  readonly changes: readonly (readonly RegisteredChange[])[];
}

/** Added elements with where they would stand. */
function additions(columns: readonly Proposal[]): readonly Extract<RegisteredChange, { kind: 'ADD' }>[] {
  return columns.flatMap(({ changes }) => changes.filter((change) => change.kind === 'ADD'));
}

/** The elements of the current text and those that would be added, as they read; footnotes last. */
function elementsInOrder(unit: Unit, columns: readonly Proposal[]): readonly Element[] {
  const added = additions(columns);
  const current = currentVersion(unit).text.elements;
  const at = (slot: ElementId | null) =>
    added
      .filter(({ place }) => place.after === slot)
      .toSorted((a, b) => a.place.rank - b.place.rank)
      .map(({ element }) => element);
  const all = [...at(null), ...current.flatMap((element) => [element, ...at(element.id)])];
  const once = [...new Map(all.map((element) => [element.id, element])).values()];
  return [
    ...once.filter(({ kind }) => kind !== 'footnote'),
    ...once.filter(({ kind }) => kind === 'footnote'),
  ];
}

export function rowOrder(unit: Unit, columns: readonly Proposal[]): readonly ElementId[] {
  return elementsInOrder(unit, columns).map(({ id }) => id);
}

/** A row for each element that at least one of the columns touches. */
export function rowsOf(unit: Unit, columns: readonly Proposal[]): readonly ComparedRow[] {
  const { text } = currentVersion(unit);
  const current = new Set(text.elements.map(({ id }) => id));
  const labels = labelsIn(unit, columns);
  return elementsInOrder(unit, columns)
    .map((element) => ({
      element,
      label: labels.get(element.id) ?? '',
      isCurrent: current.has(element.id),
      changes: columns.map(({ changes }) =>
        changes.filter((change) => elementOfChange(change) === element.id),
      ),
    }))
    .filter(({ changes }) => changes.some((own) => own.length > 0));
}

/** Numbers as they are now; an added element as the proposal that brings it numbers it. */
function labelsIn(unit: Unit, columns: readonly Proposal[]): ReadonlyMap<ElementId, string> {
  const proposed = columns.toReversed().flatMap(({ text }) => [...elementLabels(unit.label, text)]);
  return new Map([...proposed, ...elementLabels(unit.label, currentVersion(unit).text)]);
}
