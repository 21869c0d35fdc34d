import { customAlphabet, nanoid } from 'nanoid';
import type { Hash, InvitationId, NegotiationId, PersonId } from '../../shared/ids.ts';
import { USUAL_RULES } from '../../shared/negotiation/meetings/rules.ts';
import type { Invitation } from '../../shared/negotiation/state.ts';
import type { AnyRefusal, HostRequest, Seat, SeatInfo } from '../../shared/protocol.ts';
import type { RecordedAct } from '../../shared/record/chain.ts';
import { granted, refused, type Verdict } from '../../shared/verdict.ts';
import type { Archive } from '../store/archive.ts';
import type { Store, Write } from '../store/store.ts';
import { basePlan } from './base-plan.ts';
import { hashOfSecret, mintToken, readCode } from './codes.ts';
import { LiveNegotiation } from './live-negotiation.ts';
import type { Log } from './log.ts';
import { hostPlace, openingCommands, type Opening, PRACTICE_PLACES } from './seating.ts';

/** Lower case only: it is a file's name, on disks that do not know `A` from `a`. */
const mintNegotiationId = customAlphabet('0123456789abcdefghijkmnpqrstuvwxyz', 16);

/** All negotiations of this hub, and the door by which people come in. */
export class House {
  readonly #archive: Archive;
  readonly #log: Log;
  readonly #negotiations = new Map<NegotiationId, LiveNegotiation>();

  /** A negotiation whose file is damaged stays closed; the others go on. */
  constructor(archive: Archive, log: Log) {
    this.#archive = archive;
    this.#log = log;
    for (const id of archive.list()) this.#wake(id);
  }

  #wake(id: NegotiationId): void {
    try {
      this.#negotiations.set(id, opened(id, this.#archive.open(id), this.#log));
    } catch (error) {
      this.#log('negotiation-not-opened', { negotiation: id, why: String(error) });
    }
  }

  negotiation(id: string): LiveNegotiation | undefined {
    return this.#negotiations.get(id as NegotiationId);
  }

  /** Opens a negotiation; whoever hosts it is its secretariat. */
  host({ title, name, rules, plan }: HostRequest): Verdict<Seat, AnyRefusal> {
    const text = basePlan(plan);
    if (!text.ok) return text;
    const seats = this.#open({ title, practice: false, rules, text: text.value, places: [hostPlace(name)] });
    return seats.ok ? granted(seats.value[0]!) : seats;
  }

  /** Opens a negotiation on the 2016 plan in which one person has every seat. */
  practise(): Verdict<readonly Seat[], AnyRefusal> {
    const text = basePlan({ kind: 'seed', name: '2016-2020' });
    if (!text.ok) return text;
    const { name } = text.value.base;
    return this.#open({
      title: name,
      practice: true,
      rules: USUAL_RULES,
      text: text.value,
      places: PRACTICE_PLACES,
    });
  }

  #open(opening: Opening): Verdict<readonly Seat[], AnyRefusal> {
    const id = mintNegotiationId() as NegotiationId;
    const store = this.#archive.create(id);
    if (!store.ok) {
      this.#log('not-saved', { negotiation: id, cause: store.refusal.cause });
      return refused({ code: 'cannot-save' });
    }
    const live = LiveNegotiation.fresh(id, store.value, this.#log);
    try {
      return this.#seated(live, opening);
    } finally {
      if (!live.isOpen) this.#abandon(live);
    }
  }

  #seated(live: LiveNegotiation, opening: Opening): Verdict<readonly Seat[], AnyRefusal> {
    const tokens = new Map<PersonId, string>();
    const said = live.say(openingCommands(opening), (acts) => tokenWrites(acts, tokens));
    if (!said.ok) return said;
    this.#negotiations.set(live.id, live);
    return granted([...tokens].map(([person, token]) => seatOf(live, person, token)));
  }

  /** Nothing was ever said in it: no file is left behind. */
  #abandon(live: LiveNegotiation): void {
    live.close();
    this.#archive.discard(live.id);
  }

  /** What a code opens, without using it. */
  look(typed: string): Verdict<SeatInfo, AnyRefusal> {
    const found = this.#find(typed);
    if (!found.ok) return found;
    const { live, invitation } = found.value;
    if (invitation.state === 'used') return refused({ code: 'invitation-used' });
    if (invitation.state === 'revoked') return refused({ code: 'invitation-revoked' });
    return granted(seatInfo(live, invitation));
  }

  join(typed: string, name: string): Verdict<Seat, AnyRefusal> {
    const found = this.#find(typed);
    if (!found.ok) return found;
    const { live, invitation } = found.value;
    const { party, capacity } = invitation;
    const person = nanoid<PersonId>();
    const tokens = new Map<PersonId, string>();
    const command = { kind: 'join', invitation: invitation.id, name } as const;
    const said = live.say([{ command, by: { person, party, capacity } }], (acts) =>
      tokenWrites(acts, tokens),
    );
    return said.ok ? granted(seatOf(live, person, tokens.get(person)!)) : said;
  }

  #find(typed: string): Verdict<{ live: LiveNegotiation; invitation: Invitation }, AnyRefusal> {
    const code = readCode(typed);
    if (!code.ok) return code;
    const hash = hashOfSecret(code.value);
    for (const live of this.#negotiations.values()) {
      const invitation = invitationOf(live, hash);
      if (invitation) return granted({ live, invitation });
    }
    return refused({ code: 'wrong-code', why: 'not-known' });
  }

  close(): void {
    for (const live of this.#negotiations.values()) live.close();
    this.#negotiations.clear();
    this.#archive.close();
  }
}

function opened(id: NegotiationId, store: Store, log: Log): LiveNegotiation {
  try {
    return LiveNegotiation.stored(id, store, log);
  } catch (error) {
    store.close();
    throw error;
  }
}

function invitationOf(live: LiveNegotiation, hash: Hash): Invitation | undefined {
  const id: InvitationId | undefined = live.sessions.invitation(hash);
  return id && live.state.invitations[id];
}

/** Everybody who joins gets a token, kept with the act that let them in. */
function tokenWrites(acts: readonly RecordedAct[], tokens: Map<PersonId, string>): Write[] {
  return acts.flatMap(({ act }): Write[] => {
    if (act.kind !== 'joined') return [];
    const token = mintToken();
    tokens.set(act.person, token);
    return [{ kind: 'token', hash: hashOfSecret(token), person: act.person }];
  });
}

function seatOf(live: LiveNegotiation, person: PersonId, token: string): Seat {
  const member = live.state.members[person]!;
  return { ...seatInfo(live, member), person, name: member.name, token };
}

export function seatInfo(
  live: LiveNegotiation,
  { party, capacity, organization }: Pick<Invitation, 'party' | 'capacity' | 'organization'>,
): SeatInfo {
  const { title, practice } = live.state;
  return { negotiation: live.id, title, practice, party, capacity, organization };
}
