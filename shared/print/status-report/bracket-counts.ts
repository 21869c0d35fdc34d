import { linkedGroups, overlapping } from '../../compare/overlap.ts';
import type { Party } from '../../ids.ts';
import type { Unit } from '../../negotiation/state.ts';
import { type Pending, pendingChanges } from '../pending.ts';

/** One place in dispute and who stands behind the words that are in dispute there. */
export interface Bracket {
  readonly parties: readonly Party[];
}

/**
 * The brackets that stand on a unit's text. Identical amendments by several delegations are one; so are rivals over the
 * same words, and a footnote with its mark.
 */
export function bracketsOn(unit: Unit): Bracket[] {
  const { placed, unplaced } = pendingChanges(unit);
  return [...groupsOf(placed), ...unplaced.map((pending) => [pending])].map((group) => ({
    parties: [...new Set(group.flatMap(({ parties }) => parties))],
  }));
}

function groupsOf(pending: readonly Pending[]): Pending[][] {
  const linked = linkedGroups(pending.map(({ change }) => change)).map((group) =>
    group.map((i) => pending[i]!),
  );
  return linked.reduce<Pending[][]>((groups, next) => {
    const rivals = groups.filter((group) => group.some((one) => next.some((other) => meet(one, other))));
    return [...groups.filter((group) => !rivals.includes(group)), [...rivals.flat(), ...next]];
  }, []);
}

function meet(one: Pending, other: Pending): boolean {
  return overlapping(one.change, other.change);
}
