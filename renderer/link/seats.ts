import * as z from 'zod/mini';
import {
  ID_PATTERN,
  type NegotiationId,
  PARTY_PATTERN,
  type Party,
  type PersonId,
} from '../../shared/ids.ts';
import { CAPACITIES } from '../../shared/negotiation/capacity.ts';
import { type Seat } from '../../shared/protocol.ts';

/** The seats that this browser or computer holds. What is kept is parsed on the way back like anything from outside. */

const Settled = z.enum(['open', 'bracketed', 'ad-referendum', 'agreed', 'approved']);
export type Settled = z.output<typeof Settled>;

const KeptSeat = z.object({
  hub: z.string(),
  negotiation: z.pipe(
    z.string().check(z.regex(ID_PATTERN)),
    z.transform((id) => id as NegotiationId),
  ),
  title: z.string(),
  practice: z.boolean(),
  party: z.pipe(
    z.string().check(z.regex(PARTY_PATTERN)),
    z.transform((party) => party as Party),
  ),
  capacity: z.enum(CAPACITIES),
  organization: z._default(z.nullable(z.string()), null),
  person: z.pipe(
    z.string().check(z.regex(ID_PATTERN)),
    z.transform((id) => id as PersonId),
  ),
  name: z.string(),
  token: z.string(),
  /** ISO 8601, when it was last open here. */
  usedAt: z.string(),
  /** How settled each objective was then, area by area; empty before it was first opened. */
  progress: z.array(z.array(Settled)),
});
export type KeptSeat = z.output<typeof KeptSeat>;

const KEY = 'plenaria.seats';

export function keptSeats(): readonly KeptSeat[] {
  try {
    return z.array(KeptSeat).parse(JSON.parse(localStorage.getItem(KEY) ?? '[]'));
  } catch {
    // Written by another version, or by hand: a seat can be had again with a new code.
    return [];
  }
}

function write(seats: readonly KeptSeat[]): void {
  localStorage.setItem(KEY, JSON.stringify(seats));
}

function isSame(a: KeptSeat, b: Pick<KeptSeat, 'hub' | 'negotiation' | 'person'>): boolean {
  return a.hub === b.hub && a.negotiation === b.negotiation && a.person === b.person;
}

export function keepSeats(hub: string, seats: readonly Seat[]): void {
  const usedAt = new Date().toISOString();
  const fresh = seats.map((seat) => ({ ...seat, hub, usedAt, progress: [] }));
  const others = keptSeats().filter((kept) => !fresh.some((seat) => isSame(kept, seat)));
  write([...fresh, ...others]);
}

/** Remembers that it was open just now, and how far the text had come. */
export function touchSeat(seat: KeptSeat, progress: KeptSeat['progress']): void {
  const usedAt = new Date().toISOString();
  write(keptSeats().map((kept) => (isSame(kept, seat) ? { ...kept, usedAt, progress } : kept)));
}

export function forgetNegotiation(seat: KeptSeat): void {
  write(keptSeats().filter((kept) => kept.hub !== seat.hub || kept.negotiation !== seat.negotiation));
}

/** One for each negotiation, the last used first. */
export function recentSeats(seats: readonly KeptSeat[]): readonly KeptSeat[] {
  const newestFirst = seats.toSorted((a, b) => b.usedAt.localeCompare(a.usedAt));
  return newestFirst.filter(
    (seat, i) =>
      newestFirst.findIndex((other) => other.hub === seat.hub && other.negotiation === seat.negotiation) ===
      i,
  );
}

const chosenKey = (negotiation: NegotiationId) => `plenaria.seat.${negotiation}`;

/** Which of several seats this window sits on. Kept for the window only: two windows may sit on two seats. */
export function chooseSeat(seat: KeptSeat): void {
  sessionStorage.setItem(chosenKey(seat.negotiation), seat.person);
}

/** All seats held in this negotiation; the one that this window sits on first. */
export function seatsIn(negotiation: NegotiationId): readonly KeptSeat[] {
  const held = keptSeats().filter((seat) => seat.negotiation === negotiation);
  const chosen = sessionStorage.getItem(chosenKey(negotiation));
  return held.toSorted((a, b) => Number(b.person === chosen) - Number(a.person === chosen));
}
