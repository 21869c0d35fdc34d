import type * as Y from 'yjs';
import type { DraftId } from '../../shared/ids.ts';
import type { Store, Write } from '../store/store.ts';
import { CommitQueue } from './commit-queue.ts';
import type { Drafts } from './drafts.ts';
import type { Log } from './log.ts';
import { openDraft, Room, type Writer } from './room.ts';

/** A writer's place in a room. */
export interface Desk {
  hear(frame: Uint8Array): void;
  leave(): void;
}

export interface RoomsOptions {
  readonly store: Store;
  readonly drafts: Drafts;
  readonly log: Log;
  /** Called when the time of a draft's last change has moved. */
  readonly onChanged: (draft: DraftId) => void;
}

/** The live rooms of one negotiation. Who may enter is asked before one comes here. */
export class Rooms {
  readonly #rooms = new Map<DraftId, Room>();
  readonly #queue: CommitQueue;
  readonly #options: RoomsOptions;

  constructor(options: RoomsOptions) {
    this.#options = options;
    this.#queue = new CommitQueue(options.store, options.log);
  }

  join(draft: DraftId, writer: Writer): Desk {
    const room = this.#room(draft);
    room.join(writer);
    return {
      hear: (frame) => room.hear(writer, frame),
      leave: () => {
        room.leave(writer);
        if (room.isEmpty && this.#rooms.get(draft) === room) this.#rooms.delete(draft);
      },
    };
  }

  /** @returns the draft as it is on disk, whatever still waited included; null if the disk fails */
  read(draft: DraftId): Y.Doc | null {
    const live = this.#rooms.get(draft);
    if (live) return live.onDisk();
    return this.flush() ? openDraft(this.#options.store.room(draft)) : null;
  }

  #room(draft: DraftId): Room {
    const live = this.#rooms.get(draft);
    if (live) return live;
    const room = this.#newRoom(draft);
    this.#rooms.set(draft, room);
    return room;
  }

  #newRoom(draft: DraftId): Room {
    const { store, drafts, onChanged } = this.#options;
    return new Room({
      queue: this.#queue,
      clientIds: {
        load: () => store.clients(draft),
        keep: (client, person) => this.#keep({ kind: 'client-bound', draft, client, person }),
      },
      load: () => store.room(draft),
      filing: (bytes) => {
        const changed = drafts.changed(draft, new Date());
        if (changed.length > 0) onChanged(draft);
        return [{ kind: 'update', draft, bytes }, ...changed];
      },
      compact: (bytes) => store.write([{ kind: 'snapshot', draft, bytes }]),
    });
  }

  #keep(write: Write): boolean {
    const { store, log } = this.#options;
    const written = store.write([write]);
    if (!written.ok) log('not-saved', { cause: written.refusal.cause, writes: 1 });
    return written.ok;
  }

  /** Closes a draft's sockets, or in every draft those of the writers of whom `whom` holds. */
  showOut(code: number, whom: { draft: DraftId } | ((writer: Writer) => boolean)): void {
    if (typeof whom === 'object') this.#rooms.get(whom.draft)?.showOut(code);
    else for (const room of this.#rooms.values()) room.showOut(code, whom);
  }

  /** Writes what waits. @returns whether it could */
  flush(): boolean {
    return this.#queue.flush();
  }
}
