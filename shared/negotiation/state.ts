import type { RegisteredChange } from '../compare/change.ts';
import type { Origin } from '../compare/provenance.ts';
import type { CreditedText } from '../compare/take.ts';
import type {
  ChangeId,
  ElementId,
  Hash,
  InvitationId,
  LacunaId,
  NoteId,
  PackageName,
  Party,
  PersonId,
  ProposalId,
  SilenceId,
  UnitId,
} from '../ids.ts';
import type { Text } from '../plan/text.ts';
import type { UnitText } from '../plan/unit.ts';
import type { DocumentSymbol, Series } from '../plan/symbol.ts';
import type { DocumentKind } from './issuing/act.ts';
import type { BaseText, Lacuna, OpeningArea } from '../plan/opening-text.ts';
import type { RosterSeat } from '../plan/roster.ts';
import type { Language } from '../language.ts';
import type { Ruling } from './gavel/act.ts';
import type { Ballot, MeetingKind, Tally } from './meetings/act.ts';
import type { MeetingRules } from './meetings/rules.ts';
import type { NoteKind } from './notes/act.ts';
import type { Position, ProposalLink } from './proposals/act.ts';
import type { Actor, Capacity } from './capacity.ts';

/** When something was said and by whom. `seq` is the act's number in the record, from 1; `at` is ISO 8601, the hub's clock. */
export interface Stamp {
  readonly seq: number;
  readonly at: string;
  readonly by: Actor;
  /** The meeting that was open, and who was in its chair; `null`: between meetings. */
  readonly meeting: { readonly number: number; readonly presiding: PersonId } | null;
}

/**
 * What has become of one change. Exactly one of these at any time: tabled = standing + bracketed + taken +
 * reflected + not retained + withdrawn + revised. What stands or is bracketed is a bracket in the rolling text.
 */
export type Fate =
  | { readonly kind: 'standing' }
  | { readonly kind: 'bracketed' | 'not-retained' | 'withdrawn'; readonly stamp: Stamp }
  /** A text that names it is in the current one, and its proponent has said that it reflects what was proposed. */
  | { readonly kind: 'reflected'; readonly stamp: Stamp; readonly by: ProposalId }
  | {
      readonly kind: 'taken';
      readonly stamp: Stamp;
      /** The version that has its words; `null`: they are in the prepared text, and no gavel has fallen on it yet. */
      readonly version: number | null;
    }
  /** A later revision of its proposal says it in other words. */
  | { readonly kind: 'revised'; readonly stamp: Stamp };

/** One stretch of co-sponsoring, or of joining a note. A party that left and joined again has two; nothing of it is ever forgotten. */
export interface CoSponsor {
  readonly party: Party;
  readonly since: Stamp;
  /** `null`: still one. */
  readonly until: Stamp | null;
}

/** A position that was taken, or taken back, at a time. */
export interface PositionSaid {
  readonly party: Party;
  /** `null`: taken back. */
  readonly position: Position | null;
  readonly stamp: Stamp;
}

export interface Comment {
  readonly stamp: Stamp;
  /** `null`: on the proposal as a whole. */
  readonly change: ChangeId | null;
  readonly text: string;
}

/** One wording of a proposal. Wording 0 is the one that was tabled, wording n is `rev. n`. Its words never change. */
export interface Wording {
  readonly revision: number;
  readonly wordedAt: Stamp;
  /** Number of the version of the unit's text that the changes were made against. */
  readonly version: number;
  readonly text: UnitText;
  readonly changes: readonly RegisteredChange[];
  readonly rationale: string;
}

/** What it says now is its last wording. */
interface ProposalBase extends Wording {
  readonly id: ProposalId;
  readonly unit: UnitId;
  readonly proponent: Party;
  readonly tabled: Stamp;
  /** The wordings before this one, oldest first, as they were registered. */
  readonly earlier: readonly Wording[];
  /** Of every change ever registered, those of earlier wordings included. */
  readonly fates: Readonly<Record<ChangeId, Fate>>;
  /**
   * How changes read against the current text, where it has moved since they were registered; `null`: stale, the
   * words they build on have changed. What is not here reads as registered.
   */
  readonly carried: Readonly<Record<ChangeId, RegisteredChange | null>>;
  /** In order of joining, those who left included; `co-sponsors.ts` says who counts when. */
  readonly coSponsors: readonly CoSponsor[];
  readonly positions: Readonly<Record<Party, { readonly position: Position; readonly stamp: Stamp }>>;
  /** Every position that was ever taken or taken back, oldest first; `positions` is what of it holds now. */
  readonly said: readonly PositionSaid[];
  readonly comments: readonly Comment[];
  readonly withdrawn: Stamp | null;
}

/** A delegation's proposal, a compromise, or the secretariat's consolidated text, which names the changes that it is made of. */
export type Proposal =
  | (ProposalBase & {
      readonly kind: 'delegation';
      readonly language: Language;
      readonly link: ProposalLink | null;
    })
  /** A wording of the secretariat's own between rival ones, which it names. Its words are decided on like anybody's. */
  | (ProposalBase & {
      readonly kind: 'compromise';
      readonly derivedFrom: readonly ChangeId[];
      readonly reflections: Reflections;
    })
  | (ProposalBase & {
      readonly kind: 'consolidated';
      readonly sources: readonly ChangeId[];
      readonly reflections: Reflections;
    });

