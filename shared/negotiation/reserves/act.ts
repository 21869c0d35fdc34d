import type { ElementId, UnitId } from '../../ids.ts';

/** "We reserve on this word" while drafting (`field.md §2`, working reserve). Not a reservation, which is a note and blocks nothing. */
export type ReserveAct =
  | {
      readonly kind: 'reserve-placed';
      readonly unit: UnitId;
      readonly element: ElementId;
      /** Words of the element as they stood; `null`: on the whole of it. */
      readonly words: string | null;
      readonly reason: string;
    }
  | { readonly kind: 'reserve-lifted'; readonly unit: UnitId; readonly element: ElementId };
