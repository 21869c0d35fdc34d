import type { RecordedAct } from '../../shared/record/chain.ts';
import type { Store } from '../store/store.ts';

const BATCH = 500;

/** A stored record from its first act, without holding all of it in memory. */
export function* readRecord(store: Store): Generator<RecordedAct> {
  for (let acts = store.acts(0, BATCH); acts.length > 0; acts = store.acts(acts.at(-1)!.seq, BATCH))
    yield* acts;
}
