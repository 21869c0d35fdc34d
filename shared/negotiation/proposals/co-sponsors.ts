import type { Party } from '../../ids.ts';
import type { CoSponsor, Proposal } from '../state.ts';

/** Who stands behind the proposal now, in order of joining; each party once. */
export function coSponsorsNow(proposal: Proposal): CoSponsor[] {
  return proposal.coSponsors.filter(({ until }) => until === null);
}

/** Who stood behind it just before an act, in order of joining; who left later was still one then. */
export function coSponsorsAt(proposal: Proposal, seq: number): Party[] {
  return proposal.coSponsors
    .filter(({ since, until }) => since.seq < seq && (until === null || until.seq >= seq))
    .map(({ party }) => party);
}

/** Whether it joined after the proposal had been tabled; prints say so. */
export function joinedLate(proposal: Proposal, { since }: CoSponsor): boolean {
  return since.seq > proposal.tabled.seq;
}
