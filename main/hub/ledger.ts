import type { Act } from '../../shared/negotiation/act.ts';
import type { Actor } from '../../shared/negotiation/capacity.ts';
import type { Command } from '../../shared/negotiation/command.ts';
import { type Asking, decide } from '../../shared/negotiation/decide.ts';
import { evolve } from '../../shared/negotiation/evolve.ts';
import type { Refusal } from '../../shared/negotiation/refusal.ts';
import type { Negotiation, State } from '../../shared/negotiation/state.ts';
import { type Head, NO_HEAD, recordAct, type RecordedAct } from '../../shared/record/chain.ts';
import { verifyRecord } from '../../shared/record/verify.ts';
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
  constructor(firstBad: number) {
    super(`The record is broken at act ${firstBad}.`);
  }
}

/** The record of one negotiation and its fold. The only place where acts come into being. */
export class Ledger {
  readonly #store: Store;
  #state: State;
  #head: Head;

  private constructor(store: Store, state: State, head: Head) {
    this.#store = store;
    this.#state = state;
    this.#head = head;
  }

  static empty(store: Store): Ledger {
    return new Ledger(store, null, NO_HEAD);
  }

  /** Replays and verifies what is stored. @throws BrokenRecord */
  static replayed(store: Store): Ledger {
    const verified = verifyRecord(readRecord(store));
    if (!verified.ok) throw new BrokenRecord(verified.firstBad);
    return new Ledger(store, verified.state, { seq: verified.acts, hash: verified.head });
  }

  /** `null` before the opening. */
  get state(): State {
    return this.#state;
  }

  get opened(): Negotiation {
    if (this.#state === null) throw new Error('this negotiation has not been opened');
    return this.#state;
  }

  /** Number of the last act. */
  get length(): number {
    return this.#head.seq;
  }

  /**
   * Decides, keeps, and only then believes: all that is said here becomes acts in one transaction, or none of it does.
   * @throws if `decide` or `evolve` throws, which is a bug; then nothing is kept
   */
  say(
    said: readonly Said[],
    alongside: Alongside = () => [],
  ): Verdict<readonly RecordedAct[], Refusal | NotSaved> {
    const saying = new Saying(this.#state, this.#head);
    for (const one of said) {
      const decided = saying.add(one);
      if (!decided.ok) return decided;
    }
    const { acts, state, head } = saying;
    const written = this.#store.write([
      ...acts.map((act): Write => ({ kind: 'act', act })),
      ...alongside(acts),
    ]);
    if (!written.ok) return refused(written.refusal);
    this.#state = state;
    this.#head = head;
    return granted(acts);
  }
}

/** What would be the record if all this were said. */
class Saying {
  state: State;
  head: Head;
  readonly acts: RecordedAct[] = [];

  constructor(state: State, head: Head) {
    this.state = state;
    this.head = head;
  }

  add({ command, by }: Said): Verdict<void, Refusal> {
    const asking = { by, at: new Date().toISOString() };
    const decided = decide(this.state, command, asking);
    if (!decided.ok) return decided;
    for (const act of decided.value) this.#record(act, asking);
    return granted(undefined);
  }

  /** Sealed with the moment at which it was decided: a deadline means the same in the decision and in the record. */
  #record(act: Act, asking: Asking): void {
    const recorded = recordAct(this.head, { ...asking, act });
    this.state = evolve(this.state, recorded);
    this.head = { seq: recorded.seq, hash: recorded.hash };
    this.acts.push(recorded);
  }
}
