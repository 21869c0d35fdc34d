import type { Party } from '../../shared/ids.ts';
import { POSITIONS, type Position } from '../../shared/negotiation/proposals/act.ts';
import { coSponsorsNow } from '../../shared/negotiation/proposals/co-sponsors.ts';
import { seatedOn } from '../../shared/negotiation/roster/read.ts';
import type { CoSponsor, Negotiation, Proposal } from '../../shared/negotiation/state.ts';

/** Who stands where on a proposal. A delegation is in one place only: who co-sponsors takes no other position. */
export interface Stances {
  /** The proponent, then the co-sponsors in order of joining. */
  readonly proposes: readonly Party[];
  readonly positions: readonly { readonly position: Position; readonly parties: readonly Party[] }[];
  readonly unheard: readonly Party[];
}

/** @param day ISO date: only who has a seat on it is still to be heard */
export function stancesOn(negotiation: Negotiation, proposal: Proposal, day: string): Stances {
  const { proponent, positions } = proposal;
  const taken = (Object.keys(positions) as Party[]).toSorted(
    (a, b) => positions[a]!.stamp.seq - positions[b]!.stamp.seq,
  );
  const sponsors = coSponsorsNow(proposal).map(({ party }) => party);
  const proposes = [proponent, ...sponsors];
  return {
    proposes,
    positions: POSITIONS.map((position) => ({
      position,
      parties: taken.filter((party) => positions[party]!.position === position),
    })),
    unheard: seatedOn(negotiation, day).filter(
      (party) => !taken.includes(party) && !proposes.includes(party),
    ),
  };
}

/** Joined when some of the proposal's changes were decided already: its name is then no part of why. */
export function isLate(proposal: Proposal, { since }: CoSponsor): boolean {
  return Object.values(proposal.fates).some((fate) => fate.kind !== 'standing' && fate.stamp.seq < since.seq);
}
