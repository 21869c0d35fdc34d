import type { ElementId, Party, UnitId } from '../../ids.ts';

export type InformalsCommand =
  | {
      readonly kind: 'report-informals';
      readonly unit: UnitId;
      readonly elements: readonly ElementId[];
      readonly group: readonly Party[];
    }
  | {
      readonly kind: 'set-aside-informals';
      readonly unit: UnitId;
      readonly elements: readonly ElementId[];
    };