/** What the proponents of the sources have said: is what they proposed reflected in the text that names it? */
export type Reflections = Readonly<Record<Party, { readonly reflected: boolean; readonly stamp: Stamp }>>;

/**
 * How settled an element is. "Bracketed" and "carried over" are computed, never stored. `vote`: the act that closed the
 * vote by which it was decided; without it, by consensus.
 */
export type ElementStatus =
  | { readonly kind: 'open' }
  /** A small group has reported that it agrees. It locks nothing and counts for nothing. */
  | { readonly kind: 'informals'; readonly group: readonly Party[]; readonly stamp: Stamp }
  | { readonly kind: 'ad-referendum' | 'agreed'; readonly stamp: Stamp; readonly vote?: number };

/** One version of a unit's text. Version 1 is the base; each later one came by a gavel on a proposal, or by a restoration. */
export interface TextVersion extends CreditedText {
  readonly number: number;
  readonly hash: Hash;
  readonly since: Stamp;
}

/** Lost words that the secretariat has put back, and whether it has taken them out again. Nothing of it is ever erased. */
export interface Restoration {
  readonly stamp: Stamp;
  readonly lacuna: LacunaId;
  readonly element: ElementId;
  readonly words: string;
  readonly evidence: string;
  /** Whom the lacuna was credited to. */
  readonly before: Origin;
  readonly reversed: { readonly stamp: Stamp; readonly reason: string } | null;
}

/** Text under the silence procedure: agreed at the deadline unless somebody objects before. */
export interface Silence {
  readonly id: SilenceId;
  readonly ruling: Ruling;
  /** What can be objected to, one by one. */
  readonly elements: readonly ElementId[];
  /** ISO 8601 with Z, the hub's clock. */
  readonly until: string;
  /** Number of the version that was circulated. */
  readonly version: number;
  readonly started: Stamp;
  readonly objections: readonly { readonly element: ElementId; readonly stamp: Stamp }[];
  /** `null`: it runs. */
  readonly over: { readonly kind: 'ended' | 'withdrawn'; readonly stamp: Stamp } | null;
}

/** What a delegation reserves on while words are drafted: it blocks agreement and shows as a bracket. */
export interface Reserve {
  readonly party: Party;
  /** Quoted as they stood; `null`: on the whole element. */
  readonly words: string | null;
  readonly reason: string;
  readonly stamp: Stamp;
}

export interface Unit {
  readonly id: UnitId;
  readonly label: string;
  /** Oldest first, never empty; the last one is the current text. */
  readonly versions: readonly TextVersion[];
  /** In order of tabling. */
  readonly proposals: readonly Proposal[];
  /** Last serial given to each proponent; never re-used. */
  readonly serials: Readonly<Record<Party, number>>;
  readonly status: Readonly<Record<ElementId, ElementStatus>>;
  /** Whose confirmation an agreement ad referendum waits for. `null`: none is waited for. */
  readonly awaiting: { readonly parties: readonly Party[]; readonly until: string | null } | null;
  /** Delegations that do not agree yet, where all others do. */
  readonly pending: Readonly<Record<ElementId, readonly Party[]>>;
  /** Working reserves, in the order in which they were placed; a delegation has at most one on an element. */
  readonly reserves: Readonly<Record<ElementId, readonly Reserve[]>>;
  readonly reopenings: readonly {
    readonly stamp: Stamp;
    readonly elements: readonly ElementId[];
    readonly mover: Party | null;
    readonly reason: string;
  }[];
  /** Oldest first, those that were reversed included. */
  readonly restorations: readonly Restoration[];
  /** Oldest first, those that are over included. */
  readonly silences: readonly Silence[];
}

/** Elements that stand or fall together. */
export interface Package {
  readonly name: PackageName;
  readonly made: Stamp;
  readonly members: readonly { readonly unit: UnitId; readonly elements: readonly ElementId[] | null }[];
  /** `null`: it binds. */
  readonly over: { readonly kind: 'released' | 'dissolved'; readonly stamp: Stamp } | null;
}

export interface Note {
  readonly id: NoteId;
  readonly kind: NoteKind;
  readonly party: Party;
  readonly unit: UnitId;
  readonly element: ElementId | null;
  readonly text: string;
  readonly lodged: Stamp;
  /** When these words were said, which may be later than the lodging. */
  readonly worded: Stamp;
  /** Its words before, oldest first, and when each was said. */
  readonly earlier: readonly { readonly text: string; readonly stamp: Stamp }[];
  /** In order of joining, those who left included. */
  readonly joined: readonly CoSponsor[];
  /** Number of the version of the unit's text on which its owner last said that it holds. */
  readonly version: number;
  readonly withdrawn: Stamp | null;
}

