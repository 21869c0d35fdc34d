import type { ElementId } from '../ids.ts';
import { sameText, tokenize } from '../plan/text.ts';
import { type UnitText, elementOf } from '../plan/unit.ts';
import { unreachable } from '../verdict.ts';
import { type Change, type Place, type RegisteredChange, elementOfChange } from './change.ts';
import { changeKey, linkedGroups } from './overlap.ts';

type Modification = Extract<Change, { kind: 'MOD' }>;

/** The step from one text to the next: the changes that were taken, and the text that they made. */
export interface Step {
  readonly taken: readonly Change[];
  readonly to: UnitText;
}

/**
 * How changes that fitted one text read against the next; `null` where the words they build on have changed, so that
 * their proponent must say what now stands (`field.md §2`, stale). A carried change has its range moved and nothing else: what it takes away
 * and what it puts there are never touched. A footnote and its mark are carried together or not at all.
 * @param changes of one proposal, made against the text that `step` starts from
 */
export function carryChanges(changes: readonly RegisteredChange[], step: Step): (RegisteredChange | null)[] {
  const carried = changes.map((change) => carry(change, step));
  const torn = new Set(
    linkedGroups(changes)
      .filter((group) => group.some((index) => carried[index] === null))
      .flat(),
  );
  return carried.map((change, i) => (torn.has(i) ? null : change));
}

function carry(change: RegisteredChange, { taken, to }: Step): RegisteredChange | null {
  const now = elementOf(to, elementOfChange(change));
  switch (change.kind) {
    case 'MOD':
      return now ? shifted(change, modificationsOf(taken, change.element)) : null;
    case 'ADD':
      return now || !stands(to, change.place.after) ? null : change;
    case 'SUP':
      return now && sameText(now.text, change.element.text)
        ? { ...change, place: placeIn(to, change.element.id) }
        : null;
    case 'MOVE':
      return now && stands(to, change.to.after) ? { ...change, from: placeIn(to, now.id) } : null;
    default:
      return unreachable(change);
  }
}

function modificationsOf(changes: readonly Change[], element: ElementId): Modification[] {
  const own = changes.filter(
    (change): change is Modification => change.kind === 'MOD' && change.element === element,
  );
  // Made by two delegations, it is in the text once.
  return [...new Map(own.map((change) => [changeKey(change), change])).values()];
}

function shifted<Carried extends Modification>(
  change: Carried,
  taken: readonly Modification[],
): Carried | null {
  const end = endOf(change);
  if (taken.some((other) => other.at < end && endOf(other) > change.at)) return null;
  const before = taken.filter((other) => endOf(other) <= change.at);
  const growth = before.reduce((sum, each) => sum + lengthOf(each.insert) - lengthOf(each.remove), 0);
  return { ...change, at: change.at + growth };
}

function lengthOf(text: Modification['insert']): number {
  return tokenize(text).length;
}

function endOf(change: Modification): number {
  return change.at + lengthOf(change.remove);
}

function stands(text: UnitText, element: ElementId | null): boolean {
  return element === null || elementOf(text, element) !== undefined;
}

/** Right after its neighbour, every element of the text being one that keeps its place. */
function placeIn(text: UnitText, element: ElementId): Place {
  const index = text.elements.findIndex(({ id }) => id === element);
  return { after: text.elements[index - 1]?.id ?? null, rank: 0 };
}
