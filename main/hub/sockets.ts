import { once } from 'node:events';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { DraftId } from '../../shared/ids.ts';
import type { Member } from '../../shared/negotiation/state.ts';
import { CLOSE, FRAME_LIMIT, WIRE_VERSION } from '../../shared/protocol.ts';
import { isKnownOrigin } from './front-door.ts';
import { Heartbeat } from './heartbeat.ts';
import type { House } from './house.ts';
import { actorOf, type LiveNegotiation } from './live-negotiation.ts';
import { factsOf, type Log } from './log.ts';
import { KEEP_ALIVE_FRAME } from './room-frames.ts';
import { HubSocket, listenerAt, writerAt } from './socket-ends.ts';

/** What somebody wants who opens a socket. */
interface Asked {
  readonly negotiation: string;
  /** `undefined`: the stream. */
  readonly draft: string | undefined;
  readonly query: URLSearchParams;
}

interface Call {
  readonly socket: WebSocket;
  readonly query: URLSearchParams;
  readonly live: LiveNegotiation;
  readonly member: Member;
}

const PATH = /^\/api\/n\/([^/]+)\/(?:stream|rooms\/([^/]+))$/;

/** All WebSockets of the hub. */
export class Sockets {
  readonly #house: House;
  readonly #log: Log;
  readonly #server = new WebSocketServer({ noServer: true, maxPayload: FRAME_LIMIT, WebSocket: HubSocket });
  readonly #heartbeat = new Heartbeat();

  constructor(http: Server, house: House, log: Log) {
    this.#house = house;
    this.#log = log;
    http.on('upgrade', (request, duplex, head) => this.#upgrade(request, duplex, head));
  }

  /** Everybody out; they come back when there is a hub again. Resolves when the last one has left their room. */
  async close(): Promise<void> {
    this.#heartbeat.stop();
    this.#server.close();
    const leaving = [...this.#server.clients].map((socket) => once(socket, 'close'));
    for (const socket of this.#server.clients) socket.terminate();
    await Promise.all(leaving);
  }

  #upgrade(request: IncomingMessage, duplex: Duplex, head: Buffer): void {
    // Whoever is turned away may be gone already. An error that nobody hears would end the hub.
    duplex.on('error', () => {});
    const url = URL.parse(request.url ?? '', 'http://hub');
    const path = url && PATH.exec(url.pathname);
    if (!path || !isKnownOrigin(request)) {
      duplex.end(`HTTP/1.1 ${path ? '403 Forbidden' : '404 Not Found'}\r\nConnection: close\r\n\r\n`);
      return;
    }
    const asked = { negotiation: path[1]!, draft: path[2], query: url.searchParams };
    this.#server.handleUpgrade(request, duplex, head, (socket) =>
      this.#guarded(socket, () => this.#welcome(socket, asked)),
    );
  }

  /** Accepts first and refuses then: only so does a browser learn the reason. */
  #welcome(socket: WebSocket, { negotiation, draft, query }: Asked): void {
    socket.on('error', () => this.#log('socket-error'));
    const version = query.get('v');
    if (version !== null && version !== WIRE_VERSION) return socket.close(CLOSE.updateNeeded);
    const live = this.#house.negotiation(negotiation);
    const member = live?.memberWith(query.get('token') ?? '');
    if (!live || !member) return socket.close(CLOSE.whoAreYou);
    const call = { socket, query, live, member };
    if (draft === undefined) this.#joinStream(call);
    else this.#joinRoom(call, draft as DraftId);
  }

  #joinStream({ socket, query, live, member }: Call): void {
    const from = Number(query.get('from') ?? '0');
    if (!Number.isSafeInteger(from) || from < 0) return socket.close(CLOSE.malformed);
    const listener = listenerAt(socket, member);
    // Whoever has something to say uses HTTP.
    socket.on('message', () => socket.close(CLOSE.malformed));
    socket.on('close', () => live.audience.leave(listener));
    this.#heartbeat.watch(socket);
    live.audience.join(listener, from);
  }

  #joinRoom({ socket, query, live, member }: Call, id: DraftId): void {
    const draft = live.drafts.find(actorOf(member), id);
    if (!draft) return socket.close(CLOSE.notAllowed);
    if (draft.tabledAs !== null || draft.discardedAt !== null) return socket.close(CLOSE.gone);
    const writer = writerAt(socket, member, query.get('acks') === '1');
    const desk = live.rooms.join(id, writer);
    this.#heartbeat.watch(socket, () => writer.send(KEEP_ALIVE_FRAME));
    socket.on('close', () => this.#guarded(socket, () => desk.leave()));
    socket.on('message', (data: Buffer, isBinary) => {
      if (!isBinary) return socket.close(CLOSE.malformed);
      this.#guarded(socket, () => desk.hear(data));
    });
  }

  /** A fault ends one socket, never the hub. The client may come back: it has done nothing wrong. */
  #guarded(socket: WebSocket, work: () => void): void {
    try {
      work();
    } catch (error) {
      this.#log('fault', factsOf(error));
      socket.close(CLOSE.cannotSave);
    }
  }
}
