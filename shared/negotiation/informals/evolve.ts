import type { Negotiation, Stamp } from '../state.ts';
import { onUnit, withStatus } from '../updating.ts';
import type { InformalsAct } from './act.ts';

export function afterInformals(state: Negotiation, act: InformalsAct, stamp: Stamp): Negotiation {
  return onUnit(state, act.unit, (unit) =>
    withStatus(
      unit,
      act.elements,
      act.kind === 'informals-reported' ? { kind: 'informals', group: act.group, stamp } : { kind: 'open' },
    ),
  );
}
