import type { RegisteredChange } from '../../compare/change.ts';
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
    case 'revised':
      return onProposal(state, act.proposal, (proposal) => revised(proposal, act, stamp));
    case 'withdrawn':
      return onProposal(state, act.proposal, (proposal) => withdrawn(proposal, stamp));
    case 'co-sponsored':
    case 'co-sponsorship-ended':
    case 'position-taken':
    case 'commented':
      return onProposal(state, act.proposal, (proposal) => spokenOn(proposal, act, stamp));
    default:
      return unreachable(act);
  }
}

type Base = Omit<Extract<Proposal, { kind: 'delegation' }>, 'kind' | 'language' | 'link'>;

function kindOf(base: Base, act: ActOf<'tabled' | 'consolidated' | 'compromise-proposed'>): Proposal {
  switch (act.kind) {
    case 'tabled':
      return { ...base, kind: 'delegation', language: act.language, link: act.link ?? null };
    case 'compromise-proposed':
      return { ...base, kind: 'compromise', derivedFrom: act.derivedFrom, reflections: {} };
    case 'consolidated':
      return { ...base, kind: 'consolidated', sources: act.sources, reflections: {} };
    default:
      return unreachable(act);
  }
}

/** A new proposal, of a delegation or of the secretariat, takes its place at the end. */
export function registered(
  state: Negotiation,
  act: ActOf<'tabled' | 'consolidated' | 'compromise-proposed'>,
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
    revision: 0,
    wordedAt: stamp,
    earlier: [],
    fates: standing(changes),
    carried: {},
    coSponsors: [],
    positions: {},
    said: [],
    comments: [],
    withdrawn: null,
  };
  const proposal = kindOf(base, act);
  return onUnit(state, unit, (before) => ({
    ...before,
    proposals: [...before.proposals, proposal],
    serials: { ...before.serials, [stamp.by.party]: (before.serials[stamp.by.party] ?? 0) + 1 },
  }));
}

function standing(changes: readonly RegisteredChange[]): Proposal['fates'] {
  return Object.fromEntries(changes.map((change): [ChangeId, Fate] => [change.id, { kind: 'standing' }]));
}

/** The old wording is kept as it was registered; what of it still stood, or was only prepared, gives way to the new one. */
function revised(proposal: Proposal, act: ActOf<'revised'>, stamp: Stamp): Proposal {
  const { revision, wordedAt, version, text, changes, rationale } = proposal;
  const gone = withdrawable(proposal).map((id): [ChangeId, Fate] => [id, { kind: 'revised', stamp }]);
  return {
    ...proposal,
    revision: act.revision,
    wordedAt: stamp,
    version: act.version,
    text: act.text,
    changes: act.changes,
    rationale: act.rationale,
    earlier: [...proposal.earlier, { revision, wordedAt, version, text, changes, rationale }],
    fates: { ...proposal.fates, ...Object.fromEntries(gone), ...standing(act.changes) },
    carried: {},
  };
}

function withdrawn(proposal: Proposal, stamp: Stamp): Proposal {
  const gone = withdrawable(proposal).map((id): [ChangeId, Fate] => [id, { kind: 'withdrawn', stamp }]);
  return { ...proposal, withdrawn: stamp, fates: { ...proposal.fates, ...Object.fromEntries(gone) } };
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
      return { ...proposal, comments: [...proposal.comments, { stamp, change: act.change, text: act.text }] };
    case 'position-taken':
      return {
        ...withPosition(proposal, act.position, stamp),
        said: [...proposal.said, { party, position: act.position, stamp }],
      };
    default:
      return unreachable(act);
  }
}

function withPosition(proposal: Proposal, position: Position | null, stamp: Stamp): Proposal {
  const { [stamp.by.party]: _, ...others } = proposal.positions;
  return { ...proposal, positions: position ? { ...others, [stamp.by.party]: { position, stamp } } : others };
}
