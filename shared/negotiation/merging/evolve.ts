import { registered } from '../proposals/evolve.ts';
import { unreachable } from '../../verdict.ts';
import type { Fate, Negotiation, Stamp } from '../state.ts';
import { onUnit, withFates } from '../updating.ts';
import type { Decision, MergingAct } from './act.ts';

export function afterMerging(state: Negotiation, act: MergingAct, stamp: Stamp): Negotiation {
  if (act.kind === 'consolidated') return registered(state, act, stamp);
  return onUnit(state, act.unit, (unit) => withFates(unit, act.changes, fateOf(act.decision, stamp)));
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
