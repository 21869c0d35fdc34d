/** Wrong codes that one address may send in a minute. A whole delegation may sit behind one address. */
const TRIES = 20;
const WINDOW = 60_000;

/** Counts wrong codes by address, so that nobody finds a code by trying. */
export class Tries {
  readonly #wrong = new Map<string, { count: number; since: number }>();

  /** @returns seconds until this address is heard again; 0: now */
  secondsToWait(peer: string, now: number): number {
    const seen = this.#wrong.get(peer);
    if (!seen || now - seen.since >= WINDOW || seen.count < TRIES) return 0;
    return Math.ceil((seen.since + WINDOW - now) / 1000);
  }

  wrong(peer: string, now: number): void {
    for (const [other, { since }] of this.#wrong) if (now - since >= WINDOW) this.#wrong.delete(other);
    const seen = this.#wrong.get(peer);
    if (seen) seen.count += 1;
    else this.#wrong.set(peer, { count: 1, since: now });
  }
}