export interface Member {
  readonly person: PersonId;
  readonly name: string;
  readonly party: Party;
  readonly capacity: Capacity;
  /** For whom an observer observes; `null`: a party's or an office's seat. */
  readonly organization: string | null;
  readonly joined: Stamp;
  readonly removed: Stamp | null;
}

export interface Invitation {
  readonly id: InvitationId;
  readonly party: Party;
  readonly capacity: Capacity;
  readonly organization: string | null;
  readonly made: Stamp;
  readonly state: 'open' | 'used' | 'revoked';
}

/** A recorded vote. The last one of an open meeting may be open itself. */
export interface Vote {
  readonly unit: UnitId;
  readonly ruling: Ruling;
  readonly words: Hash;
  readonly reason: string;
  readonly called: Stamp;
  readonly cast: Readonly<Record<Party, { readonly ballot: Ballot; readonly stamp: Stamp }>>;
  readonly closed: (Tally & { readonly stamp: Stamp }) | null;
}

export interface Meeting {
  readonly number: number;
  readonly kind: MeetingKind;
  /** ISO date in the room. */
  readonly date: string;
  readonly place: string;
  readonly opened: Stamp;
  readonly closed: Stamp | null;
  /** Who was in the chair, from which act on; never empty, the last one is there now. */
  readonly chairs: readonly { readonly person: PersonId; readonly since: number }[];
  readonly agenda: readonly UnitId[];
  /** What is before the room. */
  readonly item: UnitId | null;
  /** Who waits for the floor, in order of asking. */
  readonly speakers: readonly Party[];
  readonly floor: { readonly party: Party; readonly since: Stamp } | null;
  /** In order of coming. */
  readonly present: readonly Party[];
  readonly votes: readonly Vote[];
}

/** The symbol that the secretariat has given to a kind of document. */
export interface AssignedSymbol {
  readonly symbol: DocumentSymbol;
  readonly series: Series | null;
  readonly assigned: Stamp;
}

/** The rolling text as it was frozen: `rev. n`. Its print is that of the state after act `upTo`, for ever. */
export interface IssuedRevision {
  readonly number: number;
  readonly upTo: number;
  readonly hash: Hash;
  readonly symbol: DocumentSymbol | null;
  readonly issued: Stamp;
}

export interface Issuing {
  readonly symbols: Readonly<Partial<Record<DocumentKind, AssignedSymbol>>>;
  /** Oldest first; number n stands at n - 1. */
  readonly revisions: readonly IssuedRevision[];
}

/** No literal can carry it. */
declare const approvedByGavel: unique symbol;

/** The text as the High Level Group approved it. Only `evolve` makes one, so a draft cannot be printed as approved. */
export type ApprovedPlan = {
  readonly hash: Hash;
  readonly place: string;
  /** ISO date in the room. */
  readonly date: string;
  readonly stamp: Stamp;
  readonly units: readonly Unit[];
} & { readonly [approvedByGavel]: true };

/** What has become of the approved text since the Commission adopted it. */
export interface Adoption {
  readonly session: string;
  readonly place: string;
  /** ISO date in the room. */
  readonly date: string;
  readonly stamp: Stamp;
  readonly styleEdits: readonly {
    readonly stamp: Stamp;
    readonly unit: UnitId;
    readonly element: ElementId;
    readonly before: Text;
    readonly after: Text;
  }[];
  /** The style review is closed; `null`: it goes on. */
  readonly final: Stamp | null;
  /** In order of issue: the n-th is `corr. n`. */
  readonly corrigenda: readonly Corrigendum[];
  /** The text as style review and corrigenda have left it; `approved` is the text as first issued. */
  readonly plan: ApprovedPlan;
}

export interface Corrigendum {
  readonly number: number;
  readonly stamp: Stamp;
  readonly corrections: readonly {
    readonly unit: UnitId;
    readonly element: ElementId;
    readonly before: Text;
    readonly after: Text;
    readonly reason: string;
  }[];
}

export interface Negotiation {
  readonly title: string;
  readonly practice: boolean;
  /** Everybody who takes part or took part, and when; `roster/read.ts` says who on a day. */
  readonly roster: readonly RosterSeat[];
  readonly rules: MeetingRules;
  readonly base: BaseText;
  readonly introduction: UnitId;
  readonly areas: readonly OpeningArea[];
  readonly lacunas: Readonly<Record<LacunaId, Lacuna>>;
  readonly units: Readonly<Record<UnitId, Unit>>;
  /** The introduction first, then area by area. */
  readonly order: readonly UnitId[];
  readonly packages: Readonly<Record<PackageName, Package>>;
  readonly notes: Readonly<Record<NoteId, Note>>;
  readonly members: Readonly<Record<PersonId, Member>>;
  readonly invitations: Readonly<Record<InvitationId, Invitation>>;
  /** Oldest first; only the last one can be open. */
  readonly meetings: readonly Meeting[];
  readonly approved: ApprovedPlan | null;
  readonly issuing: Issuing;
  /** How many acts are in it: the number of the last one. */
  readonly acts: number;
  readonly adoption: Adoption | null;
}

/** `null` before the first act. */
export type State = Negotiation | null;
