import { elementOfChange } from '../../compare/change.ts';
import type { ElementId } from '../../ids.ts';
import { bracketedElements, currentVersion, elementStatus, tabledChanges } from '../../negotiation/read.ts';
import { reservesOn } from '../../negotiation/reserves/standing.ts';
import type { Unit } from '../../negotiation/state.ts';
import { sameText } from '../../plan/text.ts';
import { elementOf } from '../../plan/unit.ts';

export const STANDINGS = ['agreed', 'ad-referendum', 'bracketed', 'open', 'carried-over'] as const;
/** How settled an element is, for somebody who counts (`field.md §5`). */
export type Standing = (typeof STANDINGS)[number];

export type Counts = Readonly<Record<Standing, number>>;

/** Every element of the units' current texts is counted once. One that is only proposed is no element yet. */
export function countElements(units: readonly Unit[]): Counts {
  const standings = units.flatMap((unit) => {
    const standing = standingIn(unit);
    return currentVersion(unit).text.elements.map(({ id }) => standing(id));
  });
  const count = (standing: Standing) => standings.filter((each) => each === standing).length;
  return {
    agreed: count('agreed'),
    'ad-referendum': count('ad-referendum'),
    bracketed: count('bracketed'),
    open: count('open'),
    'carried-over': count('carried-over'),
  };
}

/** Carried over: the words of the base text, which no proposal has ever touched. */
function standingIn(unit: Unit): (element: ElementId) => Standing {
  const bracketed = bracketedElements(unit);
  const touched = new Set(tabledChanges(unit).map(({ change }) => elementOfChange(change)));
  const base = unit.versions[0]!.text;
  const current = currentVersion(unit).text;
  return (id) => {
    if (bracketed.has(id) || reservesOn(unit, id).length > 0) return 'bracketed';
    const { kind } = elementStatus(unit, id);
    // Agreed in informals counts for nothing.
    if (kind === 'agreed' || kind === 'ad-referendum') return kind;
    const before = elementOf(base, id);
    const same = before !== undefined && sameText(before.text, elementOf(current, id)!.text);
    return same && !touched.has(id) ? 'carried-over' : 'open';
  };
}
