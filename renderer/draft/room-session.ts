import * as decoding from 'lib0/decoding';
import { IndexeddbPersistence } from 'y-indexeddb';
import { WebsocketProvider } from 'y-websocket';
import type { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { RATIONALE_FRAGMENT, UNIT_FRAGMENT } from '../../shared/plan/schema.ts';
import type { UnitKind } from '../../shared/plan/unit.ts';
import type { DraftId } from '../../shared/ids.ts';
import { CLOSE, SAVED_MESSAGE, WIRE_VERSION } from '../../shared/protocol.ts';
import type { Presence } from '../editor/cursors.ts';
import { type DraftWords, countUnsent, sameWords, unsentParagraphs, wordsOf } from './draft-words.ts';
import { RoomSocket } from './room-socket.ts';

export interface RoomAddress {
  /** `wss://hub/api/n/…/rooms` */
  readonly rooms: string;
  readonly draft: DraftId;
  readonly token: string;
  /** Name of the copy on this computer: of this draft and this person alone. */
  readonly cache: string;
  readonly kind: UnitKind;
}

/** Where the last typed word is. Said only of what is proved. */
export type Saving =
  /** On the hub's disk. @property at when, on this computer's clock; null before the first receipt */
  | { readonly kind: 'saved'; readonly at: Date | null }
  | { readonly kind: 'saving' }
  /** On this computer's disk, still to be sent. */
  | { readonly kind: 'here'; readonly changes: number }
  /** In this window alone: the computer keeps no copy. */
  | { readonly kind: 'window'; readonly changes: number };

interface Listener {
  readonly onChange: () => void;
  /** The hub will not have this connection back. @param code one of `CLOSE` */
  readonly onEnd: (code: number) => void;
}

/** Idle time after which what the hub has is noted, to know later what it does not have. In milliseconds. */
const NOTE_AFTER = 300;
const NOTE_KEY = 'saved';

/** One Y.Doc with its connection and its copy on this computer. Never goes on after the hub has refused it. */
export class RoomSession {
  readonly doc = new Y.Doc();
  readonly unit: Y.XmlFragment = this.doc.getXmlFragment(UNIT_FRAGMENT);
  readonly rationale: Y.XmlFragment = this.doc.getXmlFragment(RATIONALE_FRAGMENT);
  readonly #address: RoomAddress;
  readonly #listener: Listener;
  readonly #provider: WebsocketProvider;
  readonly #cache: IndexeddbPersistence;
  readonly #copyRead: Promise<void>;
  #cached = false;
  /** Updates that are on their way into this computer's copy. */
  #writing = 0;
  #unsaved = false;
  #savedAt: Date | null = null;
  #note: DraftWords | null = null;
  #noting: ReturnType<typeof setTimeout> | undefined;
  #roomCannotSave = false;
  #closed = false;

  constructor(address: RoomAddress, listener: Listener) {
    this.#address = address;
    this.#listener = listener;
    this.#cache = new IndexeddbPersistence(address.cache, this.doc);
    this.#copyRead = this.#readCopy();
    this.#provider = new WebsocketProvider(address.rooms, address.draft, this.doc, {
      params: { token: address.token, acks: '1', v: WIRE_VERSION },
      WebSocketPolyfill: RoomSocket,
      // Another tab of this browser may sit on another delegation's seat.
      disableBc: true,
    });
    this.#provider.messageHandlers[SAVED_MESSAGE] = (_encoder, decoder) => this.#onReceipt(decoder);
    this.#listen();
  }

  get awareness(): Awareness {
    return this.#provider.awareness;
  }

  /** Tells colleagues whose cursor this is. */
  introduce(presence: Presence): void {
    this.awareness.setLocalStateField('user', presence);
  }

  /** There is something to show: the hub has seeded the room, or an earlier copy of it is on this computer. */
  get isOpen(): boolean {
    return this.unit.length > 0;
  }

  get isConnected(): boolean {
    return this.#provider.wsconnected;
  }

  /** The hub's disk fails; it is asked again and again. */
  get roomCannotSave(): boolean {
    return this.#roomCannotSave;
  }

  get saving(): Saving {
    if (!this.#unsaved) return { kind: 'saved', at: this.#savedAt };
    if (this.isConnected || (this.#cached && this.#writing > 0)) return { kind: 'saving' };
    const changes = this.#note ? countUnsent(this.#note, this.#words()) : 1;
    return { kind: this.#cached ? 'here' : 'window', changes };
  }

  /** What the hub has not confirmed, in whole paragraphs. */
  unsent(): string[] {
    if (!this.#unsaved) return [];
    const here = this.#words();
    return unsentParagraphs(
      this.#note ?? { unit: { kind: here.unit.kind, elements: [] }, rationale: '' },
      here,
    );
  }

  /** The copy's own handler comes first, so a transaction begun now ends after the one that holds these words. */
  async #writeCopy(): Promise<void> {
    const { db } = this.#cache;
    if (!db) return;
    this.#writing += 1;
    try {
      await written(db);
    } catch {
      this.#cached = false;
    }
    this.#writing -= 1;
    this.#listener.onChange();
  }

  #words(): DraftWords {
    return wordsOf(this.doc, this.#address.kind);
  }

  #listen(): void {
    const changed = () => this.#listener.onChange();
    this.doc.on('update', (_update: Uint8Array, origin: unknown) => this.#onUpdate(origin));
    this.#provider.on('status', changed);
    this.#provider.on('sync', changed);
    this.#provider.on('connection-close', (event) => {
      if (event?.code === CLOSE.cannotSave) this.#roomCannotSave = true;
      changed();
    });
    this.#provider.on('closed', ({ code }) => void this.#end(code));
    this.#provider.awareness.on('change', changed);
  }

  /** The copy may hold words that the hub has never heard: they are known before the end is told. */
  async #end(code: number): Promise<void> {
    await this.#copyRead;
    if (!this.#closed) this.#listener.onEnd(code);
  }

  #onUpdate(origin: unknown): void {
    const copy = origin === this.#cache;
    if (!copy) void this.#writeCopy();
    const own = !copy && origin !== this.#provider;
    // What the copy brings while connected is on its way to the hub, and will be confirmed.
    if (own || (copy && this.isConnected)) this.#unsaved = true;
    if (own || copy || !this.isOpen) this.#listener.onChange();
  }

  /** The copy of an earlier visit has been read: how much of it has the hub never confirmed? */
  async #readCopy(): Promise<void> {
    const copy = await this.#cache._db.then(
      () => this.#cache.whenSynced,
      () => null,
    );
    if (copy === null || this.#closed) return;
    const note = (await this.#cache.get(NOTE_KEY)) as string | undefined;
    if (this.#closed) return;
    this.#cached = true;
    // The hub may have answered before the copy was read: what it confirmed then is noted in the copy only now.
    if (this.#note) this.#keepNote();
    else if (note !== undefined) this.#note = JSON.parse(note) as DraftWords;
    if (this.#savedAt === null && this.isOpen && this.#differsFromNote()) this.#unsaved = true;
    this.#listener.onChange();
  }

  /** A copy without a note was never compared with the hub: then nothing of it is known to be there. */
  #differsFromNote(): boolean {
    return this.#note === null || !sameWords(this.#note, this.#words());
  }

  #onReceipt(decoder: decoding.Decoder): void {
    decoding.readVarUint8Array(decoder);
    const heard = decoding.readVarUint(decoder);
    const { ws } = this.#provider;
    this.#roomCannotSave = false;
    if (!(ws instanceof RoomSocket) || !ws.hasAllSaved(heard)) return;
    if (this.#unsaved || this.#savedAt === null) this.#savedAt = new Date();
    this.#unsaved = false;
    this.#noteSoon();
    this.#listener.onChange();
  }

  #noteSoon(): void {
    clearTimeout(this.#noting);
    if (this.#note === null && this.isOpen) this.#noteSaved();
    else this.#noting = setTimeout(() => this.#noteSaved(), NOTE_AFTER);
  }

  #noteSaved(): void {
    if (this.#unsaved || this.#closed || !this.isOpen) return;
    this.#note = this.#words();
    this.#keepNote();
  }

  #keepNote(): void {
    if (this.#cached) void this.#cache.set(NOTE_KEY, JSON.stringify(this.#note)).catch(() => {});
  }

  /** @param copy what becomes of the copy on this computer */
  async close(copy: 'keep' | 'delete'): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    clearTimeout(this.#noting);
    try {
      this.#provider.destroy();
    } catch {
      // Yjs has given the document another client id after a collision; the provider then stumbles over its old one.
    }
    if (copy === 'delete') await this.#cache.clearData();
    this.doc.destroy();
  }
}

const COPY_STORE = 'updates';

/** Resolves when everything that was given to this copy before is on the computer's disk. */
function written(db: IDBDatabase): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction([COPY_STORE], 'readonly');
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () =>
      reject(new Error('The copy on this computer cannot be read.')),
    );
    transaction.objectStore(COPY_STORE).count();
  });
}
