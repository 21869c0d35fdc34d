import type { Hash } from '../ids.ts';
import { type Unentitled, unentitled } from '../negotiation/entitlement.ts';
import type { Act } from '../negotiation/act.ts';
import { evolve } from '../negotiation/evolve.ts';
import { rollingTextHash } from '../negotiation/issuing/rolling-text-hash.ts';
import { planHash } from '../negotiation/read.ts';
import type { Negotiation, State } from '../negotiation/state.ts';
import { granted, refused, type Verdict } from '../verdict.ts';
import { type Head, NO_HEAD, type RecordedAct, follows, headAt } from './chain.ts';

/**
 * Why an act breaks the record: it is not what was sealed, or it could not have happened. `time`: it is dated before the
 * act that it follows. `empty`: there is no act at all, not even the opening.
 */
export type Break = 'chain' | 'time' | Unentitled | 'replay' | 'approval-hash' | 'revision-hash' | 'empty';

export type Verification =
  | {
      readonly ok: true;
      readonly acts: number;
      readonly head: Hash;
      /** When the last act was said. */
      readonly at: string;
      readonly state: Negotiation;
    }
  | { readonly ok: false; readonly firstBad: number; readonly reason: Break };

/** A record up to one of its acts, or before the first. */
export interface Replayed {
  readonly head: Head;
  /** When its last act was said; empty before the first. */
  readonly at: string;
  readonly state: State;
}

export const UNSAID: Replayed = { head: NO_HEAD, at: '', state: null };

/**
 * Replays a record from its first act, checks every link, and that every act could have been said by whom it names. Needs
 * nothing but the acts. Not found: an act that its speaker could have said and did not, sealed anew with all after it.
 * @param acts in the order of the record
 */
export function verifyRecord(acts: Iterable<RecordedAct>): Verification {
  let before = UNSAID;
  for (const recorded of acts) {
    const next = replayAct(before, recorded);
    if (!next.ok) return { ok: false, firstBad: before.head.seq + 1, reason: next.refusal };
    before = next.value;
  }
  const { head, at, state } = before;
  if (state === null) return { ok: false, firstBad: 1, reason: 'empty' };
  return { ok: true, acts: head.seq, head: head.hash, at, state };
}

/** The record with one more act, which somebody else has kept; or why that act is not believed. */
export function replayAct(before: Replayed, recorded: RecordedAct): Verdict<Replayed, Break> {
  const { head, at, state } = before;
  if (!follows(head, recorded)) return refused('chain');
  if (!MOMENT.test(recorded.at) || recorded.at < at) return refused('time');
  const why = unentitled(state, recorded);
  if (why) return refused(why);
  const next = folded(state, recorded);
  if (!next) return refused('replay');
  const named = hashNamed(recorded.act);
  if (named !== null && planHash(next) !== named) return refused('approval-hash');
  if (recorded.act.kind === 'revision-issued' && rollingTextHash(next) !== recorded.act.hash)
    return refused('revision-hash');
  return granted({ head: headAt(recorded), at: recorded.at, state: next });
}

/** In this form, which `Date` writes, earlier is less. */
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** The hash of the whole text that an act names; each must be that of the text as it stands after it. */
function hashNamed(act: Act): Hash | null {
  const names = act.kind === 'approved' || act.kind === 'style-edited' || act.kind === 'corrigendum-issued';
  return names ? act.hash : null;
}

/** `evolve` throws only on acts that no hub could have recorded. */
function folded(state: State, recorded: RecordedAct): Negotiation | null {
  try {
    return evolve(state, recorded);
  } catch {
    return null;
  }
}
