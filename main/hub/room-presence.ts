import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { PersonId } from '../../shared/ids.ts';
import type { ClientIds } from './client-ids.ts';

/** Somebody whose cursor may be shown. */
export interface Speaker {
  readonly person: PersonId;
}

/** A client id's state. `speaker` is null once its socket has gone; the rest stays, so that a late echo is known as old. */
interface Entry<S extends Speaker> {
  readonly speaker: S | null;
  readonly clock: number;
  readonly state: string;
}

interface Said {
  readonly client: number;
  readonly clock: number;
  /** JSON; `null` when the person has left. */
  readonly state: string;
}

const GONE = 'null';
const STATE_LIMIT = 4_000;
/** Client ids that one socket may speak for: its own, and the one that Yjs gives it after a collision. */
const IDS_LIMIT = 4;
/** Every client repeats what it has heard of everybody else. */
const SAID_LIMIT = 500;

/**
 * Cursors and names in one room (y-protocols' awareness, without its timers). A client id belongs to whoever introduced
 * it; what others say of it is an echo and goes no further. Sockets that have gone take their states along.
 */
export class RoomPresence<S extends Speaker> {
  readonly #ids: ClientIds;
  readonly #entries = new Map<number, Entry<S>>();

  constructor(ids: ClientIds) {
    this.#ids = ids;
  }

  /** @returns what the others should hear, `nothing`, `malformed`, or `not-saved`: a new client id cannot be bound to its person */
  hear(speaker: S, bytes: Uint8Array): Uint8Array | 'nothing' | 'malformed' | 'not-saved' {
    const said = readSaid(bytes);
    if (!said) return 'malformed';
    const news = said.filter((one) => this.#accepts(speaker, one));
    if (!news.every(({ client }) => this.#ids.bind(client, speaker.person))) return 'not-saved';
    for (const { client, clock, state } of news) this.#entries.set(client, { speaker, clock, state });
    return news.length > 0 ? writeSaid(news) : 'nothing';
  }

  #accepts(speaker: S, { client, clock, state }: Said): boolean {
    if (!this.#ids.isFree(client, speaker.person)) return false;
    const known = this.#entries.get(client);
    if (!known) return state !== GONE && this.#idsOf(speaker).length < IDS_LIMIT;
    if (known.speaker === null) return clock >= known.clock;
    return clock > known.clock || (clock === known.clock && state === GONE && known.state !== GONE);
  }

  #idsOf(speaker: S): number[] {
    return [...this.#entries].filter(([, entry]) => entry.speaker === speaker).map(([client]) => client);
  }

  /** @returns the news that this socket's people have left */
  leave(speaker: S): Uint8Array | 'nothing' {
    const left: Said[] = [];
    for (const client of this.#idsOf(speaker)) {
      const entry = this.#entries.get(client)!;
      if (entry.state !== GONE) left.push({ client, clock: entry.clock, state: GONE });
      this.#entries.set(client, { ...entry, speaker: null, state: GONE });
    }
    return left.length > 0 ? writeSaid(left) : 'nothing';
  }

  everybody(): Uint8Array {
    const here = [...this.#entries].filter(([, entry]) => entry.state !== GONE);
    return writeSaid(here.map(([client, { clock, state }]) => ({ client, clock, state })));
  }
}

function readSaid(bytes: Uint8Array): Said[] | null {
  try {
    const decoder = decoding.createDecoder(bytes);
    const count = decoding.readVarUint(decoder);
    if (count > SAID_LIMIT) return null;
    const said = Array.from({ length: count }, () => readOne(decoder));
    return said.every(isWellFormed) ? said : null;
  } catch {
    return null;
  }
}

function readOne(decoder: decoding.Decoder): Said {
  const client = decoding.readVarUint(decoder);
  const clock = decoding.readVarUint(decoder);
  return { client, clock, state: decoding.readVarString(decoder) };
}

function isWellFormed({ state }: Said): boolean {
  if (state.length > STATE_LIMIT) return false;
  return typeof JSON.parse(state) === 'object';
}

function writeSaid(said: readonly Said[]): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, said.length);
    for (const { client, clock, state } of said) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, state);
    }
  });
}
