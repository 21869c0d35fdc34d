import { type ChangeId, type ElementId, type ProposalId, type UnitId, proposalOf } from '../ids.ts';
import { findProposal } from './read.ts';
import type { ElementStatus, Fate, Negotiation, Proposal, Unit } from './state.ts';

/** How a state is made from the one before: everything that is not touched stays the very same object. */

export function onUnit(state: Negotiation, id: UnitId, change: (unit: Unit) => Unit): Negotiation {
  return { ...state, units: { ...state.units, [id]: change(state.units[id]!) } };
}

export function onProposal(
  state: Negotiation,
  id: ProposalId,
  change: (proposal: Proposal) => Proposal,
): Negotiation {
  const { unit } = findProposal(state, id)!;
  return onUnit(state, unit, (before) => ({
    ...before,
    proposals: before.proposals.map((proposal) => (proposal.id === id ? change(proposal) : proposal)),
  }));
}

export function withFates(unit: Unit, changes: readonly ChangeId[], fate: Fate): Unit {
  return withEachFate(unit, new Set(changes), () => fate);
}

/** @param next what becomes of each of these changes, from what had become of it before */
export function withEachFate(unit: Unit, changes: ReadonlySet<ChangeId>, next: (before: Fate) => Fate): Unit {
  const touched = Map.groupBy(changes, proposalOf);
  const proposals = unit.proposals.map((proposal) => {
    const own = touched.get(proposal.id);
    if (!own) return proposal;
    const fates = own.map((id): [ChangeId, Fate] => [id, next(proposal.fates[id]!)]);
    return { ...proposal, fates: { ...proposal.fates, ...Object.fromEntries(fates) } };
  });
  return { ...unit, proposals };
}

export function withStatus(unit: Unit, elements: readonly ElementId[], status: ElementStatus): Unit {
  return { ...unit, status: { ...unit.status, ...Object.fromEntries(elements.map((id) => [id, status])) } };
}
