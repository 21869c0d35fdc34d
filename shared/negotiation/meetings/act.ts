import type { Hash, Party, PersonId, UnitId } from '../../ids.ts';
import type { Ruling } from '../gavel/act.ts';

/** In a plenary the room decides; an informal meeting drafts, and agrees nothing. */
export type MeetingKind = 'plenary' | 'informal';
export const MEETING_KINDS = ['plenary', 'informal'] as const satisfies readonly MeetingKind[];

export type Ballot = 'yes' | 'no' | 'abstain';
export const BALLOTS = ['yes', 'no', 'abstain'] as const satisfies readonly Ballot[];

/** How a vote came out, as the chair announces it. */
export interface Tally {
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  readonly carried: boolean;
}

/** What happens in the room. None of these names the meeting: it is the one that is open. */
export type MeetingAct =
  | {
      readonly kind: 'meeting-opened';
      /** Counted from 1, plenary and informal meetings in one series. */
      readonly number: number;
      readonly meetingKind: MeetingKind;
      /** ISO date in the room; the hub's clock may be in another day. */
      readonly date: string;
      readonly place: string;
      readonly presiding: PersonId;
      readonly agenda: readonly UnitId[];
    }
  | { readonly kind: 'meeting-closed' }
  /** Somebody else takes the chair. */
  | { readonly kind: 'chair-handed-over'; readonly to: PersonId }
  | { readonly kind: 'agenda-set'; readonly agenda: readonly UnitId[] }
  /** `null`: nothing is before the room. The speakers' list begins anew. */
  | { readonly kind: 'put-on-floor'; readonly unit: UnitId | null }
  | { readonly kind: 'floor-asked'; readonly party: Party }
  | { readonly kind: 'floor-asked-no-more'; readonly party: Party }
  /** `null`: nobody has the floor. */
  | { readonly kind: 'floor-given'; readonly party: Party | null }
  | { readonly kind: 'presence-marked'; readonly parties: readonly Party[]; readonly present: boolean }
  /** The exception to consensus, on exactly these words. */
  | {
      readonly kind: 'vote-called';
      readonly unit: UnitId;
      readonly ruling: Ruling;
      /** Of the words that are voted on (`hashOfRuling`): when they are no longer these, the vote says nothing of them. */
      readonly words: Hash;
      readonly reason: string;
    }
  /** A delegation's last ballot counts. */
  | { readonly kind: 'vote-cast'; readonly ballot: Ballot }
  | { readonly kind: 'vote-closed'; readonly tally: Tally };
