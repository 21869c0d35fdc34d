import type { ElementId } from '../ids.ts';
import { sameText, tokensToText } from '../plan/text.ts';
import type { Element, UnitText } from '../plan/unit.ts';
import { type Change, type Place, elementOfChange } from './change.ts';
import { diffTexts } from './diff.ts';

/**
 * What a proposed text changes in a base text: element by element through the stable ids, and word by word inside an
 * element. Ordered as the proposed text reads, with deletions where they stood. Pure function of the two texts.
 * Both texts are free of faults (`faultsOf`), or at least no id stands twice.
 */
export function changesBetween(base: UnitText, proposed: UnitText): Change[] {
  const inBase = new Map(base.elements.map((element) => [element.id, element]));
  const kept = new Map(proposed.elements.map((element) => [element.id, element.kind]));
  const still = unmoved(base, proposed);
  const basePlaces = placesIn(base, still);
  const placed = placesIn(proposed, still);
  const changes: Change[] = [];
  for (const element of proposed.elements) {
    const before = inBase.get(element.id);
    const place = placed.get(element.id)!;
    if (!before || before.kind !== element.kind) changes.push({ kind: 'ADD', element, place });
    else {
      if (!still.has(element.id)) {
        changes.push({ kind: 'MOVE', element: element.id, from: basePlaces.get(element.id)!, to: place });
      }
      changes.push(...modifications(before, element));
    }
  }
  const gone = base.elements.filter((element) => kept.get(element.id) !== element.kind);
  return inReadingOrder(
    changes,
    gone.map((element) => ({ kind: 'SUP', element, place: basePlaces.get(element.id)! })),
    base,
  );
}

function modifications(before: Element, after: Element): Change[] {
  if (sameText(before.text, after.text)) return [];
  return diffTexts(before.text, after.text).map((hunk) => ({
    kind: 'MOD',
    element: before.id,
    at: hunk.at,
    remove: tokensToText(hunk.remove),
    insert: tokensToText(hunk.insert),
  }));
}

/** A deletion reads right after the changes of the elements that stood before it. */
function inReadingOrder(changes: readonly Change[], deletions: readonly Change[], base: UnitText): Change[] {
  const rank = new Map(base.elements.map((element, i) => [element.id, i]));
  const result = [...changes];
  for (const deletion of deletions) {
    const own = rank.get(elementOfChange(deletion))!;
    const before = result.findLastIndex((change) => (rank.get(elementOfChange(change)) ?? Infinity) < own);
    result.splice(before + 1, 0, deletion);
  }
  return result;
}

/**
 * The largest set of elements that keep their order in both texts; all other shared ones have moved. Longest
 * increasing subsequence by patience, so that moving one action up is one MOVE and not a MOVE of all the others.
 */
function unmoved(base: UnitText, proposed: UnitText): ReadonlySet<ElementId> {
  const rank = new Map(base.elements.map((element, i) => [element.id, i]));
  const kinds = new Map(base.elements.map((element) => [element.id, element.kind]));
  const shared = proposed.elements.filter((element) => kinds.get(element.id) === element.kind);
  const ranks = shared.map((element) => rank.get(element.id)!);
  return new Set(longestIncreasing(ranks).map((i) => shared[i]!.id));
}

function longestIncreasing(values: readonly number[]): number[] {
  const ends: number[] = [];
  const previous: number[] = [];
  values.forEach((value, i) => {
    const length = ends.filter((end) => values[end]! < value).length;
    previous[i] = length > 0 ? ends[length - 1]! : -1;
    ends[length] = i;
  });
  const chain: number[] = [];
  for (let i = ends.at(-1) ?? -1; i >= 0; i = previous[i]!) chain.unshift(i);
  return chain;
}

function placesIn(unit: UnitText, still: ReadonlySet<ElementId>): Map<ElementId, Place> {
  const places = new Map<ElementId, Place>();
  let after: ElementId | null = null;
  let rank = 0;
  for (const element of unit.elements) {
    places.set(element.id, { after, rank });
    rank += 1;
    if (still.has(element.id)) [after, rank] = [element.id, 0];
  }
  return places;
}
