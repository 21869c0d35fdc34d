import type { Verdict } from '../../shared/verdict.ts';
import type { NotSaved, Store, Write } from '../store/store.ts';
import { factsOf, type Log } from './log.ts';

/** Somebody whose words wait for the disk. */
export interface Waiting {
  /** Everything that was added is on the disk. */
  saved(): void;
  /** Nothing of it is. */
  notSaved(): void;
}

/** How long words may wait for others to share a commit with, in milliseconds. */
const GATHER = 2;

/**
 * Group commit. An idle hub writes at once; under load what arrives within two milliseconds shares one commit, because
 * the disk and not the processor is what is slow. Nobody is told "saved" before the commit that says so.
 */
export class CommitQueue {
  readonly #store: Store;
  readonly #log: Log;
  #writes: Write[] = [];
  #waiting = new Set<Waiting>();
  #timer: NodeJS.Timeout | null = null;
  #lastCommit = Number.NEGATIVE_INFINITY;

  constructor(store: Store, log: Log) {
    this.#store = store;
    this.#log = log;
  }

  add(writes: readonly Write[], who: Waiting): void {
    this.#writes.push(...writes);
    this.#waiting.add(who);
    if (this.#timer) return;
    const idle = performance.now() - this.#lastCommit >= GATHER;
    if (idle) this.flush();
    else this.#timer = setTimeout(() => this.#flushUnasked(), GATHER);
  }

  /** Nobody called who could be told of a fault. */
  #flushUnasked(): void {
    try {
      this.flush();
    } catch (error) {
      this.#log('fault', factsOf(error));
    }
  }

  /**
   * Writes what waits, now.
   * @returns whether everything that was ever added without a complaint is on the disk
   * @throws if the store throws, which is a bug; all who waited have been told that nothing is saved
   */
  flush(): boolean {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#writes.length === 0) return true;
    const writes = this.#writes;
    const waiting = this.#waiting;
    this.#writes = [];
    this.#waiting = new Set();
    const written = this.#written(writes, waiting);
    this.#lastCommit = performance.now();
    if (!written.ok) this.#log('not-saved', { cause: written.refusal.cause, writes: writes.length });
    for (const who of waiting) {
      if (written.ok) who.saved();
      else who.notSaved();
    }
    return written.ok;
  }

  #written(writes: readonly Write[], waiting: ReadonlySet<Waiting>): Verdict<void, NotSaved> {
    try {
      return this.#store.write(writes);
    } catch (error) {
      // Rooms must forget these words: later ones would be kept that build on what is nowhere.
      for (const who of waiting) who.notSaved();
      throw error;
    }
  }
}
