import type { ElementId, Hash, Party, UnitId } from '../../ids.ts';
import type { Ruling } from './act.ts';

export type GavelCommand =
  | { readonly kind: 'agree'; readonly unit: UnitId; readonly ruling: Ruling; readonly seen: Hash }
  | {
      readonly kind: 'agree-ad-referendum';
      readonly unit: UnitId;
      readonly ruling: Ruling;
      readonly awaiting: readonly Party[];
      readonly until: string | null;
      readonly seen: Hash;
    }
  | { readonly kind: 'confirm'; readonly unit: UnitId }
  | {
      readonly kind: 'reopen';
      readonly unit: UnitId;
      readonly elements: readonly ElementId[];
      readonly mover: Party | null;
      readonly reason: string;
    }
  | { readonly kind: 'approve'; readonly place: string; readonly date: string; readonly seen: Hash };
