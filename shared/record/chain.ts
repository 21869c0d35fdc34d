import type { Hash } from '../ids.ts';
import type { Act } from '../negotiation/act.ts';
import type { Actor } from '../negotiation/capacity.ts';
import { hashOf } from './canonical.ts';

/** An act as it stands in the record. `hash` covers everything else, `previous` included: changing one act breaks all after it. */
export interface RecordedAct {
  /** 1-based, without gaps. */
  readonly seq: number;
  /** ISO 8601 with milliseconds and Z, by the hub's clock. */
  readonly at: string;
  readonly by: Actor;
  readonly act: Act;
  readonly previous: Hash;
  readonly hash: Hash;
}

/** What the first act of every record points back to. */
const BEGINNING = '0'.repeat(64) as Hash;

export interface Head {
  readonly seq: number;
  readonly hash: Hash;
}

export const NO_HEAD: Head = { seq: 0, hash: BEGINNING };

export function headAt({ seq, hash }: RecordedAct): Head {
  return { seq, hash };
}

export function recordAct(head: Head, said: { at: string; by: Actor; act: Act }): RecordedAct {
  const unsealed = { seq: head.seq + 1, at: said.at, by: said.by, act: said.act, previous: head.hash };
  return { ...unsealed, hash: hashOf(unsealed) };
}

/** Does this act follow that head, unaltered? */
export function follows(head: Head, recorded: RecordedAct): boolean {
  const { hash, ...unsealed } = recorded;
  return recorded.seq === head.seq + 1 && recorded.previous === head.hash && hashOf(unsealed) === hash;
}
