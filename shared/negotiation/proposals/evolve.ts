import type { ChangeId } from '../../ids.ts';
import { unreachable } from '../../verdict.ts';
import type { ActOf } from '../act.ts';
import { withdrawable } from '../read.ts';
import type { Fate, Negotiation, Proposal, Stamp } from '../state.ts';
import { onProposal, onUnit } from '../updating.ts';
import type { Position, ProposalAct } from './act.ts';

export function afterProposal(state: Negotiation, act: ProposalAct, stamp: Stamp): Negotiation {
  switch (act.kind) {
    case 'tabled':
      return registered(state, act, stamp);
    case 'withdrawn':
      return onProposal(state, act.proposal, (proposal) => withdrawn(state, proposal, stamp));
    case 'co-sponsored':
    case 'co-sponsorship-ended':
    case 'position-taken':
    case 'commented':
      return onProposal(state, act.proposal, (proposal) => spokenOn(proposal, act, stamp));
    default:
      return unreachable(act);
  }
}

/** A new proposal, of a delegation or of the secretariat, takes its place at the end. */
export function registered(
  state: Negotiation,
  act: ActOf<'tabled' | 'consolidated'>,
  stamp: Stamp,
): Negotiation {
  const { proposal: id, unit, version, text, changes, rationale } = act;
  const base = {
    id,
    unit,
    version,
    text,
    changes,
    rationale,
    proponent: stamp.by.party,
    tabled: stamp,
    fates: Object.fromEntries(changes.map((change): [ChangeId, Fate] => [change.id, { kind: 'standing' }])),
    coSponsors: [],
    positions: {},
    comments: [],
    withdrawn: null,
  };
  const proposal: Proposal =
    act.kind === 'tabled'
      ? { ...base, kind: 'delegation', language: act.language }
      : { ...base, kind: 'consolidated', sources: act.sources };
  return onUnit(state, unit, (before) => ({
    ...before,
    proposals: [...before.proposals, proposal],
    serials: { ...before.serials, [stamp.by.party]: (before.serials[stamp.by.party] ?? 0) + 1 },
  }));
}

function withdrawn(state: Negotiation, proposal: Proposal, stamp: Stamp): Proposal {
  const gone = withdrawable(state.units[proposal.unit]!, proposal);
  const fates = Object.fromEntries(gone.map((id): [ChangeId, Fate] => [id, { kind: 'withdrawn', stamp }]));
  return { ...proposal, withdrawn: stamp, fates: { ...proposal.fates, ...fates } };
}

function spokenOn(
  proposal: Proposal,
  act: ActOf<'co-sponsored' | 'co-sponsorship-ended' | 'position-taken' | 'commented'>,
  stamp: Stamp,
): Proposal {
  const { party } = stamp.by;
  switch (act.kind) {
    case 'co-sponsored':
      // Whoever proposes it has no other position on it.
      return {
        ...withPosition(proposal, null, stamp),
        coSponsors: [...proposal.coSponsors, { party, since: stamp, until: null }],
      };
    case 'co-sponsorship-ended':
      return {
        ...proposal,
        coSponsors: proposal.coSponsors.map((sponsor) =>
          sponsor.party === party && sponsor.until === null ? { ...sponsor, until: stamp } : sponsor,
        ),
      };
    case 'commented':
      return { ...proposal, comments: [...proposal.comments, { stamp, text: act.text }] };
    case 'position-taken':
      return withPosition(proposal, act.position, stamp);
    default:
      return unreachable(act);
  }
}

function withPosition(proposal: Proposal, position: Position | null, stamp: Stamp): Proposal {
  const { [stamp.by.party]: _, ...others } = proposal.positions;
  return { ...proposal, positions: position ? { ...others, [stamp.by.party]: { position, stamp } } : others };
}
