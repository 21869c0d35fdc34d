/** Timers longer than this run out at once; a clock that is put right meanwhile is noticed at the next look. */
const LONGEST_LOOK = 60 * 60 * 1000;

/** Wakes the hub when the earliest deadline has come. It remembers nothing: after a restart it is set anew from the record. */
export class DeadlineClock {
  readonly #due: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param due called when a deadline has come, or has long passed */
  constructor(due: () => void) {
    this.#due = due;
  }

  /** @param deadline ISO 8601; `undefined`: there is none */
  set(deadline: string | undefined): void {
    this.stop();
    if (deadline === undefined) return;
    const wait = Math.max(0, Date.parse(deadline) - Date.now());
    const look = () => (wait > LONGEST_LOOK ? this.set(deadline) : this.#due());
    this.#timer = setTimeout(look, Math.min(wait, LONGEST_LOOK));
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
