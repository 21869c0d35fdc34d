import type { DraftId, Hash, InvitationId, Party, PersonId, ProposalId, UnitId } from '../../shared/ids.ts';
import type { ProposalLink } from '../../shared/negotiation/proposals/act.ts';
import type { Remark } from '../../shared/protocol.ts';
import type { RecordedAct } from '../../shared/record/chain.ts';
import type { Verdict } from '../../shared/verdict.ts';

/** A draft as it is filed: whose it is, and whether it can still be written. Its text is in the log of its room. */
export interface DraftRow {
  readonly id: DraftId;
  readonly unit: UnitId;
  readonly party: Party;
  readonly openedBy: PersonId;
  /** ISO 8601, the hub's clock. */
  readonly openedAt: string;
  readonly changedAt: string;
  readonly tabledAs: ProposalId | null;
  readonly discardedAt: string | null;
  readonly link: ProposalLink | null;
}

/** What was said inside one delegation. */
export interface RemarkRow extends Remark {
  readonly party: Party;
}

/** One thing to be kept. What belongs together is given to `write` together. */
export type Write =
  | { readonly kind: 'act'; readonly act: RecordedAct }
  /** `hash`: of the invitation code, which itself is never stored. */
  | { readonly kind: 'code'; readonly hash: Hash; readonly invitation: InvitationId }
  /** `hash`: of the session's token, which itself is never stored. */
  | { readonly kind: 'token'; readonly hash: Hash; readonly person: PersonId }
  | { readonly kind: 'draft-opened'; readonly draft: DraftRow; readonly seed: Uint8Array }
  | { readonly kind: 'draft-tabled'; readonly draft: DraftId; readonly as: ProposalId }
  /** The words stay in the file; no door opens them any more. */
  | { readonly kind: 'draft-discarded'; readonly draft: DraftId; readonly at: string }
  | { readonly kind: 'update'; readonly draft: DraftId; readonly bytes: Uint8Array }
  | { readonly kind: 'draft-changed'; readonly draft: DraftId; readonly at: string }
  /** A client id of Yjs in this draft is this person's from now on. */
  | {
      readonly kind: 'client-bound';
      readonly draft: DraftId;
      readonly client: number;
      readonly person: PersonId;
    }
  /** Holds everything that the log of this room holds; takes the log's place. */
  | { readonly kind: 'snapshot'; readonly draft: DraftId; readonly bytes: Uint8Array }
  | { readonly kind: 'remark'; readonly remark: RemarkRow };

/** The disk is full or failing. Nothing of what was to be written is there, and everything else still is. */
export interface NotSaved {
  readonly code: 'cannot-save';
  /** SQLite's name for it, for the log: `SQLITE_FULL`. */
  readonly cause: string;
}

/** One negotiation's file. Synchronous: when `write` has said yes, the words are on the disk. */
export interface Store {
  /** All of it, in one transaction, or nothing. @throws only on what is a bug */
  write(writes: readonly Write[]): Verdict<void, NotSaved>;
  /** Acts after number `after`, oldest first, at most `limit`. */
  acts(after: number, limit: number): RecordedAct[];
  codes(): { readonly hash: Hash; readonly invitation: InvitationId }[];
  tokens(): { readonly hash: Hash; readonly person: PersonId }[];
  drafts(): DraftRow[];
  /** In the order in which they were said. */
  remarks(): RemarkRow[];
  clients(draft: DraftId): { readonly client: number; readonly person: PersonId }[];
  /** A room's snapshot and then its log, in the order in which they are to be applied. */
  room(draft: DraftId): Uint8Array[];
  close(): void;
}
