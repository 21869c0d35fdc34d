import type { NegotiationId } from '../../shared/ids.ts';
import type { RecordedAct } from '../../shared/record/chain.ts';
import { type Break, type Verification, verifyRecord } from '../../shared/record/verify.ts';
import { negotiationFile } from '../store/archive.ts';
import { isUnreadable, openSqliteStoreToRead } from '../store/sqlite-store.ts';
import type { Store } from '../store/store.ts';
import { type Moment, momentAt, type Printable } from './prints.ts';
import { readRecord } from './read-record.ts';

/**
 * What the secretariat's IT does with a hub's folder, while a hub runs on it or not. No record is changed; SQLite may leave its `-wal`
 * and `-shm` beside one.
 */

/** `unreadable`: no act of the file can be read from this one on, perhaps because it is no such file at all. */
export interface Bad {
  readonly ok: false;
  readonly firstBad: number;
  readonly reason: Break | 'unreadable';
}

type Verified = Extract<Verification, { ok: true }>;

export function verifyNegotiation(folder: string, negotiation: NegotiationId): Verified | Bad {
  return reading(folder, negotiation, (_, verified) => verified);
}

export type Loaded =
  | { readonly ok: true; readonly printable: Printable }
  | { readonly ok: false; readonly reason: 'empty' }
  | Bad;

/** For printing: a record that does not verify is not printed. */
export function loadNegotiation(folder: string, negotiation: NegotiationId): Loaded {
  return reading<Loaded>(folder, negotiation, (store, verified) => {
    if (!verified.state) return { ok: false, reason: 'empty' };
    const last = store.acts(verified.acts - 1, 1)[0]!;
    const printable = {
      negotiation: verified.state,
      upTo: { seq: last.seq, at: last.at },
      earlier: (seq: number) => momentIn(folder, negotiation, seq),
    };
    return { ok: true, printable };
  });
}

/** The file is opened anew: what was read of it before has been closed. */
function momentIn(folder: string, negotiation: NegotiationId, seq: number): Moment {
  const store = openSqliteStoreToRead(negotiationFile(folder, negotiation));
  try {
    return momentAt(store, seq);
  } finally {
    store.close();
  }
}

function reading<Result>(
  folder: string,
  negotiation: NegotiationId,
  use: (store: Store, verified: Verified) => Result,
): Result | Bad {
  let read = 0;
  function* counted(store: Store): Generator<RecordedAct> {
    for (const act of readRecord(store, 1)) {
      read += 1;
      yield act;
    }
  }
  try {
    const store = openSqliteStoreToRead(negotiationFile(folder, negotiation));
    try {
      const verified = verifyRecord(counted(store));
      return verified.ok ? use(store, verified) : verified;
    } finally {
      store.close();
    }
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    return { ok: false, firstBad: read + 1, reason: 'unreadable' };
  }
}
