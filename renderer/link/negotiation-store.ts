import type { Party } from '../../shared/ids.ts';
import type { Issued } from '../../shared/negotiation/issued.ts';
import type { State } from '../../shared/negotiation/state.ts';
import type { DraftInfo, Remark, StreamMessage } from '../../shared/protocol.ts';
import type { Head, RecordedAct } from '../../shared/record/chain.ts';
import { UNSAID, replayAct } from '../../shared/record/verify.ts';
import { type Door, type LinkRefusal, socketUrl } from './api.ts';
import { openStream } from './stream.ts';

export type Connection = 'connecting' | 'online' | 'offline' | 'refused' | 'broken-record';

/** Everything that a screen knows of a negotiation. Replaced as a whole, never changed. */
export interface LinkState {
  /** The fold of all acts so far that were checked. */
  readonly negotiation: State;
  readonly acts: readonly RecordedAct[];
  /** All that an observer gets; everybody else gets the acts themselves. */
  readonly issued: Issued | null;
  readonly head: Head;
  readonly drafts: readonly DraftInfo[];
  /** What this delegation has said among itself, oldest first. */
  readonly remarks: readonly Remark[];
  readonly present: readonly Party[];
  /** How far the hub's clock is ahead of this computer's, in ms. */
  readonly clockAhead: number;
  readonly connection: Connection;
  /** Failed tries in a row. */
  readonly attempt: number;
  readonly refusal: LinkRefusal | null;
  /** The first act that does not follow from those before it. Acts before it are sound. */
  readonly brokenAt: number | null;
}

export const UNLINKED: LinkState = {
  negotiation: UNSAID.state,
  acts: [],
  issued: null,
  head: UNSAID.head,
  drafts: [],
  remarks: [],
  present: [],
  clockAhead: 0,
  connection: 'connecting',
  attempt: 0,
  refusal: null,
  brokenAt: null,
};

/**
 * The state after new acts. Each one is checked as `verify` checks it before it is believed; the first that is not
 * stops the fold, and what was sound before it stays readable.
 */
export function withActs(link: LinkState, acts: readonly RecordedAct[]): LinkState {
  let { negotiation, head } = link;
  let at = link.acts.at(-1)?.at ?? UNSAID.at;
  const sound: RecordedAct[] = [];
  // After a reconnection the hub may repeat what is already here.
  for (const recorded of acts.filter(({ seq }) => seq > link.head.seq)) {
    const next = replayAct({ head, at, state: negotiation }, recorded);
    if (!next.ok)
      return {
        ...link,
        negotiation,
        head,
        acts: [...link.acts, ...sound],
        connection: 'broken-record',
        brokenAt: recorded.seq,
      };
    ({ state: negotiation, head, at } = next.value);
    sound.push(recorded);
  }
  return { ...link, negotiation, head, acts: [...link.acts, ...sound] };
}

/** The state after one message from the hub. */
export function withMessage(link: LinkState, message: StreamMessage): LinkState {
  if (link.connection === 'broken-record') return link;
  if (message.kind === 'acts') return withActs(link, message.acts);
  if (message.kind === 'clock') return { ...link, clockAhead: Date.parse(message.at) - Date.now() };
  if (message.kind === 'issued') return { ...link, issued: message.issued };
  if (message.kind === 'drafts') return { ...link, drafts: message.drafts };
  if (message.kind === 'remarks') return { ...link, remarks: withRemarks(link.remarks, message.remarks) };
  return { ...link, present: message.parties };
}

/** After a reconnection the hub begins with the first remark again. */
function withRemarks(known: readonly Remark[], told: readonly Remark[]): readonly Remark[] {
  const ids = new Set(known.map(({ id }) => id));
  return [...known, ...told.filter(({ id }) => !ids.has(id))];
}

export interface NegotiationStore {
  readonly subscribe: (listener: () => void) => () => void;
  readonly read: () => LinkState;
  /** Resolves when the act with this number has been folded in, or when the hub is out of reach and it will come later. */
  readonly reached: (seq: number) => Promise<void>;
  /** Stays connected until the returned function is called; can be called again afterwards. */
  readonly connect: () => () => void;
}

/** A long record comes in many messages: the screen is drawn again at most this often, in ms. A lone act is shown at once. */
const BURST = 80;

/** For `useSyncExternalStore`: `subscribe` and `read`. */
export function negotiationStore(door: Door): NegotiationStore {
  let link = UNLINKED;
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let announcedAt = Number.NEGATIVE_INFINITY;
  const announce = () => {
    timer = undefined;
    announcedAt = performance.now();
    for (const listener of listeners) listener();
  };
  const set = (next: LinkState) => {
    if (next === link) return;
    link = next;
    const wait = announcedAt + BURST - performance.now();
    if (wait <= 0) announce();
    else timer ??= setTimeout(announce, wait);
  };
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  const connected = (connection: Connection, attempt: number) => {
    if (link.connection !== 'broken-record')
      set({ ...link, connection, attempt, ...(connection === 'offline' ? { present: [] } : {}) });
  };
  const connect = () =>
    openStream({
      url: () => socketUrl(door, 'stream', { from: String(link.head.seq) }),
      onMessage: (message) => set(withMessage(link, message)),
      onOnline: () => connected('online', 0),
      onOffline: (attempt) => connected('offline', attempt),
      onRefused: (refusal) => set({ ...link, connection: 'refused', refusal }),
    });
  const reached = (seq: number) =>
    new Promise<void>((resolve) => {
      const check = () => {
        if (link.head.seq < seq && link.connection === 'online') return;
        stop();
        resolve();
      };
      const stop = subscribe(check);
      check();
    });
  return { subscribe, read: () => link, reached, connect };
}
