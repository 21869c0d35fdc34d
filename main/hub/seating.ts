import { nanoid } from 'nanoid';
import { type InvitationId, OBSERVER, type Party, type PersonId, SECRETARIAT } from '../../shared/ids.ts';
import type { OpeningText } from '../../shared/plan/opening-text.ts';
import type { Actor, Capacity } from '../../shared/negotiation/capacity.ts';
import type { MeetingRules } from '../../shared/negotiation/meetings/rules.ts';
import { OPENING_ROSTER } from '../../shared/plan/roster.ts';
import type { Said } from './ledger.ts';

/** Who is to sit where when a negotiation opens. */
export interface Place {
  readonly party: Party;
  readonly capacity: Capacity;
  readonly name: string;
  /** Of an observer. */
  readonly organization?: string;
}

export interface Opening {
  readonly title: string;
  readonly practice: boolean;
  readonly rules: MeetingRules;
  readonly text: OpeningText;
  /** The first one is of the secretariat and invites the others. */
  readonly places: readonly Place[];
}

/** Opens a negotiation and seats people in it by the commands that everybody uses: nobody comes in by another door. */
export function openingCommands({ title, practice, rules, text, places }: Opening): Said[] {
  const seated = places.map((place) => ({ ...place, person: nanoid<PersonId>() }));
  const host = actorAt(seated[0]!);
  return [
    { command: { kind: 'open', title, practice, roster: OPENING_ROSTER, rules, text }, by: host },
    ...seated.flatMap((place) => seatingCommands(host, place)),
  ];
}

function seatingCommands(host: Actor, place: Place & { person: PersonId }): Said[] {
  const invitation = nanoid<InvitationId>();
  const { party, capacity, name, organization } = place;
  const named = organization === undefined ? {} : { organization };
  return [
    { command: { kind: 'invite', invitation, party, capacity, ...named }, by: host },
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
  { party: 'CRI' as Party, capacity: 'vice-chair', name: 'Mauricio Solano' },
  { party: 'MEX' as Party, capacity: 'delegate', name: 'Lucía Herrera' },
  { party: 'MEX' as Party, capacity: 'adviser', name: 'Diego Salas' },
  { party: 'COL' as Party, capacity: 'head', name: 'Andrés Mejía' },
  { party: 'JAM' as Party, capacity: 'head', name: 'Marcia Campbell' },
  { party: 'CAN' as Party, capacity: 'delegate', name: 'Claire Tremblay' },
  { party: OBSERVER, capacity: 'observer', name: 'Ruth Adjei', organization: 'World Health Organization' },
];
