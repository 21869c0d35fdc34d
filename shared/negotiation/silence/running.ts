import { elementOfChange } from '../../compare/change.ts';
import type { ElementId } from '../../ids.ts';
import type { Ruling } from '../gavel/act.ts';
import type { Negotiation, Silence, Unit } from '../state.ts';

/** Has the hub's clock come to the deadline? */
export function isPast(until: string, at: string): boolean {
  return Date.parse(at) >= Date.parse(until);
}

export function runningSilences(unit: Unit): readonly Silence[] {
  return unit.silences.filter(({ over }) => over === null);
}

/** One on which somebody's silence still agrees something, and the unit that it runs on. */
export interface Deadline {
  readonly unit: Unit;
  readonly silence: Silence;
}

/** Every deadline that has not been recorded as passed, the earliest first. */
export function deadlines(negotiation: Negotiation): readonly Deadline[] {
  return Object.values(negotiation.units)
    .flatMap((unit) => runningSilences(unit).map((silence) => ({ unit, silence })))
    .toSorted((a, b) => Date.parse(a.silence.until) - Date.parse(b.silence.until));
}

/** What a delegation can object to: the named elements, or those that the proposal would change. */
export function circulatedElements(unit: Unit, ruling: Ruling): readonly ElementId[] {
  if (ruling.kind === 'current') return ruling.elements;
  const proposal = unit.proposals.find(({ id }) => id === ruling.proposal);
  return [...new Set(proposal?.changes.map(elementOfChange))];
}

export function isBrokenOn(silence: Silence, element: ElementId): boolean {
  return silence.objections.some((objection) => objection.element === element);
}
