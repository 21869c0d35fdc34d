import { CLOSE } from '../../shared/protocol.ts';
import { type Presence, readPresence } from '../editor/cursors.ts';
import { type RoomAddress, RoomSession, type Saving } from './room-session.ts';

/** Why a draft can no longer be written in. */
export type RoomEnd =
  /** Tabled or discarded; which of the two, the list of drafts says. */
  | 'gone'
  /** This seat is not known any more, or may not write here. */
  | 'shut-out'
  /** This app is older than the hub. */
  | 'outdated';

export interface RoomState {
  /** Another object after the hub has refused words: then everything bound to the old one is thrown away. */
  readonly session: RoomSession;
  readonly isOpen: boolean;
  readonly isConnected: boolean;
  readonly roomCannotSave: boolean;
  readonly saving: Saving;
  /** Colleagues who are here now, without this person's own windows. */
  readonly people: readonly Presence[];
  readonly end: RoomEnd | null;
  /** Paragraphs that the hub did not take, kept for copying until the person is done with them. */
  readonly refused: readonly string[];
}

/** Between two letters "saved" would only flicker. Milliseconds. */
const REST = 250;

/** A draft's room as a screen sees it. Connects at once; for `useSyncExternalStore`. */
export class DraftRoom {
  readonly #address: RoomAddress;
  readonly #listeners = new Set<() => void>();
  #session: RoomSession;
  #state: RoomState;
  #end: RoomEnd | null = null;
  #refused: readonly string[] = [];
  #presence: Presence | null = null;
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor(address: RoomAddress) {
    this.#address = address;
    this.#session = this.#newSession();
    this.#state = this.#look();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  readonly read = (): RoomState => this.#state;

  introduce(presence: Presence): void {
    this.#presence = presence;
    this.#session.introduce(presence);
  }

  #newSession(): RoomSession {
    const session: RoomSession = new RoomSession(this.#address, {
      onChange: () => session === this.#session && this.#changed(),
      onEnd: (code) => session === this.#session && this.#onEnd(code),
    });
    return session;
  }

  #look(): RoomState {
    const { isOpen, isConnected, roomCannotSave, saving } = this.#session;
    const people = this.#people();
    const common = { session: this.#session, people, end: this.#end, refused: this.#refused };
    return { ...common, isOpen, isConnected, roomCannotSave, saving };
  }

  #people(): Presence[] {
    const { awareness, doc } = this.#session;
    const people = new Map<string, Presence>();
    for (const [client, state] of awareness.getStates()) {
      const presence = client === doc.clientID ? null : readPresence(state['user']);
      if (presence && presence.person !== this.#presence?.person) people.set(presence.person, presence);
    }
    return [...people.values()].toSorted((a, b) => a.mate - b.mate);
  }

  /** What is not saved is said at once; that it is saved, when the hand rests. */
  #changed(): void {
    clearTimeout(this.#resting);
    const next = this.#look();
    const { saving } = this.#state;
    if (next.saving.kind !== 'saved' || saving.kind !== 'saving') return this.#show(next);
    this.#resting = setTimeout(() => this.#show(this.#look()), REST);
    this.#show({ ...next, saving });
  }

  #show(next: RoomState): void {
    if (sameState(next, this.#state)) return;
    this.#state = next;
    for (const listener of this.#listeners) listener();
  }

  /** A refused document is never sent again: its words are kept for the person, and the room is entered anew. */
  #onEnd(code: number): void {
    this.#refused = [...this.#refused, ...this.#session.unsent()];
    const end = endOf(code);
    if (end) this.#end = end;
    else void this.#enterAnew();
    this.#changed();
  }

  /** The copy must be gone before another session opens it: it holds what was refused. */
  async #enterAnew(): Promise<void> {
    await this.#session.close('delete');
    this.#session = this.#newSession();
    if (this.#presence) this.#session.introduce(this.#presence);
    this.#changed();
  }

  /** The person has copied what they need. */
  dismissRefused(): void {
    this.#refused = [];
    if (this.#end !== null && this.#end !== 'outdated') void this.#session.close('delete');
    this.#changed();
  }

  /** Words of a draft that is over stay on this computer only as long as they are nowhere else. */
  close(): void {
    clearTimeout(this.#resting);
    const over = this.#end === 'gone' || this.#end === 'shut-out';
    void this.#session.close(over && this.#refused.length === 0 ? 'delete' : 'keep');
  }
}

function endOf(code: number): RoomEnd | null {
  if (code === CLOSE.gone) return 'gone';
  if (code === CLOSE.updateNeeded) return 'outdated';
  return code === CLOSE.whoAreYou || code === CLOSE.notAllowed ? 'shut-out' : null;
}

function sameState(a: RoomState, b: RoomState): boolean {
  const same = a.session === b.session && a.isOpen === b.isOpen && a.isConnected === b.isConnected;
  const told = a.roomCannotSave === b.roomCannotSave && a.end === b.end && a.refused === b.refused;
  return same && told && JSON.stringify([a.saving, a.people]) === JSON.stringify([b.saving, b.people]);
}
