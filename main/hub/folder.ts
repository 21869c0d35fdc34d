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
      return verifyRecord(counted(store));
    } finally {
      store.close();
    }
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    return { ok: false, firstBad: read + 1, reason: 'unreadable' };
  }
}

export type Loaded = { readonly ok: true; readonly printable: Printable } | Bad;

/** For printing: a record that does not verify is not printed. */
export function loadNegotiation(folder: string, negotiation: NegotiationId): Loaded {
  const verified = verifyNegotiation(folder, negotiation);
  if (!verified.ok) return verified;
  const { state, acts: seq, at } = verified;
  const earlier = (moment: number) => momentIn(folder, negotiation, moment);
  return { ok: true, printable: { negotiation: state, upTo: { seq, at }, earlier } };
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
