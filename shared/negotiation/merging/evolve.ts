import { registered } from '../proposals/evolve.ts';
import { unreachable } from '../../verdict.ts';
import type { Fate, Negotiation, Proposal, Stamp } from '../state.ts';
import { onProposal, onUnit, withFates } from '../updating.ts';
import type { Decision, MergingAct } from './act.ts';

export function afterMerging(state: Negotiation, act: MergingAct, stamp: Stamp): Negotiation {
  if (act.kind === 'consolidated' || act.kind === 'compromise-proposed') return registered(state, act, stamp);
  if (act.kind === 'reflection-marked')
    return onProposal(state, act.proposal, (proposal) => withReflection(proposal, act.reflected, stamp));
  return onUnit(state, act.unit, (unit) => withFates(unit, act.changes, fateOf(act.decision, stamp)));
}

function withReflection(proposal: Proposal, reflected: boolean, stamp: Stamp): Proposal {
  if (proposal.kind === 'delegation') return proposal;
  return {
    ...proposal,
    reflections: { ...proposal.reflections, [stamp.by.party]: { reflected, stamp } },
  };
}

function fateOf(decision: Decision, stamp: Stamp): Fate {
  switch (decision) {
    case 'standing':
      return { kind: 'standing' };
    case 'taken':
      return { kind: 'taken', stamp, version: null };
    case 'bracketed':
    case 'not-retained':
      return { kind: decision, stamp };
    default:
      return unreachable(decision);
  }
}
