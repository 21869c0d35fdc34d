import type { Hash, LacunaId, UnitId } from '../../ids.ts';

/** `seen`: hash of the current text that the person looked at. */
export type RestoringCommand =
  | {
      readonly kind: 'restore';
      readonly unit: UnitId;
      readonly lacuna: LacunaId;
      readonly words: string;
      readonly evidence: string;
      readonly seen: Hash;
    }
  /** Puts the lacuna back where the restored words stand. */
  | {
      readonly kind: 'reverse-restoration';
      readonly unit: UnitId;
      readonly lacuna: LacunaId;
      readonly reason: string;
      readonly seen: Hash;
    };
