import { registered } from '../proposals/evolve.ts';
import type { Negotiation, Stamp } from '../state.ts';
import { onUnit, withFates } from '../updating.ts';
import type { MergingAct } from './act.ts';

export function afterMerging(state: Negotiation, act: MergingAct, stamp: Stamp): Negotiation {
  if (act.kind === 'consolidated') return registered(state, act, stamp);
  const fate = act.decision === 'standing' ? ({ kind: 'standing' } as const) : { kind: act.decision, stamp };
  return onUnit(state, act.unit, (unit) => withFates(unit, act.changes, fate));
}
