import type { ChangeId, Hash, ProposalId, UnitId } from '../../ids.ts';
import type { Language } from '../../language.ts';
import type { UnitText } from '../../plan/unit.ts';
import type { Position, ProposalLink } from './act.ts';

export type ProposalCommand =
  | {
      readonly kind: 'table';
      readonly unit: UnitId;
      readonly text: UnitText;
      readonly rationale: string;
      readonly language: Language;
      /** Hash of the current text that the person compared with. If the text has moved since, they must look again. */
      readonly seen: Hash;
      readonly link?: ProposalLink;
    }
  /** Another wording of one's own proposal, made against the current text. */
  | {
      readonly kind: 'revise';
      readonly proposal: ProposalId;
      readonly text: UnitText;
      readonly rationale: string;
      readonly seen: Hash;
    }
  /** A stale proposal's wording is to stand against the text as it has become: a revision whose words follow from both. */
  | { readonly kind: 'maintain'; readonly proposal: ProposalId; readonly seen: Hash }
  | { readonly kind: 'withdraw'; readonly proposal: ProposalId }
  | { readonly kind: 'co-sponsor'; readonly proposal: ProposalId }
  | { readonly kind: 'end-co-sponsorship'; readonly proposal: ProposalId }
  | { readonly kind: 'take-position'; readonly proposal: ProposalId; readonly position: Position | null }
  | {
      readonly kind: 'comment';
      readonly proposal: ProposalId;
      readonly change: ChangeId | null;
      readonly text: string;
    };
