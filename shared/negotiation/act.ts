import type { RegisteredChange } from '../compare/change.ts';
import type {
  ChangeId,
  ElementId,
  Hash,
  InvitationId,
  LacunaId,
  NoteId,
  Party,
  PersonId,
  ProposalId,
  UnitId,
} from '../ids.ts';
import type { UnitText } from '../plan/unit.ts';
import type { Capacity } from './capacity.ts';

export type Language = 'en' | 'es' | 'pt' | 'fr';
export const LANGUAGES = ['en', 'es', 'pt', 'fr'] as const satisfies readonly Language[];

export type Position = 'supports' | 'can-accept' | 'objects' | 'reserves';
export const POSITIONS = [
  'supports',
  'can-accept',
  'objects',
  'reserves',
] as const satisfies readonly Position[];

export type NoteKind = 'reservation' | 'interpretive-statement' | 'explanation-of-position' | 'dissociation';
export const NOTE_KINDS = [
  'reservation',
  'interpretive-statement',
  'explanation-of-position',
  'dissociation',
] as const satisfies readonly NoteKind[];

/** Words of the source that are lost, and where. */
export interface Lacuna {
  readonly id: LacunaId;
  /** 1-based lines of the source file. */
  readonly lines: readonly number[];
  readonly note?: string;
}

/** One unit as the negotiation opens with it. */
export interface OpeningUnit {
  readonly id: UnitId;
  /** `2.3`; `Intro` for the introduction. */
  readonly label: string;
  readonly text: UnitText;
}

export interface OpeningArea {
  readonly number: number;
  readonly title: string;
  readonly units: readonly UnitId[];
}

/** What the base text says of itself; printed in the header block (`field.md §8`). */
export interface BaseText {
  readonly title: string;
  readonly series: string;
  readonly symbol: string;
  readonly session: string;
  readonly place: string;
  readonly dates: string;
  readonly date: string;
  readonly originalLanguages: readonly string[];
  readonly versionStamp: string;
  /** What the base text is called for short: `2016-2020`. */
  readonly name: string;
  /** SHA-256 of the source file. */
  readonly source: { readonly file: string; readonly sha256: string };
}

/** The whole text that a negotiation starts from, with the ids that its elements keep for ever. */
export interface OpeningText {
  readonly base: BaseText;
  readonly introduction: UnitId;
  readonly areas: readonly OpeningArea[];
  readonly units: readonly OpeningUnit[];
  readonly lacunas: readonly Lacuna[];
}

/** Which words a gavel falls on: a proposal's whole text, or elements of the current text as they stand. */
export type Ruling =
  | { readonly kind: 'proposal'; readonly proposal: ProposalId }
  | { readonly kind: 'current'; readonly elements: readonly ElementId[] };

export type Decision = 'taken' | 'not-retained' | 'standing';

/** What has been said. Acts are the only history; everything on screen but a live draft is their fold (`evolve`). */
export type Act =
  | {
      readonly kind: 'opened';
      readonly title: string;
      /** Marked everywhere; one person may switch seats. Its text is nobody's position. */
      readonly practice: boolean;
      readonly parties: readonly Party[];
      readonly text: OpeningText;
    }
  | {
      readonly kind: 'invited';
      readonly invitation: InvitationId;
      readonly party: Party;
      readonly capacity: Capacity;
    }
  | { readonly kind: 'invitation-revoked'; readonly invitation: InvitationId }
  | {
      readonly kind: 'joined';
      readonly invitation: InvitationId;
      readonly person: PersonId;
      readonly name: string;
    }
  | { readonly kind: 'removed'; readonly person: PersonId }
  | {
      readonly kind: 'tabled';
      readonly proposal: ProposalId;
      readonly unit: UnitId;
      /** Number of the version of the unit's text that the changes were made against. */
      readonly version: number;
      readonly text: UnitText;
      readonly changes: readonly RegisteredChange[];
      readonly rationale: string;
      readonly language: Language;
    }
  | {
      readonly kind: 'consolidated';
      readonly proposal: ProposalId;
      readonly unit: UnitId;
      readonly version: number;
      readonly text: UnitText;
      readonly changes: readonly RegisteredChange[];
      readonly rationale: string;
      /** The changes whose words the text is made of, in order of tabling. */
      readonly sources: readonly ChangeId[];
    }
  | { readonly kind: 'withdrawn'; readonly proposal: ProposalId }
  | { readonly kind: 'co-sponsored'; readonly proposal: ProposalId }
  | { readonly kind: 'co-sponsorship-ended'; readonly proposal: ProposalId }
  /** `null`: the delegation takes its position back. */
  | { readonly kind: 'position-taken'; readonly proposal: ProposalId; readonly position: Position | null }
  | { readonly kind: 'commented'; readonly proposal: ProposalId; readonly text: string }
  | {
      readonly kind: 'note-lodged';
      readonly note: NoteId;
      readonly noteKind: NoteKind;
      readonly unit: UnitId;
      /** `null`: on the whole unit. */
      readonly element: ElementId | null;
      readonly text: string;
    }
  | { readonly kind: 'note-withdrawn'; readonly note: NoteId }
  | {
      readonly kind: 'decided';
      readonly unit: UnitId;
      readonly changes: readonly ChangeId[];
      readonly decision: Decision;
    }
  | {
      readonly kind: 'agreed-ad-referendum';
      readonly unit: UnitId;
      readonly ruling: Ruling;
      readonly awaiting: readonly Party[];
      /** ISO date; a passed deadline alerts and never agrees. */
      readonly until: string | null;
    }
  | { readonly kind: 'confirmed'; readonly unit: UnitId }
  | { readonly kind: 'agreed'; readonly unit: UnitId; readonly ruling: Ruling }
  | {
      readonly kind: 'reopened';
      readonly unit: UnitId;
      readonly elements: readonly ElementId[];
      /** The delegation that asked for it; `null`: on the chair's own motion. */
      readonly mover: Party | null;
      readonly reason: string;
    }
  /** The High Level Group approves the whole text: one act, one hash (`planHash`). */
  | {
      readonly kind: 'approved';
      readonly hash: Hash;
      readonly place: string;
      /** ISO date in the room where the gavel fell; the hub's clock may already be in another day. */
      readonly date: string;
    };

export type ActKind = Act['kind'];
