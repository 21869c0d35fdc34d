import type { RecordedAct } from '../../shared/record/chain.ts';
import type { Store } from '../store/store.ts';

const BATCH = 500;

/**
 * A stored record from its first act, without holding all of it in memory.
 * @param batch acts that are read at once; where the file cannot be read, none of its batch comes
 */
export function* readRecord(store: Store, batch = BATCH): Generator<RecordedAct> {
  for (let acts = store.acts(0, batch); acts.length > 0; acts = store.acts(acts.at(-1)!.seq, batch))
    yield* acts;
}
