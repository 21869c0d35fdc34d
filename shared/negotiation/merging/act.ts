import type { RegisteredChange } from '../../compare/change.ts';
import type { ChangeId, ProposalId, UnitId } from '../../ids.ts';
import type { UnitText } from '../../plan/unit.ts';

/** `bracketed`: it stays in square brackets on the text that comes; `standing`: nothing is decided any more. */
export type Decision = 'taken' | 'not-retained' | 'bracketed' | 'standing';

/** What the secretariat does with the changes before it. None of it agrees anything. */
export type MergingAct =
  | {
      readonly kind: 'compromise-proposed';
      readonly proposal: ProposalId;
      readonly unit: UnitId;
      readonly version: number;
      readonly text: UnitText;
      readonly changes: readonly RegisteredChange[];
      readonly rationale: string;
      /** The rival changes between which it stands, in order of tabling. */
      readonly derivedFrom: readonly ChangeId[];
    }
  /** A source's proponent says whether a text that names it reflects what was proposed. */
  | { readonly kind: 'reflection-marked'; readonly proposal: ProposalId; readonly reflected: boolean }
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
