import type { Party, PersonId } from '../ids.ts';

/** What somebody acts as (`field.md §1`). A chair is also a national of some state: every act says both. */
export type Capacity = 'adviser' | 'delegate' | 'head' | 'chair' | 'vice-chair' | 'secretariat' | 'observer';

export const CAPACITIES = [
  'adviser',
  'delegate',
  'head',
  'chair',
  'vice-chair',
  'secretariat',
  'observer',
] as const satisfies readonly Capacity[];

/** Those who speak for a state: only while it has a seat. */
export function isOfDelegation(capacity: Capacity): boolean {
  return capacity === 'adviser' || capacity === 'delegate' || capacity === 'head';
}

/** Who does something: written into every act, so that the record reads without the list of members. */
export interface Actor {
  readonly person: PersonId;
  readonly party: Party;
  readonly capacity: Capacity;
}
