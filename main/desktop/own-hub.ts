import type { UtilityProcess } from 'electron';
import * as z from 'zod/mini';
import type { OwnHubStatus } from '../../shared/desktop.ts';

/** What the hub's process says: that it answers, and where. */
const HubMessage = z.object({ kind: z.literal('listening'), url: z.url({ protocol: /^http$/ }) });

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
  #restart: NodeJS.Timeout | undefined;
  #closing = false;

  constructor(fork: () => HubProcess) {
    this.#fork = fork;
  }

  start(): void {
    const hub = this.#fork();
    this.#process = hub;
    hub.on('message', (message: unknown) => {
      const listening = HubMessage.safeParse(message);
      if (!listening.success) return;
      this.#failures = 0;
      this.#say({ kind: 'running', url: listening.data.url });
    });
    hub.once('exit', (code: number) => this.#ended(code));
  }

  /** While the hub starts, the answer waits for the outcome. */
  async status(): Promise<OwnHubStatus> {
    if (this.#status) return this.#status;
    return new Promise((answer) => {
      this.#waiting.push(answer);
    });
  }

  /** Asks the hub to finish, and insists when it does not. */
  async close(): Promise<void> {
    this.#closing = true;
    clearTimeout(this.#restart);
    const hub = this.#process;
    if (!hub) return;
    const ended = new Promise<void>((done) => {
      hub.once('exit', () => done());
    });
    // oxlint-disable-next-line require-post-message-target-origin -- a process, not a window
    hub.postMessage({ kind: 'close' });
    const insist = setTimeout(() => hub.kill(), FAREWELL);
    await ended;
    clearTimeout(insist);
  }

  /** One end is a matter of a moment and nobody hears of it; the second in a row is news. */
  #ended(code: number): void {
    this.#process = null;
    if (this.#closing) return;
    const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** this.#failures);
    console.error(`The hub ended with code ${code}; it is started again in ${pause} ms.`);
    if (this.#failures === 0) this.#status = null;
    else this.#say({ kind: 'down', reason: `the hub ended with code ${code}` });
    this.#failures += 1;
    this.#restart = setTimeout(() => this.start(), pause);
  }

  #say(status: OwnHubStatus): void {
    this.#status = status;
    for (const answer of this.#waiting.splice(0)) answer(status);
  }
}
