import type { Act } from '../../shared/negotiation/act.ts';
import type { Actor } from '../../shared/negotiation/capacity.ts';
import type { Command } from '../../shared/negotiation/command.ts';
import { type Asking, decide } from '../../shared/negotiation/decide.ts';
import { unentitled } from '../../shared/negotiation/entitlement.ts';
import { evolve } from '../../shared/negotiation/evolve.ts';
import type { Refusal } from '../../shared/negotiation/refusal.ts';
import type { Negotiation, State } from '../../shared/negotiation/state.ts';
import { headAt, recordAct, type RecordedAct } from '../../shared/record/chain.ts';
import { type Break, type Replayed, UNSAID, verifyRecord } from '../../shared/record/verify.ts';
import { granted, refused, type Verdict } from '../../shared/verdict.ts';
import type { NotSaved, Store, Write } from '../store/store.ts';
import { readRecord } from './read-record.ts';

/** Somebody says something. */
export interface Said {
  readonly command: Command;
  readonly by: Actor;
}

/** What is kept together with the acts, or not at all: a token with the joining, a code with the invitation. */
export type Alongside = (acts: readonly RecordedAct[]) => readonly Write[];

/** The stored record is not what was recorded. Nothing is ever appended to such a record. */
class BrokenRecord extends Error {
  constructor(firstBad: number, reason: Break) {
    super(`The record is broken at act ${firstBad} (${reason}).`);
  }
}

/** The record of one negotiation and its fold. The only place where acts come into being. */
export class Ledger {
  readonly #store: Store;
  #record: Replayed;

  private constructor(store: Store, record: Replayed) {
    this.#store = store;
    this.#record = record;
  }

  static empty(store: Store): Ledger {
    return new Ledger(store, UNSAID);
  }

  /** Replays and verifies what is stored. @throws BrokenRecord */
  static replayed(store: Store): Ledger {
    const verified = verifyRecord(readRecord(store));
    if (!verified.ok) throw new BrokenRecord(verified.firstBad, verified.reason);
    const { acts: seq, head: hash, at, state } = verified;
    return new Ledger(store, { head: { seq, hash }, at, state });
  }

  /** `null` before the opening. */
  get state(): State {
    return this.#record.state;
  }

  get opened(): Negotiation {
    if (this.state === null) throw new Error('this negotiation has not been opened');
    return this.state;
  }

  /** Number of the last act. */
  get length(): number {
    return this.#record.head.seq;
  }

  /**
   * Decides, keeps, and only then believes: all that is said here becomes acts in one transaction, or none of it does.
   * @throws if `decide` or `evolve` throws, which is a bug; then nothing is kept
   */
  say(
    said: readonly Said[],
    alongside: Alongside = () => [],
  ): Verdict<readonly RecordedAct[], Refusal | NotSaved> {
    const saying = new Saying(this.#record);
    for (const one of said) {
      const decided = saying.add(one);
      if (!decided.ok) return decided;
    }
    const { acts, record } = saying;
    const written = this.#store.write([
      ...acts.map((act): Write => ({ kind: 'act', act })),
      ...alongside(acts),
    ]);
    if (!written.ok) return refused(written.refusal);
    this.#record = record;
    return granted(acts);
  }
}

/** What would be the record if all this were said. */
class Saying {
  record: Replayed;
  readonly acts: RecordedAct[] = [];

  constructor(record: Replayed) {
    this.record = record;
  }

  add({ command, by }: Said): Verdict<void, Refusal> {
    const { at, state } = this.record;
    const asking = { by, at: notBefore(at) };
    const decided = decide(state, command, asking);
    if (!decided.ok) return decided;
    for (const act of decided.value) this.#record(act, asking);
    return granted(undefined);
  }

  /** Sealed with the moment at which it was decided: a deadline means the same in the decision and in the record. */
  #record(act: Act, asking: Asking): void {
    const { head, state } = this.record;
    const recorded = recordAct(head, { ...asking, act });
    // A record with such an act would never be opened again.
    const why = unentitled(state, recorded);
    if (why) throw new Error(`${act.kind} was decided and could not have been said: ${why}`);
    this.record = { head: headAt(recorded), at: recorded.at, state: evolve(state, recorded) };
    this.acts.push(recorded);
  }
}

/** Now; where the computer's clock has been put back, the moment of the last act, until the clock has caught up with it. */
function notBefore(last: string): string {
  const now = new Date().toISOString();
  return now < last ? last : now;
}
