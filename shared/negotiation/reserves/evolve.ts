import type { Negotiation, Reserve, Stamp } from '../state.ts';
import { onUnit } from '../updating.ts';
import type { ReserveAct } from './act.ts';
import { reservesOn } from './standing.ts';

/** A second reserve of a delegation on the same element takes the place of its first. */
export function afterReserve(state: Negotiation, act: ReserveAct, stamp: Stamp): Negotiation {
  const { party } = stamp.by;
  return onUnit(state, act.unit, (unit) => {
    const others = reservesOn(unit, act.element).filter((reserve) => reserve.party !== party);
    const own: Reserve[] =
      act.kind === 'reserve-placed' ? [{ party, words: act.words, reason: act.reason, stamp }] : [];
    return { ...unit, reserves: { ...unit.reserves, [act.element]: [...others, ...own] } };
  });
}
