import type { ElementId, Hash, Party, ProposalId, UnitId } from '../../ids.ts';

/** Which words a gavel falls on: a proposal's whole text, or elements of the current text as they stand. */
export type Ruling =
  | { readonly kind: 'proposal'; readonly proposal: ProposalId }
  | { readonly kind: 'current'; readonly elements: readonly ElementId[] };

/** What the chair rules, and what capitals confirm. */
export type GavelAct =
  | {
      readonly kind: 'agreed';
      readonly unit: UnitId;
      readonly ruling: Ruling;
      /** The act that closed the vote by which it was decided; without it, by consensus. */
      readonly vote?: number;
    }
  | {
      readonly kind: 'agreed-ad-referendum';
      readonly unit: UnitId;
      readonly ruling: Ruling;
      readonly vote?: number;
      readonly awaiting: readonly Party[];
      /** ISO date; a passed deadline alerts and never agrees. */
      readonly until: string | null;
    }
  | { readonly kind: 'confirmed'; readonly unit: UnitId }
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
