import type { WebSocket } from 'ws';

const BEAT = 15_000;

interface Pulse {
  readonly beat: () => void;
  answered: boolean;
}

/** Finds out which sockets have nobody at the other end any more, and keeps proxies and clients from giving up on the others. */
export class Heartbeat {
  readonly #pulses = new Map<WebSocket, Pulse>();
  readonly #timer = setInterval(() => this.#beat(), BEAT).unref();

  /** @param beat also sent at every beat, for clients that do not see pings */
  watch(socket: WebSocket, beat: () => void = () => {}): void {
    const pulse: Pulse = { beat, answered: true };
    this.#pulses.set(socket, pulse);
    socket.on('pong', () => {
      pulse.answered = true;
    });
    socket.on('close', () => this.#pulses.delete(socket));
  }

  #beat(): void {
    for (const [socket, pulse] of this.#pulses) {
      if (!pulse.answered) socket.terminate();
      pulse.answered = false;
      if (socket.readyState === socket.OPEN) socket.ping();
      pulse.beat();
    }
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}
