import type { ElementId, Party, UnitId } from '../../ids.ts';

/** What a small group reports to the room. Agreed in informals is not agreed (`field.md §2`). */
export type InformalsAct =
  | {
      readonly kind: 'informals-reported';
      readonly unit: UnitId;
      readonly elements: readonly ElementId[];
      readonly group: readonly Party[];
    }
  | {
      readonly kind: 'informals-set-aside';
      readonly unit: UnitId;
      readonly elements: readonly ElementId[];
    };
