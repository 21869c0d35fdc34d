import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as decoding from 'lib0/decoding';
import { onTestFinished, vi } from 'vitest';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import type { DraftId, Hash, Party, UnitId } from '../../../shared/ids.ts';
import type { Capacity } from '../../../shared/negotiation/capacity.ts';
import { evolve } from '../../../shared/negotiation/evolve.ts';
import { currentVersion } from '../../../shared/negotiation/read.ts';
import type { Negotiation, State } from '../../../shared/negotiation/state.ts';
import { UNIT_FRAGMENT } from '../../../shared/plan/schema.ts';
import {
  type Answer,
  type DraftInfo,
  SAVED_MESSAGE,
  type Seat,
  type StreamMessage,
} from '../../../shared/protocol.ts';
import { hashOf } from '../../../shared/record/canonical.ts';
import type { RecordedAct } from '../../../shared/record/chain.ts';
import { roomToText } from '../../../main/hub/draft-text.ts';
import type { Log } from '../../../main/hub/log.ts';
import { type Hub, startHub } from '../../../main/hub/server.ts';
import { openDraft } from '../../../main/hub/room.ts';
import { type OnConnect, openSqliteStoreToRead } from '../../../main/store/sqlite-store.ts';
import { negotiationFile, openArchive } from '../../../main/store/archive.ts';

/** A real hub on a real folder, and people who come to it over real sockets. */

// Real sockets, real files and real processes, on machines that do other things besides.
vi.setConfig({ testTimeout: 30_000 });

export function tempDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'plenaria-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** Waits for a condition, never for a time. */
export function until<T>(holds: () => T | Promise<T>): Promise<Exclude<T, false | null | undefined>> {
  return vi.waitFor(
    async () => {
      const held = await holds();
      if (held === false || held === undefined || held === null) throw new Error('not yet');
      return held as Exclude<T, false | null | undefined>;
    },
    { timeout: 20_000, interval: 5 },
  );
}

export interface StageOptions {
  readonly dir?: string;
  readonly port?: number;
  readonly log?: Log;
  readonly onConnect?: OnConnect;
}

export async function startStage(options: StageOptions = {}): Promise<Stage> {
  const dir = options.dir ?? tempDir();
  const log = options.log ? { log: options.log } : {};
  const port = options.port === undefined ? {} : { port: options.port };
  const archive = options.onConnect ? openArchive(dir, options.onConnect) : undefined;
  const hub = await startHub({ dataDir: dir, rendererDir: null, ...log, ...port }, archive);
  const stage = new Stage(hub.url, dir, hub);
  onTestFinished(() => stage.end());
  return stage;
}

export type Fetched<T> = { readonly status: number; readonly answer: Answer<T>; readonly text: string };

export class Stage {
  readonly url: string;
  readonly dir: string;
  readonly #hub: Hub | null;
  #ended = false;

  constructor(url: string, dir: string, hub: Hub | null) {
    this.url = url;
    this.dir = dir;
    this.#hub = hub;
  }

  get port(): number {
    return Number(new URL(this.url).port);
  }

  async end(): Promise<void> {
    if (this.#ended) return;
    this.#ended = true;
    await this.#hub?.close();
  }

  /** Ends this hub and starts another on the same folder and port. */
  async restarted(): Promise<Stage> {
    await this.end();
    return startStage({ dir: this.dir, port: this.port });
  }

  async fetch<T>(path: string, init: RequestInit = {}): Promise<Fetched<T>> {
    // A connection that is kept would be to a hub that may end in the next line of a test.
    const headers = new Headers(init.headers);
    headers.set('connection', 'close');
    const response = await fetch(this.url + path, { ...init, headers });
    const text = await response.text();
    return { status: response.status, answer: JSON.parse(text) as Answer<T>, text };
  }

  post<T>(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Fetched<T>> {
    const json = { 'content-type': 'application/json', ...headers };
    return this.fetch<T>(path, { method: 'POST', headers: json, body: JSON.stringify(body) });
  }

  /** Behind a seat's token. */
  ask<T>(seat: Seat, method: string, path: string, body?: unknown): Promise<Fetched<T>> {
    const headers = { authorization: `Bearer ${seat.token}`, 'content-type': 'application/json' };
    const init = body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) };
    return this.fetch<T>(`api/n/${seat.negotiation}/${path}`, init);
  }

