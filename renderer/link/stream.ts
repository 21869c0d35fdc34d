import { CLOSE, type StreamMessage } from '../../shared/protocol.ts';
import type { LinkRefusal } from './api.ts';

/** What the stream tells its listener. `closed` for good comes with the reason; everything else is retried. */
export interface StreamListener {
  /** Where to go on: the address, asked anew for every try, because the head moves. */
  readonly url: () => string;
  readonly onMessage: (message: StreamMessage) => void;
  readonly onOnline: () => void;
  /** @param attempt how many tries have failed in a row */
  readonly onOffline: (attempt: number) => void;
  readonly onRefused: (refusal: LinkRefusal) => void;
}

/** First the network's hiccup, then the hub's restart, then patience. */
const DELAYS = [250, 500, 1000, 2000, 4000, 8000, 15_000] as const;

/** Tries of many clients after a hub's restart are spread, so that it is not hit by all of them at once. */
export function retryDelay(attempt: number, chance: number): number {
  const delay = DELAYS[Math.min(attempt, DELAYS.length) - 1] ?? DELAYS[0];
  return delay * (0.75 + chance / 2);
}

/** Close codes after which trying again cannot help. */
function finalRefusal(code: number): LinkRefusal | null {
  if (code === CLOSE.whoAreYou) return { code: 'who-are-you' };
  if (code === CLOSE.notAllowed || code === CLOSE.gone) return { code: 'not-here' };
  if (code === CLOSE.updateNeeded) return { code: 'update-needed' };
  return null;
}

function parse(data: unknown): StreamMessage | null {
  try {
    return JSON.parse(String(data)) as StreamMessage;
  } catch {
    return null;
  }
}

/**
 * One connection that comes back by itself, at once when the computer says that its network is back.
 * @returns what closes it
 */
export function openStream(listener: StreamListener): () => void {
  let socket: WebSocket | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let attempt = 0;
  let over = false;

  const connect = () => {
    clearTimeout(timer);
    const opened = new WebSocket(listener.url());
    socket = opened;
    opened.addEventListener('open', () => {
      attempt = 0;
      listener.onOnline();
    });
    opened.addEventListener('message', ({ data }) => {
      const message = parse(data);
      if (message && socket === opened) listener.onMessage(message);
      else if (!message) opened.close(CLOSE.malformed);
    });
    opened.addEventListener('close', ({ code }) => {
      if (socket === opened && !over) lost(code);
    });
  };

  const lost = (code: number) => {
    socket = null;
    const refusal = finalRefusal(code);
    if (refusal) {
      over = true;
      return listener.onRefused(refusal);
    }
    attempt += 1;
    listener.onOffline(attempt);
    timer = setTimeout(connect, retryDelay(attempt, Math.random()));
  };

  const back = () => {
    if (!over && socket === null) connect();
  };
  // A cable that is pulled leaves the socket open for minutes.
  const cut = () => {
    const half = socket;
    if (!half || over) return;
    lost(0);
    half.close();
  };
  globalThis.addEventListener?.('online', back);
  globalThis.addEventListener?.('offline', cut);
  connect();
  return () => {
    over = true;
    clearTimeout(timer);
    globalThis.removeEventListener?.('online', back);
    globalThis.removeEventListener?.('offline', cut);
    socket?.close();
  };
}
