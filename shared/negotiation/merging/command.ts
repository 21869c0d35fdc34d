import type { ChangeId, ElementId, Hash, ProposalId, UnitId } from '../../ids.ts';
import type { Text } from '../../plan/text.ts';
import type { Decision } from './act.ts';

export type MergingCommand =
  /** Other words for `remove`, which stand in the current text of the element from token `at` on. */
  | {
      readonly kind: 'compromise';
      readonly unit: UnitId;
      readonly element: ElementId;
      readonly at: number;
      readonly remove: Text;
      readonly insert: Text;
      readonly derivedFrom: readonly ChangeId[];
      readonly rationale: string;
      readonly seen: Hash;
    }
  | { readonly kind: 'mark-reflection'; readonly proposal: ProposalId; readonly reflected: boolean }
  /** `seen`: as in `table`; somebody else may have decided at the same time. */
  | {
      readonly kind: 'decide';
      readonly unit: UnitId;
      readonly changes: readonly ChangeId[];
      readonly decision: Decision;
      readonly seen: Hash;
    }
  | { readonly kind: 'consolidate'; readonly unit: UnitId; readonly rationale: string; readonly seen: Hash };
