import type { Party } from '../../ids.ts';
import type { RosterSeat } from '../../plan/roster.ts';
import type { Negotiation } from '../state.ts';

type Rostered = Pick<Negotiation, 'roster'>;

/** The states that take part on a day, in the order of the roster. @param day ISO date; of a moment only the day counts */
export function seatedOn({ roster }: Rostered, day: string): readonly Party[] {
  return roster.filter((seat) => isHeld(seat, day.slice(0, 10))).map(({ party }) => party);
}

export function isSeated(state: Rostered, party: Party, day: string): boolean {
  return seatedOn(state, day).includes(party);
}

/** Everybody who has or ever had a seat, each once. */
export function partiesOf({ roster }: Rostered): readonly Party[] {
  return [...new Set(roster.map(({ party }) => party))];
}

/** The last stretch of a party's taking part. */
export function lastSeatOf({ roster }: Rostered, party: Party): RosterSeat | undefined {
  return roster.findLast((seat) => seat.party === party);
}

function isHeld({ from, until }: RosterSeat, day: string): boolean {
  return (from === undefined || from <= day) && (until === undefined || day < until);
}
