import type { Party } from '../../ids.ts';
import type { Proposal, Stamp } from '../state.ts';
import type { Position } from './act.ts';

/** Where a delegation stood from a moment on. `none`: it took its position back, or left as a co-sponsor. */
export interface StanceSince {
  readonly stance: Position | 'proposes' | 'none';
  readonly since: Stamp;
}

/** Every place in which a delegation ever stood on a proposal, oldest first; the last one holds. Empty: it was never heard. */
export function stancesOf(proposal: Proposal, party: Party): StanceSince[] {
  const tabled: StanceSince[] =
    proposal.proponent === party ? [{ stance: 'proposes', since: proposal.tabled }] : [];
  const joined = proposal.coSponsors
    .filter((sponsor) => sponsor.party === party)
    .flatMap(({ since, until }): StanceSince[] => [
      { stance: 'proposes', since },
      ...(until ? [{ stance: 'none', since: until } as const] : []),
    ]);
  const said = proposal.said
    .filter((each) => each.party === party)
    .map(({ position, stamp }): StanceSince => ({ stance: position ?? 'none', since: stamp }));
  return [...tabled, ...joined, ...said].toSorted((a, b) => a.since.seq - b.since.seq);
}
