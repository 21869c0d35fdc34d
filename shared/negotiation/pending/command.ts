import type { ElementId, Party, UnitId } from '../../ids.ts';

export type PendingCommand =
  | {
      readonly kind: 'mark-pending';
      readonly unit: UnitId;
      readonly elements: readonly ElementId[];
      readonly parties: readonly Party[];
    }
  | {
      readonly kind: 'lift-pending';
      readonly unit: UnitId;
      readonly elements: readonly ElementId[];
      readonly party: Party;
    };
