import type {
  ChangeId,
  ElementId,
  Hash,
  InvitationId,
  NoteId,
  Party,
  PersonId,
  ProposalId,
  UnitId,
} from '../ids.ts';
import type { UnitText } from '../plan/unit.ts';
import type { Decision, Language, NoteKind, OpeningText, Position, Ruling } from './act.ts';
import type { Capacity } from './capacity.ts';

/** Characters in a comment, a rationale, a note or a reason. */
export const PROSE_LIMIT = 10_000;

/** What a member asks for over the wire, ready to be decided. Fresh ids (`note`, `invitation`) are minted by the hub. */
export type MemberCommand =
  | {
      readonly kind: 'invite';
      readonly invitation: InvitationId;
      readonly party: Party;
      readonly capacity: Capacity;
    }
  | { readonly kind: 'revoke-invitation'; readonly invitation: InvitationId }
  | { readonly kind: 'remove'; readonly person: PersonId }
  | {
      readonly kind: 'table';
      readonly unit: UnitId;
      readonly text: UnitText;
      readonly rationale: string;
      readonly language: Language;
      /** Hash of the current text that the person compared with. If the text has moved since, they must look again. */
      readonly seen: Hash;
    }
  | { readonly kind: 'withdraw'; readonly proposal: ProposalId }
  | { readonly kind: 'co-sponsor'; readonly proposal: ProposalId }
  | { readonly kind: 'end-co-sponsorship'; readonly proposal: ProposalId }
  | { readonly kind: 'take-position'; readonly proposal: ProposalId; readonly position: Position | null }
  | { readonly kind: 'comment'; readonly proposal: ProposalId; readonly text: string }
  | {
      readonly kind: 'lodge-note';
      readonly note: NoteId;
      readonly noteKind: NoteKind;
      readonly unit: UnitId;
      readonly element: ElementId | null;
      readonly text: string;
    }
  | { readonly kind: 'withdraw-note'; readonly note: NoteId }
  /** `seen`: as in `table`; somebody else may have decided at the same time. */
  | {
      readonly kind: 'decide';
      readonly unit: UnitId;
      readonly changes: readonly ChangeId[];
      readonly decision: Decision;
      readonly seen: Hash;
    }
  | { readonly kind: 'consolidate'; readonly unit: UnitId; readonly rationale: string; readonly seen: Hash }
  | {
      readonly kind: 'agree-ad-referendum';
      readonly unit: UnitId;
      readonly ruling: Ruling;
      readonly awaiting: readonly Party[];
      readonly until: string | null;
      readonly seen: Hash;
    }
  | { readonly kind: 'confirm'; readonly unit: UnitId }
  | { readonly kind: 'agree'; readonly unit: UnitId; readonly ruling: Ruling; readonly seen: Hash }
  | {
      readonly kind: 'reopen';
      readonly unit: UnitId;
      readonly elements: readonly ElementId[];
      readonly mover: Party | null;
      readonly reason: string;
    }
  | { readonly kind: 'approve'; readonly place: string; readonly date: string; readonly seen: Hash };

/** What only the hub itself asks: to begin, and to let somebody in whose code it has checked. */
export type HubCommand =
  | {
      readonly kind: 'open';
      readonly title: string;
      readonly practice: boolean;
      readonly parties: readonly Party[];
      readonly text: OpeningText;
    }
  | { readonly kind: 'join'; readonly invitation: InvitationId; readonly name: string };

export type Command = MemberCommand | HubCommand;
export type MemberCommandKind = MemberCommand['kind'];
