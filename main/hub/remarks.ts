import type { Party } from '../../shared/ids.ts';
import type { Actor } from '../../shared/negotiation/capacity.ts';
import { may } from '../../shared/negotiation/policy.ts';
import type { Remark } from '../../shared/protocol.ts';
import type { RemarkRow, Store } from '../store/store.ts';

/** What is said inside a delegation. Only its own people who draft ever learn of it; its chair does not. */
export class Remarks {
  readonly #byParty: Map<Party, Remark[]>;

  constructor(store: Store) {
    this.#byParty = new Map();
    for (const row of store.remarks()) this.said(row);
  }

  /** Those that this reader may hear, oldest first. Only ever grows. */
  heardBy(reader: Actor): readonly Remark[] {
    return hears(reader, reader.party) ? (this.#byParty.get(reader.party) ?? []) : [];
  }

  said({ party, ...remark }: RemarkRow): void {
    const own = this.#byParty.get(party);
    if (own) own.push(remark);
    else this.#byParty.set(party, [remark]);
  }
}

/** Is this somebody to whom this delegation speaks among itself? */
export function hears(reader: Actor, party: Party): boolean {
  return reader.party === party && may(reader.capacity, 'remark');
}