  command<T = { seq: number; proposal?: string; code?: string }>(
    seat: Seat,
    command: unknown,
  ): Promise<Fetched<T>> {
    return this.ask<T>(seat, 'POST', 'commands', command);
  }

  async host(): Promise<Seat> {
    const plan = { kind: 'seed', name: '2016-2020' };
    return valueOf(
      await this.post<Seat>('api/negotiations', { title: 'Plan 2021-2025', name: 'Inés', plan }),
    );
  }

  async invite(secretariat: Seat, party: string, capacity: Capacity): Promise<string> {
    const answer = valueOf(await this.command(secretariat, { kind: 'invite', party, capacity }));
    return answer.code!;
  }

  async seat(secretariat: Seat, party: string, capacity: Capacity): Promise<Seat> {
    const code = await this.invite(secretariat, party, capacity);
    return valueOf(await this.post<Seat>('api/join', { code, name: `${party} ${capacity}` }));
  }

  async draft(seat: Seat, unit = '2.3'): Promise<DraftInfo> {
    return valueOf(await this.ask<DraftInfo>(seat, 'POST', 'drafts', { unit }));
  }

  room(seat: Seat, draft: string, params: Record<string, string> = {}): RoomClient {
    return new RoomClient(this, seat, { draft, params });
  }

  stream(seat: Seat, from = 0): StreamClient {
    return new StreamClient(this, seat, from);
  }

  /** A draft's text as it is on the disk, read past the hub. */
  storedText(seat: Seat, draft: string): string {
    return this.storedRoom(seat, draft).getXmlFragment(UNIT_FRAGMENT).toJSON();
  }

  storedRoom(seat: Seat, draft: string): Y.Doc {
    return openDraft(this.storedRows(seat, draft));
  }

  storedRows(seat: Seat, draft: string): readonly Uint8Array[] {
    const store = openSqliteStoreToRead(negotiationFile(this.dir, seat.negotiation));
    try {
      return store.room(draft as DraftId);
    } finally {
      store.close();
    }
  }

  /** Everything that somebody sees who copies the negotiation's file and its log. */
  fileBytes(seat: Seat): string {
    const file = negotiationFile(this.dir, seat.negotiation);
    return [file, `${file}-wal`].map((name) => (existsSync(name) ? readFileSync(name, 'utf8') : '')).join('');
  }

  get socketUrl(): string {
    return this.url.replace('http', 'ws');
  }
}

export function valueOf<T>({ answer, status }: Fetched<T>): T {
  if (!answer.ok) throw new Error(`refused (${status}): ${JSON.stringify(answer.refusal)}`);
  return answer.value;
}

export function refusalOf({ answer }: Fetched<unknown>): string {
  return answer.ok ? 'granted' : answer.refusal.code;
}

/** Every frame that came to a socket. */
export type Frames = Uint8Array[];

function capturing(frames: Frames): typeof globalThis.WebSocket {
  class Capturing extends WebSocket {
    constructor(url: string, protocols?: string[]) {
      super(url, protocols);
      this.on('message', (data: Buffer | ArrayBuffer) => frames.push(new Uint8Array(data as ArrayBuffer)));
    }
  }
  return Capturing as unknown as typeof globalThis.WebSocket;
}

export interface Receipt {
  readonly clocks: ReadonlyMap<number, number>;
  readonly heard: number;
}

/** A delegate at a draft, with the stock provider. */
export class RoomClient {
  readonly doc = new Y.Doc();
  readonly frames: Frames = [];
  readonly receipts: Receipt[] = [];
  readonly provider: WebsocketProvider;
  closedWith: number | null = null;
  /** Codes of every close, those after which the provider comes back too. */
  readonly closes: number[] = [];

  constructor(stage: Stage, seat: Seat, at: { draft: string; params: Record<string, string> }) {
    const rooms = `${stage.socketUrl}api/n/${seat.negotiation}/rooms`;
    this.provider = new WebsocketProvider(rooms, at.draft, this.doc, {
      params: { token: seat.token, ...at.params },
      WebSocketPolyfill: capturing(this.frames),
      disableBc: true,
      maxBackoffTime: 100,
    });
    this.provider.messageHandlers[SAVED_MESSAGE] = (_encoder, decoder) => this.#receipt(decoder);
    this.provider.on('closed', ({ code }) => {
      this.closedWith = code;
    });
    this.provider.on('connection-close', (event) => {
      if (event) this.closes.push(event.code);
    });
    onTestFinished(() => this.leave());
  }

