import * as Y from 'yjs';
import type { PersonId } from '../../shared/ids.ts';
import { RATIONALE_FRAGMENT, UNIT_FRAGMENT } from '../../shared/plan/schema.ts';
import { CLOSE } from '../../shared/protocol.ts';
import { ClientIds, type ClientIdShelf } from './client-ids.ts';
import type { CommitQueue, Waiting } from './commit-queue.ts';
import type { Write } from '../store/store.ts';
import { applied, newWordsBy, readUpdate } from './room-guard.ts';
import { awarenessFrame, haveFrame, readFrame, restFrame, savedFrame, updateFrame } from './room-frames.ts';
import { RoomPresence } from './room-presence.ts';

/** Somebody at a draft: one socket. */
export interface Writer {
  readonly person: PersonId;
  /** Asked to be told what is on disk. */
  readonly wantsReceipts: boolean;
  send(frame: Uint8Array): void;
  close(code: number): void;
}

/** Where a room's words are kept. */
export interface RoomShelf {
  readonly queue: CommitQueue;
  readonly clientIds: ClientIdShelf;
  /** What is on disk, in the order in which it is to be applied. */
  load(): readonly Uint8Array[];
  /** How an update is filed. */
  filing(update: Uint8Array): readonly Write[];
  /** Puts a snapshot in the place of the log. */
  compact(snapshot: Uint8Array): void;
}

interface Pending {
  readonly update: Uint8Array;
  readonly from: Writer;
}

/** Updates in the log after which a snapshot is worth its bytes, and how long a room must rest first, in milliseconds. */
const COMPACT_AFTER = 500;
const REST = 5_000;

/**
 * One draft, live. Its document runs ahead of the disk by at most one batch, because an update can only be judged on top
 * of those before it; but whoever wants to see it is made to wait for the commit (`#onDisk`). So nobody, the sender
 * included, ever sees or hears of words that are not on the disk.
 */
export class Room implements Waiting {
  readonly #shelf: RoomShelf;
  readonly #clientIds: ClientIds;
  readonly #presence: RoomPresence<Writer>;
  /** Writers present, and how many update messages each has sent. */
  readonly #writers = new Map<Writer, number>();
  #doc: Y.Doc | null = null;
  #pending: Pending[] = [];
  /** Who waits to be told "saved". */
  #owed = new Set<Writer>();
  #logged = 0;
  #rest: NodeJS.Timeout | null = null;

  constructor(shelf: RoomShelf) {
    this.#shelf = shelf;
    this.#clientIds = new ClientIds(shelf.clientIds);
    this.#presence = new RoomPresence(this.#clientIds);
  }

  get isEmpty(): boolean {
    return this.#writers.size === 0;
  }

  /** @returns the document as it is on disk, or null if the disk has just failed. Not to be written to. */
  onDisk(): Y.Doc | null {
    return this.#shelf.queue.flush() ? this.#loaded() : null;
  }

