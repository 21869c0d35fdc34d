import type { ElementId, PackageName, UnitId } from '../../ids.ts';
import { currentVersion, elementStatus } from '../current.ts';
import type { Negotiation, Package, Unit } from '../state.ts';

/** Elements of one unit that belong to a package and stand in the current text; what was deleted holds up nothing. */
export interface Members {
  readonly unit: UnitId;
  readonly elements: readonly ElementId[];
}

type Bound = Pick<Negotiation, 'packages'>;

/** Neither released nor dissolved, by name. */
export function boundPackages({ packages }: Bound): readonly Package[] {
  return Object.values(packages)
    .filter(({ over }) => over === null)
    .toSorted((a, b) => a.made.seq - b.made.seq);
}

export function membersOf(negotiation: Negotiation, { members }: Package): readonly Members[] {
  return members.flatMap(({ unit: id, elements }) => {
    const current = currentVersion(negotiation.units[id]!).text.elements.map((element) => element.id);
    const held = elements === null ? current : current.filter((element) => elements.includes(element));
    return held.length > 0 ? [{ unit: id, elements: held }] : [];
  });
}

/** What is not agreed yet, and so holds up the whole. */
export function openMembers(negotiation: Negotiation, bound: Package): readonly Members[] {
  return membersOf(negotiation, bound).flatMap(({ unit, elements }) => {
    const open = elements.filter((id) => elementStatus(negotiation.units[unit]!, id).kind !== 'agreed');
    return open.length > 0 ? [{ unit, elements: open }] : [];
  });
}

/** The package that an element is bound in; an element is in one at most. */
export function packageWith(negotiation: Bound, unit: Unit, element: ElementId): PackageName | null {
  const holds = ({ members }: Package) =>
    members.some(
      (part) => part.unit === unit.id && (part.elements === null || part.elements.includes(element)),
    );
  return boundPackages(negotiation).find(holds)?.name ?? null;
}
