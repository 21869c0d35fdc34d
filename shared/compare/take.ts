import type { ChangeId, ElementId } from '../ids.ts';
import { type Text, tokenize } from '../plan/text.ts';
import type { Element, UnitText } from '../plan/unit.ts';
import { unreachable } from '../verdict.ts';
import type { Change, RegisteredChange } from './change.ts';
import { applyHunks } from './diff.ts';
import { changeKey } from './overlap.ts';
import { type Origin, type Run, baseRuns, runsAfter } from './provenance.ts';

/** A text together with where each of its words comes from. */
export interface CreditedText {
  readonly text: UnitText;
  readonly runs: Readonly<Record<ElementId, readonly Run[]>>;
}

/** One amendment and everybody who proposed exactly it. */
interface Edit {
  readonly change: Change;
  readonly origin: Origin;
}

/**
 * The text with all of these changes in it, each word credited. All changes were made against this base, and no two
 * of them overlap. The result depends on the set and on the order of tabling in which it is given, never on the order in which
 * they were taken.
 * @param changes in order of registration, and inside a proposal in their own order
 */
export function takeChanges(base: CreditedText, changes: readonly RegisteredChange[]): CreditedText {
  return build(base, mergeIdentical(changes));
}

/** `takeChanges` for changes that nobody has registered yet. `applyChanges(base, changesBetween(base, text))` is `text`. */
export function applyChanges(base: UnitText, changes: readonly Change[]): UnitText {
  const edits = changes.map((change): Edit => ({ change, origin: { kind: 'base' } }));
  return build({ text: base, runs: {} }, edits).text;
}

function mergeIdentical(changes: readonly RegisteredChange[]): Edit[] {
  const byKey = new Map<string, { change: Change; ids: ChangeId[] }>();
  for (const change of changes) {
    const known = byKey.get(changeKey(change));
    if (known) known.ids.push(change.id);
    else byKey.set(changeKey(change), { change, ids: [change.id] });
  }
  return [...byKey.values()].map(({ change, ids }) => ({ change, origin: { kind: 'change', changes: ids } }));
}

type Credited = readonly [Element, readonly Run[]];

function build(base: CreditedText, edits: readonly Edit[]): CreditedText {
  const elements = new Map(base.text.elements.map((element) => [element.id, modified(base, element, edits)]));
  const away = new Set(edits.flatMap(({ change }) => leaves(change)));
  const order = [null, ...base.text.elements.map((element) => element.id)].flatMap((slot) => [
    ...(slot !== null && !away.has(slot) ? [elements.get(slot)!] : []),
    ...edits.flatMap((edit) => arrivals(edit, slot, elements)),
  ]);
  const inOrder = [...order.filter(isBody), ...order.filter((credited) => !isBody(credited))];
  return {
    text: { kind: base.text.kind, elements: inOrder.map(([element]) => element) },
    runs: Object.fromEntries(inOrder.map(([element, runs]) => [element.id, runs])),
  };
}

function isBody([element]: Credited): boolean {
  return element.kind !== 'footnote';
}

function leaves(change: Change): ElementId[] {
  if (change.kind === 'SUP') return [change.element.id];
  return change.kind === 'MOVE' ? [change.element] : [];
}

function arrivals(
  edit: Edit,
  slot: ElementId | null,
  elements: ReadonlyMap<ElementId, Credited>,
): Credited[] {
  const { change, origin } = edit;
  if (change.kind === 'ADD' && change.place.after === slot) {
    return [[change.element, [{ length: lengthOf(change.element.text), origin }]]];
  }
  if (change.kind === 'MOVE' && change.to.after === slot) return [elements.get(change.element)!];
  return [];
}

/** A base element with all the hunks that touch it. Insertions at one point stand in order of tabling. */
function modified(base: CreditedText, element: Element, edits: readonly Edit[]): Credited {
  const runs = base.runs[element.id] ?? baseRuns(element);
  const hunks = edits.flatMap(({ change, origin }) =>
    change.kind === 'MOD' && change.element === element.id
      ? [{ at: change.at, remove: tokenize(change.remove), insert: tokenize(change.insert), origin }]
      : [],
  );
  if (hunks.length === 0) return [element, runs];
  const ordered = hunks.toSorted((a, b) => a.at - b.at || a.remove.length - b.remove.length);
  return [{ ...element, text: applyHunks(element.text, ordered) }, runsAfter(element.text, runs, ordered)];
}

function lengthOf(text: Text): number {
  return text.reduce((sum, inline) => sum + (typeof inline === 'string' ? inline.length : 1), 0);
}

/** What undoes the changes: applied to the proposed text it gives the base back. */
export function invertChanges(changes: readonly Change[]): Change[] {
  return changes
    .map((change, i) => inverse(change, changes.slice(0, i)))
    .toSorted((a, b) => rankOf(a) - rankOf(b));
}

function inverse(change: Change, earlier: readonly Change[]): Change {
  switch (change.kind) {
    case 'ADD':
      return { ...change, kind: 'SUP' };
    case 'SUP':
      return { ...change, kind: 'ADD' };
    case 'MOVE':
      return { ...change, from: change.to, to: change.from };
    case 'MOD':
      return {
        ...change,
        at: change.at + growth(change, earlier),
        remove: change.insert,
        insert: change.remove,
      };
    default:
      return unreachable(change);
  }
}

function growth(change: Extract<Change, { kind: 'MOD' }>, earlier: readonly Change[]): number {
  return earlier.reduce((sum, other) => {
    if (other.kind !== 'MOD' || other.element !== change.element) return sum;
    return sum + tokenize(other.insert).length - tokenize(other.remove).length;
  }, 0);
}

function rankOf(change: Change): number {
  if (change.kind === 'ADD') return change.place.rank;
  return change.kind === 'MOVE' ? change.to.rank : 0;
}