  join(writer: Writer): void {
    const doc = this.onDisk();
    if (!doc) return writer.close(CLOSE.cannotSave);
    this.#writers.set(writer, 0);
    writer.send(haveFrame(Y.encodeStateVector(doc)));
    writer.send(awarenessFrame(this.#presence.everybody()));
    this.#owe(writer);
  }

  leave(writer: Writer): void {
    if (!this.#writers.delete(writer)) return;
    this.#owed.delete(writer);
    const news = this.#presence.leave(writer);
    if (news !== 'nothing') this.#tellAll(awarenessFrame(news));
    if (this.isEmpty) this.#fallAsleep();
  }

  /** Everybody out, or everybody of whom `whom` holds: the draft is tabled, a person removed, the disk full. */
  showOut(code: number, whom: (writer: Writer) => boolean = () => true): void {
    for (const writer of this.#writers.keys()) if (whom(writer)) this.#showOut(writer, code);
  }

  /** At once: what this socket still says is not heard, and it is owed nothing. */
  #showOut(writer: Writer, code: number): void {
    this.leave(writer);
    writer.close(code);
  }

  hear(writer: Writer, frame: Uint8Array): void {
    if (!this.#writers.has(writer)) return;
    const said = readFrame(frame);
    switch (said?.kind) {
      case 'have':
        return this.#answer(writer, said.stateVector);
      case 'update':
        return this.#take(writer, said.bytes);
      case 'awareness':
        return this.#hearPresence(writer, said.bytes);
      case 'query-awareness':
        return writer.send(awarenessFrame(this.#presence.everybody()));
      case undefined:
        return this.#showOut(writer, CLOSE.malformed);
    }
  }

  #answer(writer: Writer, stateVector: Uint8Array): void {
    const doc = this.onDisk();
    if (!doc) return;
    try {
      writer.send(restFrame(Y.encodeStateAsUpdate(doc, stateVector)));
    } catch {
      this.#showOut(writer, CLOSE.malformed);
    }
  }

  #hearPresence(writer: Writer, bytes: Uint8Array): void {
    const news = this.#presence.hear(writer, bytes);
    if (news === 'malformed') return this.#showOut(writer, CLOSE.malformed);
    if (news === 'not-saved') return this.#showOut(writer, CLOSE.cannotSave);
    if (news !== 'nothing') this.#tellAll(awarenessFrame(news), writer);
  }

  #take(writer: Writer, bytes: Uint8Array): void {
    const structs = readUpdate(bytes);
    if (!structs) return this.#showOut(writer, CLOSE.malformed);
    const doc = this.#loaded();
    for (const client of newWordsBy(doc, structs))
      if (!this.#clientIds.isFree(client, writer.person)) return this.#showOut(writer, CLOSE.foreignWords);
    const update = applied(doc, { bytes, structs });
    if (update === 'refused') return this.#refuse(writer);
    this.#writers.set(writer, this.#writers.get(writer)! + 1);
    if (update !== 'nothing') this.#keep({ update, from: writer });
    this.#owe(writer);
  }

  #keep(pending: Pending): void {
    this.#pending.push(pending);
    this.#shelf.queue.add(this.#shelf.filing(pending.update), this);
  }

  /** The refused update is in the document, which is thrown away; what was accepted before it waits in the queue. */
  #refuse(writer: Writer): void {
    this.#forget();
    this.#showOut(writer, CLOSE.malformed);
    this.#shelf.queue.flush();
  }

  saved(): void {
    const batch = this.#pending;
    this.#pending = [];
    for (const writer of this.#writers.keys()) {
      const news = batch.filter(({ from }) => from !== writer).map(({ update }) => update);
      if (news.length > 0) writer.send(updateFrame(Y.mergeUpdates(news)));
    }
    for (const writer of this.#owed) this.#sendReceipt(writer);
    this.#owed.clear();
    this.#logged += batch.length;
    if (this.#logged >= COMPACT_AFTER) this.#compactWhenRested();
  }

  notSaved(): void {
    this.#pending = [];
    this.#owed.clear();
    this.#forget();
    this.showOut(CLOSE.cannotSave);
  }

  #owe(writer: Writer): void {
    if (!writer.wantsReceipts) return;
    if (this.#pending.length > 0) this.#owed.add(writer);
    else this.#sendReceipt(writer);
  }

  #sendReceipt(writer: Writer): void {
    const heard = this.#writers.get(writer);
    if (heard !== undefined) writer.send(savedFrame(Y.encodeStateVector(this.#loaded()), heard));
  }

  #tellAll(frame: Uint8Array, except?: Writer): void {
    for (const writer of this.#writers.keys()) if (writer !== except) writer.send(frame);
  }

  #loaded(): Y.Doc {
    if (this.#doc) return this.#doc;
    const stored = this.#shelf.load();
    this.#logged = stored.length;
    return (this.#doc = openDraft(stored));
  }

  #forget(): void {
    this.#doc?.destroy();
    this.#doc = null;
  }

  #compactWhenRested(): void {
    if (this.#rest) clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.#compact(), REST).unref();
  }

  /** A snapshot takes the place of the log. Failing at it costs nothing: the log is still there. */
  #compact(): void {
    const doc = this.onDisk();
    if (!doc || this.#logged <= 1) return;
    this.#shelf.compact(Y.encodeStateAsUpdate(doc));
    this.#logged = 1;
  }

  #fallAsleep(): void {
    if (this.#rest) clearTimeout(this.#rest);
    if (this.#doc) this.#compact();
    this.#forget();
  }
}

/** A draft's document from what is on disk. */
export function openDraft(stored: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  doc.getXmlFragment(UNIT_FRAGMENT);
  doc.getXmlFragment(RATIONALE_FRAGMENT);
  doc.transact(() => {
    for (const update of stored) Y.applyUpdate(doc, update);
  });
  return doc;
}
