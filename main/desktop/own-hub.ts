import type { UtilityProcess } from 'electron';
import * as z from 'zod/mini';
import type { OwnHubStatus } from '../../shared/desktop.ts';

/** What the hub's process says: that it answers and where, or why it cannot. */
const HubMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('listening'), url: z.url({ protocol: /^http$/ }) }),
  z.object({ kind: z.literal('failed'), reason: z.string() }),
]);

const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 10_000;
/** Time to put the last updates on disk and to tell everyone connected that it goes away. */
const FAREWELL = 8_000;

export type HubProcess = Pick<UtilityProcess, 'on' | 'once' | 'postMessage' | 'kill'>;

/**
 * The hub on this computer, in a process of its own: when it dies it is started again, and whoever was connected comes
 * back by themselves because `fork` always gives it the same port. Everything that it acknowledged is on disk.
 */
export class OwnHub {
  readonly #fork: () => HubProcess;
  #process: HubProcess | null = null;
  #status: OwnHubStatus | null = null;
  #waiting: ((status: OwnHubStatus) => void)[] = [];
  #failures = 0;
  #nextStart: NodeJS.Timeout | undefined;
  #stopping = false;
  #over = false;

  constructor(fork: () => HubProcess) {
    this.#fork = fork;
  }

  start(): void {
    const hub = this.#fork();
    this.#process = hub;
    let reason: string | null = null;
    hub.on('message', (raw: unknown) => {
      const message = HubMessage.safeParse(raw);
      if (!message.success) return;
      if (message.data.kind === 'listening') this.#listens(message.data.url);
      else reason = message.data.reason;
    });
    hub.once('exit', (code: number) => this.#ended(reason ?? `the hub ended with code ${code}`));
  }

  /** While the hub starts, the answer waits for the outcome. */
  async status(): Promise<OwnHubStatus> {
    if (this.#status) return this.#status;
    return new Promise((answer) => {
      this.#waiting.push(answer);
    });
  }

  /** For good. */
  async close(): Promise<void> {
    this.#over = true;
    await this.#stop();
  }

  /** For what `fork` decides anew. Whoever is connected comes back by themselves. */
  async restart(): Promise<void> {
    // Whoever stops it already will start it with the same decisions.
    if (this.#stopping) return;
    this.#status = null;
    await this.#stop();
    if (!this.#over) this.start();
  }

  /** Asks the hub to finish, and insists when it does not. */
  async #stop(): Promise<void> {
    clearTimeout(this.#nextStart);
    const hub = this.#process;
    if (!hub) return;
    this.#stopping = true;
    const ended = new Promise<void>((done) => {
      hub.once('exit', () => done());
    });
    // oxlint-disable-next-line require-post-message-target-origin -- a process, not a window
    hub.postMessage({ kind: 'close' });
    const insist = setTimeout(() => hub.kill(), FAREWELL);
    await ended;
    clearTimeout(insist);
    this.#stopping = false;
  }

  #listens(url: string): void {
    this.#failures = 0;
    this.#say({ kind: 'running', url, forOthers: [] });
  }

  /** One end is a matter of a moment and nobody hears of it; the second in a row is news. */
  #ended(reason: string): void {
    this.#process = null;
    if (this.#stopping || this.#over) return;
    const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** this.#failures);
    console.error(`The hub is started again in ${pause} ms: ${reason}`);
    if (this.#failures === 0) this.#status = null;
    else this.#say({ kind: 'down', reason });
    this.#failures += 1;
    this.#nextStart = setTimeout(() => this.start(), pause);
  }

  #say(status: OwnHubStatus): void {
    this.#status = status;
    for (const answer of this.#waiting.splice(0)) answer(status);
  }
}
