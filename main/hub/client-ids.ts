import type { PersonId } from '../../shared/ids.ts';

/** Where it is kept whose client ids are whose. */
export interface ClientIdShelf {
  load(): readonly { readonly client: number; readonly person: PersonId }[];
  /** @returns whether it is on the disk */
  keep(client: number, person: PersonId): boolean;
}

/**
 * Whose client ids are whose in one room. Yjs takes words under an id and a clock that it has already for known: whoever
 * wrote under a colleague's id, if only while the colleague is away, would make it lose what the colleague brings later.
 * So an id belongs to the person who introduced it first, for as long as the draft is there.
 */
export class ClientIds {
  readonly #shelf: ClientIdShelf;
  #owners: Map<number, PersonId> | null = null;

  constructor(shelf: ClientIdShelf) {
    this.#shelf = shelf;
  }

  #loaded(): Map<number, PersonId> {
    return (this.#owners ??= new Map(this.#shelf.load().map(({ client, person }) => [client, person])));
  }

  /** Nobody's, as far as is known, or this person's? */
  isFree(client: number, person: PersonId): boolean {
    const owner = this.#loaded().get(client);
    return owner === undefined || owner === person;
  }

  /** @param client one that is free for this person. @returns whether it is theirs now, on the disk */
  bind(client: number, person: PersonId): boolean {
    if (this.#loaded().has(client)) return true;
    if (!this.#shelf.keep(client, person)) return false;
    this.#loaded().set(client, person);
    return true;
  }
}
