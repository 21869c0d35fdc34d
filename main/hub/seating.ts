import { nanoid } from 'nanoid';
import { type InvitationId, type Party, type PersonId, SECRETARIAT } from '../../shared/ids.ts';
import type { OpeningText } from '../../shared/plan/opening-text.ts';
import type { Actor, Capacity } from '../../shared/negotiation/capacity.ts';
import { DELEGATIONS } from '../../shared/plan/roster.ts';
import type { Said } from './ledger.ts';

/** Who is to sit where when a negotiation opens. */
export interface Place {
  readonly party: Party;
  readonly capacity: Capacity;
  readonly name: string;
}

export interface Opening {
  readonly title: string;
  readonly practice: boolean;
  readonly text: OpeningText;
  /** The first one is of the secretariat and invites the others. */
  readonly places: readonly Place[];
}

/** Opens a negotiation and seats people in it by the commands that everybody uses: nobody comes in by another door. */
export function openingCommands({ title, practice, text, places }: Opening): Said[] {
  const seated = places.map((place) => ({ ...place, person: nanoid<PersonId>() }));
  const host = actorAt(seated[0]!);
  const parties = DELEGATIONS.map(({ code }) => code);
  return [
    { command: { kind: 'open', title, practice, parties, text }, by: host },
    ...seated.flatMap((place) => seatingCommands(host, place)),
  ];
}

function seatingCommands(host: Actor, place: Place & { person: PersonId }): Said[] {
  const invitation = nanoid<InvitationId>();
  const { party, capacity, name } = place;
  return [
    { command: { kind: 'invite', invitation, party, capacity }, by: host },
    { command: { kind: 'join', invitation, name }, by: actorAt(place) },
  ];
}

function actorAt({ person, party, capacity }: Place & { person: PersonId }): Actor {
  return { person, party, capacity };
}

export function hostPlace(name: string): Place {
  return { party: SECRETARIAT, capacity: 'secretariat', name };
}

/** Invented people for practising. */
export const PRACTICE_PLACES: readonly Place[] = [
  hostPlace('Inés Paredes'),
  { party: 'BHS' as Party, capacity: 'chair', name: 'Olivia Rolle' },
  { party: 'MEX' as Party, capacity: 'delegate', name: 'Lucía Herrera' },
  { party: 'MEX' as Party, capacity: 'adviser', name: 'Diego Salas' },
  { party: 'COL' as Party, capacity: 'head', name: 'Andrés Mejía' },
  { party: 'JAM' as Party, capacity: 'head', name: 'Marcia Campbell' },
  { party: 'CAN' as Party, capacity: 'delegate', name: 'Claire Tremblay' },
];
