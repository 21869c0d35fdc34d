import type { PersonId } from '../../shared/ids.ts';
import type { Actor } from '../../shared/negotiation/capacity.ts';
import type { Room } from '../shared/negotiation/room.ts';

/** Whoever has been removed says nothing more; somebody else takes the place. */
export function replace(room: Room, people: Actor[], removed: PersonId): void {
  const place = people.findIndex(({ person }) => person === removed);
  if (place >= 0) people[place] = room.person(people[place]!.party, people[place]!.capacity);
}
