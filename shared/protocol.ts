import * as z from 'zod/mini';
import { change, line, proposal, prose, unit } from './door.ts';
import type {
  ChangeId,
  DraftId,
  NegotiationId,
  Party,
  PersonId,
  ProposalId,
  RemarkId,
  UnitId,
} from './ids.ts';
import type { Capacity } from './negotiation/capacity.ts';
import { ADOPTION_ON_THE_WIRE } from './negotiation/adoption/wire.ts';
import { GAVEL_ON_THE_WIRE } from './negotiation/gavel/wire.ts';
import { INFORMALS_ON_THE_WIRE } from './negotiation/informals/wire.ts';
import type { Issued } from './negotiation/issued.ts';
import { SHARES, USUAL_RULES } from './negotiation/meetings/rules.ts';
import { MEETINGS_ON_THE_WIRE } from './negotiation/meetings/wire.ts';
import { DOCUMENTS } from './negotiation/issuing/act.ts';
import { ISSUING_ON_THE_WIRE } from './negotiation/issuing/wire.ts';
import { MERGING_ON_THE_WIRE } from './negotiation/merging/wire.ts';
import { NOTES_ON_THE_WIRE } from './negotiation/notes/wire.ts';
import { PACKAGES_ON_THE_WIRE } from './negotiation/packages/wire.ts';
import { PENDING_ON_THE_WIRE } from './negotiation/pending/wire.ts';
import { RESERVES_ON_THE_WIRE } from './negotiation/reserves/wire.ts';
import { PEOPLE_ON_THE_WIRE } from './negotiation/people/wire.ts';
import { LINK_KINDS, type ProposalLink } from './negotiation/proposals/act.ts';
import { PROPOSALS_ON_THE_WIRE } from './negotiation/proposals/wire.ts';
import { RESTORING_ON_THE_WIRE } from './negotiation/restoring/wire.ts';
import { ROSTER_ON_THE_WIRE } from './negotiation/roster/wire.ts';
import type { Refusal } from './negotiation/refusal.ts';
import { SILENCE_ON_THE_WIRE } from './negotiation/silence/wire.ts';
import { SCHEMA_VERSION } from './plan/schema.ts';
import type { RecordedAct } from './record/chain.ts';

/** Everything that crosses the wire, both directions. What arrives is parsed here, at the door, or not at all. */

/** Raised when either side would misread the other. The hub refuses a client of another version at connect. */
export const PROTOCOL_VERSION = 1;
/** What a client says as `v` when it opens a socket: how it speaks, and the shape of drafts that it knows. */
export const WIRE_VERSION = `${PROTOCOL_VERSION}.${SCHEMA_VERSION}`;

const personName = line(80);
export const TITLE_LIMIT = 200;
const title = line(TITLE_LIMIT);

/** A command as a client sends it. Ids of new things are missing: the hub mints them. A draft's text is missing: the hub has it. */
export const WireCommand = z.discriminatedUnion('kind', [
  ...PEOPLE_ON_THE_WIRE,
  ...ROSTER_ON_THE_WIRE,
  ...PROPOSALS_ON_THE_WIRE,
  ...MERGING_ON_THE_WIRE,
  ...GAVEL_ON_THE_WIRE,
  ...NOTES_ON_THE_WIRE,
  ...RESTORING_ON_THE_WIRE,
  ...SILENCE_ON_THE_WIRE,
  ...PACKAGES_ON_THE_WIRE,
  ...PENDING_ON_THE_WIRE,
  ...RESERVES_ON_THE_WIRE,
  ...INFORMALS_ON_THE_WIRE,
  ...MEETINGS_ON_THE_WIRE,
  ...ISSUING_ON_THE_WIRE,
  ...ADOPTION_ON_THE_WIRE,
]);
export type WireCommand = z.output<typeof WireCommand>;

/** Three groups of four, no letter that reads like a digit: `7KQM-2XWD-9FHT`. Typed in any case, with or without dashes. */
export const CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
export const CODE_LENGTH = 12;
const code = z.string().check(z.maxLength(40));

export const JoinRequest = z.strictObject({ code, name: personName });
export const LookRequest = z.strictObject({ code });
const meetingRules = z.strictObject({
  quorum: z.enum(SHARES),
  vote: z.enum(SHARES),
  gavel: z.enum(['anywhere', 'in-meeting']),
});
/** `plan`: one that comes with the app, or a plan file's JSON (parsed by `parsePlanFile`). */
export const HostRequest = z.strictObject({
  title,
  name: personName,
  /** Left out: the usual ones. */
  rules: z._default(meetingRules, USUAL_RULES),
  plan: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('seed'), name: z.enum(['2016-2020', '2011-2015']) }),
    z.strictObject({ kind: z.literal('file'), json: z.unknown() }),
  ]),
});
export type HostRequest = z.output<typeof HostRequest>;
export const PracticeRequest = z.strictObject({});
/** `link`: it starts from that proposal's words. */
export const DraftRequest = z.strictObject({
  unit,
  link: z.exactOptional(z.strictObject({ kind: z.enum(LINK_KINDS), proposal })),
});
export type DraftRequest = z.output<typeof DraftRequest>;
/** A word to one's own delegation about a proposal, or about one change of it. */
export const RemarkRequest = z.strictObject({ proposal, change: z.nullable(change), text: prose });
export type RemarkRequest = z.output<typeof RemarkRequest>;
/** `rev`: the draft as it was issued as that revision, instead of as it stands. */
export const PrintQuery = z
  .strictObject({
    what: z.enum(DOCUMENTS),
    format: z.enum(['docx', 'html']),
    rev: z.exactOptional(
      z.pipe(
        z.string().check(z.regex(/^[1-9]\d{0,4}$/)),
        z.transform((digits) => Number(digits)),
      ),
    ),
  })
  .check(z.refine(({ what, rev }) => rev === undefined || what === 'draft'));
