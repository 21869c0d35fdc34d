import type { Party, PersonId } from '../../shared/ids.ts';
import { may } from '../../shared/negotiation/policy.ts';
import type { Issued } from '../../shared/negotiation/issued.ts';
import type { Actor } from '../../shared/negotiation/capacity.ts';
import type { DraftInfo, Remark, StreamMessage } from '../../shared/protocol.ts';
import type { RecordedAct } from '../../shared/record/chain.ts';
import { draftsIn } from './drafts.ts';
import { hears } from './remarks.ts';

/** One open stream: a window in which somebody follows the negotiation. */
export interface Listener {
  readonly reader: Actor;
  /** @param sent called when the bytes have left, so that a slow reader is not buried */
  send(text: string, sent: () => void): void;
  close(code: number): void;
}

/** What listeners are told of. */
export interface Programme {
  /** Number of the last act. */
  length(): number;
  /** Acts after number `after`, at most `limit`. */
  acts(after: number, limit: number): readonly RecordedAct[];
  draftsFor(reader: Actor): readonly DraftInfo[];
  /** A list that only grows. */
  remarksFor(reader: Actor): readonly Remark[];
  /** What is issued to everybody, the same object until it is another. */
  issued(): Issued;
}

const BATCH = 200;

/** How far one listener has come. */
class Seat {
  readonly listener: Listener;
  readonly #programme: Programme;
  #heard: number;
  /** How many of the delegation's own remarks have been sent. */
  #remarks = 0;
  #read: Issued | null = null;
  #due = new Set<'clock' | 'drafts' | 'present'>(['clock', 'drafts', 'present']);
  #busy = false;
  readonly #present: () => readonly Party[];

  constructor(
    listener: Listener,
    from: number,
    told: { programme: Programme; present: () => readonly Party[] },
  ) {
    this.listener = listener;
    this.#heard = from;
    this.#programme = told.programme;
    this.#present = told.present;
  }

  owe(what: 'drafts' | 'present'): void {
    this.#due.add(what);
  }

  /** Sends what is next, and when that has left, what is next then. Acts go first: what follows may speak of them. */
  next(): void {
    if (this.#busy) return;
    const message = this.#nextMessage();
    if (!message) return;
    this.#busy = true;
    this.listener.send(JSON.stringify(message), () => {
      this.#busy = false;
      this.next();
    });
  }

  #nextMessage(): StreamMessage | null {
    // Whoever does not follow the negotiation gets what is issued and not a frame besides: that would tell when something is said.
    return may(this.listener.reader.capacity, 'follow') ? this.#nextSaid() : this.#nextIssued();
  }

  #nextIssued(): StreamMessage | null {
    const issued = this.#programme.issued();
    if (issued === this.#read) return null;
    this.#read = issued;
    return { kind: 'issued', issued };
  }

  #nextSaid(): StreamMessage | null {
    if (this.#heard < this.#programme.length()) return { kind: 'acts', acts: this.#nextActs() };
    if (this.#due.delete('clock')) return { kind: 'clock', at: new Date().toISOString() };
    if (this.#due.delete('drafts'))
      return { kind: 'drafts', drafts: this.#programme.draftsFor(this.listener.reader) };
    const remarks = this.#programme.remarksFor(this.listener.reader).slice(this.#remarks);
    if (remarks.length > 0) return { kind: 'remarks', remarks: this.#nextRemarks(remarks) };
    return this.#due.delete('present') ? { kind: 'present', parties: this.#present() } : null;
  }

  #nextRemarks(unsent: readonly Remark[]): readonly Remark[] {
    const remarks = unsent.slice(0, BATCH);
    this.#remarks += remarks.length;
    return remarks;
  }

  #nextActs(): readonly RecordedAct[] {
    const acts = this.#programme.acts(this.#heard, BATCH);
    this.#heard = acts.at(-1)!.seq;
    return acts;
  }
}

/** Everybody who follows one negotiation. */
export class Audience {
  readonly #seats = new Map<Listener, Seat>();
  readonly #programme: Programme;

  constructor(programme: Programme) {
    this.#programme = programme;
  }

  /** @param from number of the last act that the listener has; beyond the record it begins anew */
  join(listener: Listener, from: number): void {
    const start = from <= this.#programme.length() ? from : 0;
    const present = () => this.#present();
    const before = this.#present().length;
    const seat = new Seat(listener, start, { programme: this.#programme, present });
    this.#seats.set(listener, seat);
    if (this.#present().length !== before) this.#oweAll('present');
    seat.next();
  }

  leave(listener: Listener): void {
    const before = this.#present().length;
    if (this.#seats.delete(listener) && this.#present().length !== before) this.#oweAll('present');
  }

  /** There are new acts. */
  actsSaid(): void {
    for (const seat of this.#seats.values()) seat.next();
  }

  /** The list of this party's drafts is another. Nobody else hears so much as a frame: that would tell when it changes. */
  draftsChanged(party: Party): void {
    for (const seat of this.#seats.values()) {
      if (!draftsIn(seat.listener.reader, party)) continue;
      seat.owe('drafts');
      seat.next();
    }
  }

  /** Somebody of this party has spoken to it alone. Nobody else hears so much as a frame. */
  remarkSaid(party: Party): void {
    for (const seat of this.#seats.values()) if (hears(seat.listener.reader, party)) seat.next();
  }

  showOut(person: PersonId, code: number): void {
    for (const listener of this.#seats.keys()) if (listener.reader.person === person) listener.close(code);
  }

  #present(): readonly Party[] {
    return [...new Set([...this.#seats.keys()].map(({ reader }) => reader.party))].toSorted();
  }

  #oweAll(what: 'present'): void {
    for (const seat of this.#seats.values()) {
      seat.owe(what);
      seat.next();
    }
  }
}
