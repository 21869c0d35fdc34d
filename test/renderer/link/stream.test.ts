import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type WebSocket as Served, WebSocketServer } from 'ws';
import { negotiationStore } from '../../../renderer/link/negotiation-store.ts';
import { retryDelay } from '../../../renderer/link/stream.ts';
import type { NegotiationId } from '../../../shared/ids.ts';
import { CLOSE, type StreamMessage } from '../../../shared/protocol.ts';
import { roomOfFour } from '../../shared/negotiation/four.ts';

const cleanups: (() => void)[] = [];
afterEach(() => cleanups.splice(0).forEach((cleanup) => cleanup()));

/** A hub's stream and nothing else: it writes down from where each connection asked to go on. */
async function streamServer() {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  const asked: string[] = [];
  const waiting: ((socket: Served) => void)[] = [];
  server.on('connection', (socket, request) => {
    asked.push(new URL(request.url!, 'http://hub').searchParams.get('from')!);
    waiting.shift()?.(socket);
  });
  await once(server, 'listening');
  cleanups.push(() => server.close());
  const { port } = server.address() as AddressInfo;
  const next = () => new Promise<Served>((resolve) => waiting.push(resolve));
  return { hub: `http://127.0.0.1:${port}`, asked, next };
}

function linkTo(hub: string) {
  const store = negotiationStore({ hub, negotiation: 'n1' as NegotiationId, token: 't' });
  const until = (holds: (link: ReturnType<typeof store.read>) => boolean) =>
    new Promise<void>((resolve) => {
      const check = () => {
        if (!holds(store.read())) return;
        stop();
        resolve();
      };
      const stop = store.subscribe(check);
      check();
    });
  return { store, until };
}

const send = (socket: Served, message: StreamMessage) => socket.send(JSON.stringify(message));

describe('the link to the hub', () => {
  it('comes back by itself and asks only for what is missing', async () => {
    const { hub, asked, next } = await streamServer();
    const { acts } = roomOfFour().room;
    const { store, until } = linkTo(hub);
    const first = next();
    cleanups.push(store.connect());
    const socket = await first;
    send(socket, { kind: 'acts', acts: acts.slice(0, 4) });
    await until((link) => link.head.seq === 4);
    const second = next();
    socket.terminate();
    await until((link) => link.connection === 'offline');
    expect(store.read().negotiation).not.toBeNull();
    send(await second, { kind: 'acts', acts: acts.slice(4) });
    await until((link) => link.head.seq === acts.length);
    expect(store.read().connection).toBe('online');
    expect(asked).toEqual(['0', '4']);
  });

  it('stays closed when the hub says that the seat is closed, and says so', async () => {
    const { hub, asked, next } = await streamServer();
    const { store, until } = linkTo(hub);
    const first = next();
    cleanups.push(store.connect());
    (await first).close(CLOSE.whoAreYou);
    await until((link) => link.connection === 'refused');
    expect(store.read().refusal).toEqual({ code: 'who-are-you' });
    expect(asked).toHaveLength(1);
  });

  it('tells whoever waits for an act when it has been folded in', async () => {
    const { hub, next } = await streamServer();
    const { acts } = roomOfFour().room;
    const { store, until } = linkTo(hub);
    const first = next();
    cleanups.push(store.connect());
    const socket = await first;
    await until((link) => link.connection === 'online');
    const reached = store.reached(acts.length).then(() => store.read().head.seq);
    send(socket, { kind: 'acts', acts });
    expect(await reached).toBe(acts.length);
  });

  it('waits longer after each failure, never longer than a person would, and not all clients alike', () => {
    const delays = Array.from({ length: 12 }, (_, i) => retryDelay(i + 1, 0.5));
    expect(delays).toEqual(delays.toSorted((a, b) => a - b));
    expect(delays.at(-1)).toBeLessThanOrEqual(20_000);
    expect(retryDelay(3, 0)).toBeLessThan(retryDelay(3, 0.99));
  });
});
