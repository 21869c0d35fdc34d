import type { Party } from '../../ids.ts';
import type { RosterSeat } from '../../plan/roster.ts';
import { unreachable } from '../../verdict.ts';
import type { Negotiation } from '../state.ts';
import { lastSeatOf } from './read.ts';
import type { RosterAct } from './act.ts';

export function afterRoster(state: Negotiation, act: RosterAct): Negotiation {
  const { party } = act;
  switch (act.kind) {
    case 'seat-began':
      return { ...state, roster: [...state.roster, { party, from: act.from }] };
    case 'seat-ended':
      return onLastSeat(state, party, (seat) => ({ ...seat, until: act.until }));
    case 'seat-disputed':
      return onLastSeat(state, party, (seat) => disputedOrNot(seat, act.disputed));
    default:
      return unreachable(act);
  }
}

function disputedOrNot(seat: RosterSeat, isDisputed: boolean): RosterSeat {
  const { disputed: _, ...undisputed } = seat;
  return isDisputed ? { ...undisputed, disputed: true } : undisputed;
}

function onLastSeat(state: Negotiation, party: Party, change: (seat: RosterSeat) => RosterSeat): Negotiation {
  const last = lastSeatOf(state, party);
  return { ...state, roster: state.roster.map((seat) => (seat === last ? change(seat) : seat)) };
}
