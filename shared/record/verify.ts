import type { Hash } from '../ids.ts';
import { evolve } from '../negotiation/evolve.ts';
import { rollingTextHash } from '../negotiation/issuing/rolling-text-hash.ts';
import { planHash } from '../negotiation/read.ts';
import type { State } from '../negotiation/state.ts';
import { type Head, NO_HEAD, type RecordedAct, follows } from './chain.ts';

/** Why an act breaks the record: it is not what was sealed, or it could not have happened. */
export type Break = 'chain' | 'replay' | 'approval-hash' | 'revision-hash';

export type Verification =
  | { readonly ok: true; readonly acts: number; readonly head: Hash; readonly state: State }
  | { readonly ok: false; readonly firstBad: number; readonly reason: Break };

/**
 * Replays a record from its first act and checks every link. Needs nothing but the acts.
 * @param acts in the order of the record
 */
export function verifyRecord(acts: Iterable<RecordedAct>): Verification {
  let head: Head = NO_HEAD;
  let state: State = null;
  for (const recorded of acts) {
    const bad = (reason: Break): Verification => ({ ok: false, firstBad: head.seq + 1, reason });
    if (!follows(head, recorded)) return bad('chain');
    const next = replay(state, recorded);
    if (!next) return bad('replay');
    if (recorded.act.kind === 'approved' && planHash(next) !== recorded.act.hash) return bad('approval-hash');
    if (recorded.act.kind === 'revision-issued' && rollingTextHash(next) !== recorded.act.hash)
      return bad('revision-hash');
    head = { seq: recorded.seq, hash: recorded.hash };
    state = next;
  }
  return { ok: true, acts: head.seq, head: head.hash, state };
}

/** `evolve` throws only on acts that no hub could have recorded. */
function replay(state: State, recorded: RecordedAct): State {
  try {
    return evolve(state, recorded);
  } catch {
    return null;
  }
}
