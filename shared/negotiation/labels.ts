import type { ElementId } from '../ids.ts';
import { elementLabels } from '../plan/numbering.ts';
import { registeredChanges } from './read.ts';
import type { Unit } from './state.ts';

const REPEATED = [
  'bis',
  'ter',
  'quater',
  'quinquies',
  'sexies',
  'septies',
  'octies',
  'novies',
  'decies',
] as const;

/** The suffix of the nth thing after a number, from 0: `bis`, `ter` … */
function suffix(at: number): string {
  return REPEATED[at] ?? `(${at + 2})`;
}

const known = new WeakMap<Unit, ReadonlyMap<ElementId, string>>();

/**
 * The numbers that a unit's actions are known by while it is negotiated (`field.md §2`): those of the base text keep
 * theirs, and an action that anybody ever proposed stands under its neighbour's, `3.1 bis`, `3.1 ter`, in order of tabling. A number
 * is never used for anything else, whatever became of what it named. At approval numbers become consecutive (`elementLabels`).
 */
export function standingLabels(unit: Unit): ReadonlyMap<ElementId, string> {
  const before = known.get(unit);
  if (before) return before;
  const labels = new Map(elementLabels(unit.label, unit.versions[0]!.text));
  const first = [...labels.values()].find((label) => label !== '');
  const series = new Map<string, number>();
  for (const change of unit.proposals.flatMap(registeredChanges)) {
    if (change.kind !== 'ADD' || labels.has(change.element.id)) continue;
    if (change.element.kind !== 'action') labels.set(change.element.id, '');
    else labels.set(change.element.id, nextIn(series, root(labels.get(change.place.after!)), first));
  }
  known.set(unit, labels);
  return labels;
}

/** What is put after `3.1 bis` belongs to 3.1 as well. */
function root(label: string | undefined): string {
  return label?.split(' ')[0] ?? '';
}

/** Before the first action: `3.1 ante`; where there is none: `new`. */
function nextIn(series: Map<string, number>, beside: string, first: string | undefined): string {
  const at = series.get(beside) ?? 0;
  series.set(beside, at + 1);
  if (beside !== '') return `${beside} ${suffix(at)}`;
  const before = first === undefined ? 'new' : `${first} ante`;
  return at === 0 ? before : `${before} ${suffix(at - 1)}`;
}
