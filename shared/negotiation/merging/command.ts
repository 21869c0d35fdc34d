import type { ChangeId, Hash, UnitId } from '../../ids.ts';
import type { Decision } from './act.ts';

export type MergingCommand =
  /** `seen`: as in `table`; somebody else may have decided at the same time. */
  | {
      readonly kind: 'decide';
      readonly unit: UnitId;
      readonly changes: readonly ChangeId[];
      readonly decision: Decision;
      readonly seen: Hash;
    }
  | { readonly kind: 'consolidate'; readonly unit: UnitId; readonly rationale: string; readonly seen: Hash };
