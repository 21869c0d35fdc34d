import { OBSERVER, type Party, SECRETARIAT } from '../../ids.ts';
import { granted, refused, unreachable } from '../../verdict.ts';
import type { Actor } from '../capacity.ts';
import { isOfDelegation } from '../capacity.ts';
import type { CommandOf } from '../command.ts';
import type { Decided } from '../decided.ts';
import type { Refusal } from '../refusal.ts';
import type { Negotiation } from '../state.ts';
import { isSeated, lastSeatOf } from './read.ts';

type Seating = CommandOf<'begin-seat' | 'end-seat' | 'dispute-seat'>;

/** Seats begin, end and are disputed by acts of the secretariat; what a state has said stays, whatever becomes of its seat. */
export function decideSeat(state: Negotiation, command: Seating): Decided {
  const { party } = command;
  const last = lastSeatOf(state, party);
  if (command.kind === 'begin-seat') return decideBeginning(last, command);
  if (!last) return refused({ code: 'unknown', what: 'party' });
  switch (command.kind) {
    case 'end-seat':
      if (last.until !== undefined) return refused({ code: 'already-so' });
      if (last.from !== undefined && command.until <= last.from)
        return refused({ code: 'ends-before-it-begins', from: last.from });
      return granted([{ kind: 'seat-ended', party, until: command.until }]);
    case 'dispute-seat':
      if ((last.disputed ?? false) === command.disputed) return refused({ code: 'already-so' });
      return granted([{ kind: 'seat-disputed', party, disputed: command.disputed }]);
    default:
      return unreachable(command);
  }
}

function decideBeginning(
  last: ReturnType<typeof lastSeatOf>,
  { party, from }: CommandOf<'begin-seat'>,
): Decided {
  if (isOffice(party)) return refused({ code: 'unknown', what: 'party' });
  const held = last !== undefined && (last.until === undefined || from < last.until);
  return held ? refused({ code: 'already-so' }) : granted([{ kind: 'seat-began', party, from }]);
}

function isOffice(party: Party): boolean {
  return party === SECRETARIAT || party === OBSERVER;
}

/** A state whose seat has ended, or has not begun, says nothing. @param at ISO 8601, the hub's clock */
export function seatRefusal(state: Negotiation, { party, capacity }: Actor, at: string): Refusal | null {
  if (!isOfDelegation(capacity) || isSeated(state, party, at)) return null;
  return { code: 'not-seated', party };
}