export type PrintQuery = z.output<typeof PrintQuery>;

/** `GET /api/hub` */
export interface HubInfo {
  readonly product: 'plenaria';
  readonly protocol: number;
  /** Whether this visitor may host a negotiation on this hub. */
  readonly mayHost: boolean;
}

/** Whom a code or a token stands for. */
export interface SeatInfo {
  readonly negotiation: NegotiationId;
  readonly title: string;
  readonly practice: boolean;
  readonly party: Party;
  readonly capacity: Capacity;
  /** For whom an observer observes; `null`: a party's or an office's seat. */
  readonly organization: string | null;
}

/** A person's place in a negotiation. `token` is a secret: it opens everything that this person may see. */
export interface Seat extends SeatInfo {
  readonly person: PersonId;
  readonly name: string;
  readonly token: string;
}

/** A private draft, as its own delegation sees it. `tabledAs`: frozen, and what became of it. */
export interface DraftInfo {
  readonly id: DraftId;
  readonly unit: UnitId;
  readonly openedBy: PersonId;
  readonly openedAt: string;
  readonly changedAt: string;
  readonly tabledAs: ProposalId | null;
  /** The proposal whose words it started from. */
  readonly link: ProposalLink | null;
}

/** What somebody said of a proposal to their own delegation. It is no act, and nobody else learns that it was said. */
export interface Remark {
  readonly id: RemarkId;
  readonly by: PersonId;
  readonly capacity: Capacity;
  readonly at: string;
  readonly proposal: ProposalId;
  readonly change: ChangeId | null;
  readonly text: string;
}

/** Why the hub itself could not do it, before any rule of the negotiation was asked. */
export type HubRefusal =
  | { readonly code: 'malformed' }
  | { readonly code: 'too-large'; readonly limit: number }
  | { readonly code: 'who-are-you' }
  | { readonly code: 'not-here' }
  | { readonly code: 'host-not-allowed' }
  | { readonly code: 'wrong-code'; readonly why: 'too-short' | 'too-long' | 'bad-letter' | 'not-known' }
  | { readonly code: 'bad-plan'; readonly error: string }
  | { readonly code: 'draft-tabled'; readonly as: ProposalId }
  /** A colleague has changed the draft since the person looked. Nothing was tabled. */
  | { readonly code: 'draft-moved' }
  | { readonly code: 'draft-unreadable' }
  | { readonly code: 'cannot-save' }
  | { readonly code: 'not-approved' }
  /** Too many wrong codes from this address; `seconds` until the next try is heard. */
  | { readonly code: 'too-many-tries'; readonly seconds: number }
  /** A fault of the hub itself. Nothing was recorded; the hub goes on. */
  | { readonly code: 'internal' }
  | { readonly code: 'update-needed' };
export type AnyRefusal = Refusal | HubRefusal;

/** Every HTTP answer under `/api`: 200 with `ok: true`, or 4xx/5xx with the refusal. */
export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: AnyRefusal };

/** What the hub says on the stream (`/api/n/:negotiation/stream`), JSON, one message a frame. */
export type StreamMessage =
  | { readonly kind: 'acts'; readonly acts: readonly RecordedAct[] }
  /** Instead of everything else here, for an observer: when one comes, and again when it has changed. */
  | { readonly kind: 'issued'; readonly issued: Issued }
  /** All drafts of the reader's own delegation, after the acts so far. Nobody else's exist here. */
  | { readonly kind: 'drafts'; readonly drafts: readonly DraftInfo[] }
  /** Remarks inside the reader's own delegation that this socket has not had yet, oldest first. Nobody else hears a frame. */
  | { readonly kind: 'remarks'; readonly remarks: readonly Remark[] }
  /** The hub's own time, ISO 8601, when a stream begins: deadlines are shown by it, however a computer's clock is set. */
  | { readonly kind: 'clock'; readonly at: string }
  /** Parties with somebody connected. */
  | { readonly kind: 'present'; readonly parties: readonly Party[] };

/**
 * Message type on a draft's socket, beside y-protocols' sync (0) and awareness (1). After it, as a varUint8Array, the
 * state vector of the room as it is on disk; then, as a varUint, how many update messages (sync step 2 or update) of
 * this very socket that includes. The count covers deletions, which no state vector shows. Sent only where the socket
 * was opened with `acks=1`; the stock provider takes it for noise.
 */
export const SAVED_MESSAGE = 100;

/** WebSocket close codes. y-websocket stops for good on 4400 to 4499; on all others it comes back. */
export const CLOSE = {
  whoAreYou: 4401,
  notAllowed: 4403,
  /** The draft was tabled or discarded. */
  gone: 4410,
  malformed: 4400,
  tooLarge: 4413,
  updateNeeded: 4426,
  cannotSave: 4507,
  /** Words under the client id of somebody else who is in the room. When that person's own have arrived, it heals. */
  foreignWords: 4509,
} as const;

/** Bytes in one WebSocket frame or HTTP body from a client. */
export const FRAME_LIMIT = 2 * 1024 * 1024;
/** A plan file sent when hosting. */
export const PLAN_LIMIT = 8 * 1024 * 1024;