  #receipt(decoder: decoding.Decoder): void {
    const clocks = Y.decodeStateVector(decoding.readVarUint8Array(decoder));
    this.receipts.push({ clocks, heard: decoding.readVarUint(decoder) });
  }

  leave(): void {
    this.provider.destroy();
  }

  async synced(): Promise<this> {
    await until(() => this.provider.synced);
    return this;
  }

  get fragment(): Y.XmlFragment {
    return this.doc.getXmlFragment(UNIT_FRAGMENT);
  }

  /** The whole text, to be compared. */
  get xml(): string {
    return this.fragment.toJSON();
  }

  /** What a person says who tables these words. */
  get textHash(): Hash {
    return hashOf(roomToText(this.doc, 'objective').text);
  }

  /** The words of the n-th element. */
  words(n = 0): Y.XmlText {
    return (this.fragment.get(n) as Y.XmlElement).get(0) as Y.XmlText;
  }

  type(text: string, at = 0): void {
    this.words().insert(at, text);
  }

  get text(): string {
    return this.fragment.length > 0 ? this.words().toString() : '';
  }

  /** The clock of this client's own words that are on disk, as far as the hub has said. */
  get savedClock(): number {
    return this.receipts.at(-1)?.clocks.get(this.doc.clientID) ?? 0;
  }

  get ownClock(): number {
    return Y.getState(this.doc.store, this.doc.clientID);
  }

  send(bytes: Uint8Array | string): void {
    (this.provider.ws as unknown as WebSocket).send(bytes);
  }
}

/** A window that follows a negotiation. */
export class StreamClient {
  readonly messages: StreamMessage[] = [];
  readonly raw: string[] = [];
  readonly socket: WebSocket;
  closedWith: number | null = null;

  constructor(stage: Stage, seat: Seat, from: number) {
    const query = new URLSearchParams({ token: seat.token, from: String(from) });
    this.socket = new WebSocket(`${stage.socketUrl}api/n/${seat.negotiation}/stream?${query}`);
    this.socket.on('message', (data: Buffer) => {
      this.raw.push(data.toString());
      this.messages.push(JSON.parse(data.toString()) as StreamMessage);
    });
    this.socket.on('close', (code) => {
      this.closedWith = code;
    });
    this.socket.on('error', () => {});
    onTestFinished(() => this.socket.terminate());
  }

  get acts(): RecordedAct[] {
    return this.messages.flatMap((message) => (message.kind === 'acts' ? message.acts : []));
  }

  get drafts(): readonly DraftInfo[] | undefined {
    return this.messages.findLast((message) => message.kind === 'drafts')?.drafts;
  }

  get present(): readonly Party[] | undefined {
    return this.messages.findLast((message) => message.kind === 'present')?.parties;
  }

  get state(): Negotiation {
    let state: State = null;
    for (const act of this.acts) state = evolve(state, act);
    return state!;
  }

  /** Hash of the current text of a unit, as a screen would name it in a command. */
  seen(unit: string): Hash {
    return currentVersion(this.state.units[unit as UnitId]!).hash;
  }
}

/** A stage with a secretariat, two Mexicans and a Colombian, and a Mexican draft on 2.3. */
export async function draftingStage(options: StageOptions = {}) {
  const stage = await startStage(options);
  const secretariat = await stage.host();
  const delegate = await stage.seat(secretariat, 'MEX', 'delegate');
  const adviser = await stage.seat(secretariat, 'MEX', 'adviser');
  const foreigner = await stage.seat(secretariat, 'COL', 'head');
  const draft = await stage.draft(delegate);
  return { stage, secretariat, delegate, adviser, foreigner, draft };
}

/** The negotiation as somebody who comes now sees it. */
export async function stateFor(stage: Stage, seat: Seat): Promise<Negotiation> {
  const window = new StreamClient(stage, seat, 0);
  await until(() => window.drafts);
  return window.state;
}
