import type { Hash, Party, PersonId, UnitId } from '../../ids.ts';
import type { Ruling } from '../gavel/act.ts';
import type { Ballot, MeetingKind } from './act.ts';

export type MeetingCommand =
  | {
      readonly kind: 'open-meeting';
      readonly meetingKind: MeetingKind;
      readonly date: string;
      readonly place: string;
      readonly presiding: PersonId;
      readonly agenda: readonly UnitId[];
    }
  | { readonly kind: 'close-meeting' }
  | { readonly kind: 'hand-over-chair'; readonly to: PersonId }
  | { readonly kind: 'set-agenda'; readonly agenda: readonly UnitId[] }
  | { readonly kind: 'put-on-floor'; readonly unit: UnitId | null }
  | { readonly kind: 'ask-for-floor'; readonly party: Party }
  | { readonly kind: 'ask-no-more'; readonly party: Party }
  | { readonly kind: 'give-floor'; readonly party: Party | null }
  | { readonly kind: 'mark-presence'; readonly parties: readonly Party[]; readonly present: boolean }
  | {
      readonly kind: 'call-vote';
      readonly unit: UnitId;
      readonly ruling: Ruling;
      readonly reason: string;
      readonly seen: Hash;
    }
  | { readonly kind: 'cast-vote'; readonly ballot: Ballot }
  | { readonly kind: 'close-vote' };
