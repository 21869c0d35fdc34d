import type { RegisteredChange } from '../../compare/change.ts';
import type { ChangeId, ProposalId, UnitId } from '../../ids.ts';
import type { Language } from '../../language.ts';
import type { UnitText } from '../../plan/unit.ts';

export type Position = 'supports' | 'can-accept' | 'objects' | 'reserves';
export const POSITIONS = [
  'supports',
  'can-accept',
  'objects',
  'reserves',
] as const satisfies readonly Position[];

/** What a proposal takes up: a withdrawn one that is tabled again, or one on the table that it would have otherwise. */
export interface ProposalLink {
  readonly kind: 'represents' | 'amends';
  readonly proposal: ProposalId;
}
export const LINK_KINDS = ['represents', 'amends'] as const satisfies readonly ProposalLink['kind'][];

/** What delegations propose, and what is said about it. */
export type ProposalAct =
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
      /** Absent: it takes up nothing but the current text. */
      readonly link?: ProposalLink;
    }
  /** A new wording of the same proposal, `rev. n`. The numbers of its changes go on where the old ones ended. */
  | {
      readonly kind: 'revised';
      readonly proposal: ProposalId;
      readonly revision: number;
      readonly version: number;
      readonly text: UnitText;
      readonly changes: readonly RegisteredChange[];
      readonly rationale: string;
    }
  | { readonly kind: 'withdrawn'; readonly proposal: ProposalId }
  | { readonly kind: 'co-sponsored'; readonly proposal: ProposalId }
  | { readonly kind: 'co-sponsorship-ended'; readonly proposal: ProposalId }
  /** `null`: the delegation takes its position back. */
  | { readonly kind: 'position-taken'; readonly proposal: ProposalId; readonly position: Position | null }
  | {
      readonly kind: 'commented';
      readonly proposal: ProposalId;
      /** `null`: on the proposal as a whole. */
      readonly change: ChangeId | null;
      readonly text: string;
    };
