import type { ElementId, Party } from '../../ids.ts';
import type { Reserve, Unit } from '../state.ts';

/** Working reserves on an element, in the order in which they were placed. */
export function reservesOn(unit: Unit, element: ElementId): readonly Reserve[] {
  return unit.reserves[element] ?? [];
}

export function reserveOf(unit: Unit, element: ElementId, party: Party): Reserve | undefined {
  return reservesOn(unit, element).find((reserve) => reserve.party === party);
}
