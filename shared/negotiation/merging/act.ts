import type { RegisteredChange } from '../../compare/change.ts';
import type { ChangeId, ProposalId, UnitId } from '../../ids.ts';
import type { UnitText } from '../../plan/unit.ts';

/** `bracketed`: it stays in square brackets on the text that comes; `standing`: nothing is decided any more. */
export type Decision = 'taken' | 'not-retained' | 'bracketed' | 'standing';

/** What the secretariat does with the changes before it. None of it agrees anything. */
export type MergingAct =
  | {
      readonly kind: 'decided';
      readonly unit: UnitId;
      readonly changes: readonly ChangeId[];
      readonly decision: Decision;
    }
  | {
      readonly kind: 'consolidated';
      readonly proposal: ProposalId;
      readonly unit: UnitId;
      readonly version: number;
      readonly text: UnitText;
      readonly changes: readonly RegisteredChange[];
      readonly rationale: string;
      /** The changes whose words the text is made of, in order of tabling. */
      readonly sources: readonly ChangeId[];
    };
