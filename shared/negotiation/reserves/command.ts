import type { ElementId, UnitId } from '../../ids.ts';

export type ReserveCommand =
  | {
      readonly kind: 'place-reserve';
      readonly unit: UnitId;
      readonly element: ElementId;
      readonly words: string | null;
      readonly reason: string;
    }
  | { readonly kind: 'lift-reserve'; readonly unit: UnitId; readonly element: ElementId };
