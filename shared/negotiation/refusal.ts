import type { ChangeId, ElementId, PackageName, Party, PersonId, ProposalId, UnitId } from '../ids.ts';
import type { Fault } from '../plan/validity.ts';
import type { DocumentSymbol } from '../plan/symbol.ts';
import type { NotStyle } from './adoption/style.ts';
import type { Capacity } from './capacity.ts';
import type { Members } from './packages/members.ts';
import type { Denial } from './policy.ts';

/** What still stands between the text and its approval. Empty lists mean: nothing of that kind. */
export interface Obstacles {
  readonly notAgreed: readonly { readonly unit: UnitId; readonly elements: readonly ElementId[] }[];
  readonly standing: readonly ChangeId[];
  readonly lacunas: readonly { readonly unit: UnitId; readonly elements: readonly ElementId[] }[];
  /** Not released yet; `open`: their members that are not agreed. */
  readonly packages: readonly { readonly name: PackageName; readonly open: readonly Members[] }[];
}

/** Why something asked was not done: what happened, with everything needed to say what to do about it. */
export type Refusal =
  | Denial
  | { readonly code: 'already-open' }
  | { readonly code: 'not-open' }
  | { readonly code: 'approved-already' }
  | {
      readonly code: 'unknown';
      readonly what:
        | 'unit'
        | 'element'
        | 'proposal'
        | 'change'
        | 'note'
        | 'person'
        | 'invitation'
        | 'party'
        | 'lacuna'
        | 'restoration'
        | 'silence'
        | 'package'
        | 'revision';
    }
  /** The text has moved since the person looked. Nothing was done; look again and decide again. */
  | { readonly code: 'text-moved'; readonly unit: UnitId | null }
  | { readonly code: 'nothing-changed' }
  | { readonly code: 'invalid-text'; readonly faults: readonly Fault[] }
  /** The chair has gavelled these; only the chair can reopen them. */
  | { readonly code: 'locked'; readonly unit: UnitId; readonly elements: readonly ElementId[] }
  | { readonly code: 'not-locked'; readonly unit: UnitId }
  | { readonly code: 'not-standing'; readonly changes: readonly ChangeId[] }
  /** These rewrite the same words; one of the two must go first. */
  | { readonly code: 'overlap'; readonly change: ChangeId; readonly other: ChangeId }
  /** A footnote and its mark are decided together. */
  | { readonly code: 'linked'; readonly change: ChangeId; readonly together: readonly ChangeId[] }
  /** The changes that nobody has decided yet. */
  | { readonly code: 'still-standing'; readonly changes: readonly ChangeId[] }
  /** The words that these build on have changed; their proponent maintains, revises or withdraws them first. */
  | { readonly code: 'stale'; readonly changes: readonly ChangeId[] }
  | { readonly code: 'not-stale'; readonly proposal: ProposalId }
  /** Taken by the secretariat into a text in preparation that is not the one the gavel would fall on. */
  | { readonly code: 'taken-elsewhere'; readonly changes: readonly ChangeId[] }
  | { readonly code: 'nothing-taken'; readonly unit: UnitId }
  | { readonly code: 'objection'; readonly proposal: ProposalId; readonly parties: readonly Party[] }
  | { readonly code: 'awaiting'; readonly unit: UnitId; readonly parties: readonly Party[] }
  | { readonly code: 'not-awaited'; readonly unit: UnitId }
  | { readonly code: 'not-yours' }
  | { readonly code: 'own-proposal' }
  | { readonly code: 'already-so' }
  | { readonly code: 'withdrawn-already'; readonly proposal: ProposalId }
  /** Only what was withdrawn is presented again. */
  | { readonly code: 'not-withdrawn'; readonly proposal: ProposalId }
  /** The text is that of the proposal that it would amend; who wants just that co-sponsors it. */
  | { readonly code: 'nothing-amended'; readonly proposal: ProposalId }
  | { readonly code: 'empty' }
  | { readonly code: 'too-long'; readonly limit: number }
  | { readonly code: 'obstacles'; readonly obstacles: Obstacles }
  | { readonly code: 'wrong-party'; readonly party: Party; readonly capacity: Capacity }
  /** It names another document; a symbol names one. */
  | { readonly code: 'symbol-taken'; readonly symbol: DocumentSymbol }
  | { readonly code: 'invitation-used' }
  | { readonly code: 'invitation-revoked' }
  | { readonly code: 'last-secretariat' }
  /** Changes stand on the element, or wait in the prepared text: nothing is edited under them. */
  | { readonly code: 'changes-there'; readonly changes: readonly ChangeId[] }
  /** Restored words that were amended since cannot give way to the lacuna again. */
  | { readonly code: 'restored-words-changed'; readonly unit: UnitId }
  /** What follows the approval has its order: adopted, reviewed for style, final, corrected. */
  | { readonly code: 'before-approval' }
  | { readonly code: 'not-adopted' }
  | { readonly code: 'review-closed' }
  | { readonly code: 'review-open' }
  /** Words that a style review may not exchange. */
  | { readonly code: 'not-style'; readonly words: readonly NotStyle[] }
  | { readonly code: 'own-note' }
  | { readonly code: 'note-withdrawn' }
  /** All agree but these. */
  /** These delegations hold a working reserve on it. */
  | { readonly code: 'reserved'; readonly unit: UnitId; readonly parties: readonly Party[] }
  | { readonly code: 'pending'; readonly unit: UnitId; readonly parties: readonly Party[] }
  | { readonly code: 'in-package'; readonly package: PackageName }
  | { readonly code: 'package-over'; readonly package: PackageName }
  | { readonly code: 'package-open'; readonly package: PackageName; readonly members: readonly Members[] }
  /** The silence procedure: all of it by the hub's clock. */
  | { readonly code: 'deadline-passed'; readonly until: string }
  | { readonly code: 'silence-over'; readonly until: string }
  | { readonly code: 'silence-runs'; readonly until: string }
  | { readonly code: 'under-silence'; readonly unit: UnitId; readonly elements: readonly ElementId[] }
  /** The state has no seat on the day that counts: today, or the meeting's. */
  | { readonly code: 'not-seated'; readonly party: Party }
  | { readonly code: 'ends-before-it-begins'; readonly from: string }
  | { readonly code: 'meeting-open'; readonly number: number }
  | { readonly code: 'no-meeting' }
  | { readonly code: 'cannot-preside'; readonly person: PersonId }
  /** Whoever is in the chair hands over before leaving. */
  | { readonly code: 'presides'; readonly person: PersonId }
  | { readonly code: 'not-on-agenda'; readonly unit: UnitId }
  | { readonly code: 'not-asked'; readonly party: Party }
  | { readonly code: 'not-present'; readonly party: Party }
  /** Informal meetings draft; they agree nothing. */
  | { readonly code: 'informal-meeting'; readonly number: number }
  | { readonly code: 'no-quorum'; readonly present: number; readonly needed: number }
  | { readonly code: 'vote-open' }
  | { readonly code: 'no-vote' };

export type RefusalCode = Refusal['code'];
