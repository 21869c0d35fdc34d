import type { ElementId, Hash, UnitId } from '../../ids.ts';
import type { Text } from '../../plan/text.ts';
import type { Correction } from './act.ts';

export type AdoptionCommand =
  | { readonly kind: 'adopt'; readonly session: string; readonly place: string; readonly date: string }
  | {
      readonly kind: 'edit-style';
      readonly unit: UnitId;
      readonly element: ElementId;
      readonly text: Text;
      /** Hash of the unit's text that the person edited. */
      readonly seen: Hash;
    }
  | { readonly kind: 'close-style-review' }
  /** `seen`: hash of the whole text (`planHash`) that the corrections were written against. */
  | {
      readonly kind: 'issue-corrigendum';
      readonly corrections: readonly Correction[];
      readonly seen: Hash;
    };
