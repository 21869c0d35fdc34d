import type { ElementId, Hash, UnitId } from '../../ids.ts';
import type { Text } from '../../plan/text.ts';

/** New words of one element, and why. */
export interface Correction {
  readonly unit: UnitId;
  readonly element: ElementId;
  readonly text: Text;
  readonly reason: string;
}

/** What becomes of the approved text (`field.md §5`). The text as it was approved stays as it is for ever. */
export type AdoptionAct =
  | {
      readonly kind: 'adopted';
      /** The Commission's session, as it is named: `sixtieth regular session`. */
      readonly session: string;
      readonly place: string;
      /** ISO date in the room. */
      readonly date: string;
    }
  | {
      readonly kind: 'style-edited';
      readonly unit: UnitId;
      readonly element: ElementId;
      readonly text: Text;
      /** Of the whole text with the edit in it. */
      readonly hash: Hash;
    }
  | { readonly kind: 'style-review-closed' }
  | {
      readonly kind: 'corrigendum-issued';
      /** `corr. n`, from 1. */
      readonly number: number;
      readonly corrections: readonly Correction[];
      /** Of the whole text as corrected. */
      readonly hash: Hash;
    };
