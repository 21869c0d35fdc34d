import type { NegotiationId } from '../../shared/ids.ts';
import { type Verification, verifyRecord } from '../../shared/record/verify.ts';
import { negotiationFile } from '../store/archive.ts';
import { openSqliteStoreToRead } from '../store/sqlite-store.ts';
import type { Store } from '../store/store.ts';
import type { Printable } from './prints.ts';
import { readRecord } from './read-record.ts';

/** What the secretariat's IT does with a hub's folder, while a hub runs on it or not. Nothing in it is changed. */

export function verifyNegotiation(folder: string, negotiation: NegotiationId): Verification {
  return reading(folder, negotiation, (store) => verifyRecord(readRecord(store)));
}

export type Loaded =
  | { readonly ok: true; readonly printable: Printable }
  | { readonly ok: false; readonly firstBad: number };

/** For printing: a record that does not verify is not printed. */
export function loadNegotiation(folder: string, negotiation: NegotiationId): Loaded {
  return reading(folder, negotiation, (store) => {
    const verified = verifyRecord(readRecord(store));
    if (!verified.ok) return { ok: false, firstBad: verified.firstBad };
    const [last] = store.acts(verified.acts - 1, 1);
    if (!verified.state || !last) return { ok: false, firstBad: 1 };
    return { ok: true, printable: { negotiation: verified.state, upTo: { seq: last.seq, at: last.at } } };
  });
}

function reading<Result>(folder: string, negotiation: NegotiationId, read: (store: Store) => Result): Result {
  const store = openSqliteStoreToRead(negotiationFile(folder, negotiation));
  try {
    return read(store);
  } finally {
    store.close();
  }
}
