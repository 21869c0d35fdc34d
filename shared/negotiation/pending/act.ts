import type { ElementId, Party, UnitId } from '../../ids.ts';

/** All agree but the delegations named (`field.md §2`). */
export type PendingAct =
  | {
      readonly kind: 'marked-pending';
      readonly unit: UnitId;
      readonly elements: readonly ElementId[];
      readonly parties: readonly Party[];
    }
  /** The delegation agrees now, or the chair has found that it does. */
  | {
      readonly kind: 'pending-lifted';
      readonly unit: UnitId;
      readonly elements: readonly ElementId[];
      readonly party: Party;
    };
