import type { Hash, InvitationId, PersonId } from '../../shared/ids.ts';
import type { Store, Write } from '../store/store.ts';
import { hashOfSecret } from './codes.ts';

/** Which code stands for which invitation, and which token for which person. Whether they still hold is in the state. */
export class Sessions {
  readonly #codes: Map<Hash, InvitationId>;
  readonly #tokens: Map<Hash, PersonId>;

  constructor(store: Store) {
    this.#codes = new Map(store.codes().map(({ hash, invitation }) => [hash, invitation]));
    this.#tokens = new Map(store.tokens().map(({ hash, person }) => [hash, person]));
  }

  invitation(code: Hash): InvitationId | undefined {
    return this.#codes.get(code);
  }

  person(token: string): PersonId | undefined {
    return this.#tokens.get(hashOfSecret(token));
  }

  /** Takes note of codes and tokens that have just been kept. */
  kept(writes: readonly Write[]): void {
    for (const write of writes) {
      if (write.kind === 'code') this.#codes.set(write.hash, write.invitation);
      if (write.kind === 'token') this.#tokens.set(write.hash, write.person);
    }
  }
}
