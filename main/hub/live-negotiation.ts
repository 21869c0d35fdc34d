import type { NegotiationId, PersonId } from '../../shared/ids.ts';
import type { Actor } from '../../shared/negotiation/capacity.ts';
import { deadlines, isPast } from '../../shared/negotiation/silence/running.ts';
import { type Issued, issuedBy } from '../../shared/negotiation/issued.ts';
import type { Member, Negotiation } from '../../shared/negotiation/state.ts';
import { type AnyRefusal, CLOSE } from '../../shared/protocol.ts';
import type { RecordedAct } from '../../shared/record/chain.ts';
import { granted, refused, type Verdict } from '../../shared/verdict.ts';
import type { NotSaved, Store, Write } from '../store/store.ts';
import { Audience } from './audience.ts';
import { Drafts } from './drafts.ts';
import { DeadlineClock } from './deadline-clock.ts';
import { type Alongside, Ledger, type Said } from './ledger.ts';
import { factsOf, type Log } from './log.ts';
import { momentAt, type Printable } from './prints.ts';
import { Remarks } from './remarks.ts';
import { Rooms } from './rooms.ts';
import { Sessions } from './sessions.ts';

/** One negotiation as it runs: its record, its rooms, and everybody who follows it. */
export class LiveNegotiation {
  readonly id: NegotiationId;
  readonly drafts: Drafts;
  readonly remarks: Remarks;
  readonly rooms: Rooms;
  readonly audience: Audience;
  readonly sessions: Sessions;
  readonly #store: Store;
  readonly #ledger: Ledger;
  readonly #log: Log;
  readonly #clock = new DeadlineClock(() => this.#endSilences());
  #issued: Issued | null = null;
  #issuedOf: Negotiation | null = null;

  private constructor(id: NegotiationId, kept: { store: Store; ledger: Ledger }, log: Log) {
    const { store, ledger } = kept;
    this.id = id;
    this.#store = store;
    this.#ledger = ledger;
    this.#log = log;
    this.sessions = new Sessions(store);
    this.drafts = new Drafts(store);
    this.remarks = new Remarks(store);
    this.audience = new Audience({
      length: () => ledger.length,
      acts: (after, limit) => store.acts(after, limit),
      draftsFor: (reader) => this.drafts.visibleTo(reader),
      remarksFor: (reader) => this.remarks.heardBy(reader),
      issued: () => this.#issuedNow(),
    });
    this.rooms = new Rooms({
      store,
      drafts: this.drafts,
      log,
      onChanged: (draft) => this.audience.draftsChanged(this.drafts.partyOf(draft)!),
    });
    this.#setClock();
  }

  static fresh(id: NegotiationId, store: Store, log: Log): LiveNegotiation {
    return new LiveNegotiation(id, { store, ledger: Ledger.empty(store) }, log);
  }

  /** @throws BrokenRecord */
  static stored(id: NegotiationId, store: Store, log: Log): LiveNegotiation {
    return new LiveNegotiation(id, { store, ledger: Ledger.replayed(store) }, log);
  }

  get isOpen(): boolean {
    return this.#ledger.state !== null;
  }

  get state(): Negotiation {
    return this.#ledger.opened;
  }

  /** Computed once for each state, and the same object as long as it says the same. */
  #issuedNow(): Issued {
    if (this.#issuedOf === this.state) return this.#issued!;
    const issued = issuedBy(this.state);
    if (JSON.stringify(issued) !== JSON.stringify(this.#issued)) this.#issued = issued;
    this.#issuedOf = this.state;
    return this.#issued!;
  }

  get printable(): Printable {
    const [last] = this.#store.acts(this.#ledger.length - 1, 1);
    return {
      negotiation: this.state,
      upTo: { seq: last!.seq, at: last!.at },
      earlier: (seq) => momentAt(this.#store, seq),
    };
  }

  /** @returns whom this token stands for, unless they have been removed */
  memberWith(token: string): Member | undefined {
    const person = this.sessions.person(token);
    const member = person && this.state.members[person];
    return member && !member.removed ? member : undefined;
  }

  /** Records what is said, all or nothing, and tells everybody. */
  say(said: readonly Said[], alongside: Alongside = () => []): Verdict<readonly RecordedAct[], AnyRefusal> {
    const kept: Write[] = [];
    const spoken = this.#ledger.say(said, (acts) => {
      kept.push(...alongside(acts));
      return kept;
    });
    if (!spoken.ok) return refused(this.#forTheWire(spoken.refusal));
    this.sessions.kept(kept);
    this.#announce(spoken.value);
    this.#setClock();
    return spoken;
  }

  #setClock(): void {
    if (this.isOpen) this.#clock.set(deadlines(this.state)[0]?.silence.until);
  }

  /** The hub records that a deadline has passed, in the name of the chair who set it. */
  #endSilences(): void {
    const at = new Date().toISOString();
    const due = deadlines(this.state).filter(({ silence }) => isPast(silence.until, at));
    // A timer may run out a moment before the clock has come there.
    if (due.length === 0) return this.#setClock();
    const said = due.map(({ unit, silence }): Said => {
      return { command: { kind: 'end-silence', unit: unit.id, silence: silence.id }, by: silence.started.by };
    });
    try {
      if (!this.say(said).ok) this.#clock.set(soon());
    } catch (error) {
      this.#log('fault', factsOf(error));
    }
  }

  /** Keeps what is no act. */
  keep(writes: readonly Write[]): Verdict<void, AnyRefusal> {
    const written = this.#store.write(writes);
    return written.ok ? granted(undefined) : refused(this.#forTheWire(written.refusal));
  }

  #forTheWire(refusal: AnyRefusal | NotSaved): AnyRefusal {
    if (!('cause' in refusal)) return refusal;
    this.#log('not-saved', { negotiation: this.id, cause: refusal.cause });
    return { code: 'cannot-save' };
  }

  #announce(acts: readonly RecordedAct[]): void {
    this.audience.actsSaid();
    for (const { act } of acts) if (act.kind === 'removed') this.#showOut(act.person);
  }

  #showOut(person: PersonId): void {
    this.rooms.showOut(CLOSE.whoAreYou, (writer) => writer.person === person);
    this.audience.showOut(person, CLOSE.whoAreYou);
  }

  /** Writes what waits and lets go of the file. */
  close(): void {
    this.#clock.stop();
    this.rooms.flush();
    this.#store.close();
  }
}

/** After a disk that was full. Nobody can object meanwhile: a deadline is a matter of the clock, not of the record. */
function soon(): string {
  return new Date(Date.now() + 5000).toISOString();
}

export function actorOf({ person, party, capacity }: Member): Actor {
  return { person, party, capacity };
}
