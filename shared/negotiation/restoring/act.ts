import type { ElementId, LacunaId, UnitId } from '../../ids.ts';

/** Words of the source that were lost stand in the text again, or no longer do. An editorial act: nobody proposes anything. */
export type RestoringAct =
  | {
      readonly kind: 'restored';
      readonly unit: UnitId;
      /** Where the lacuna stood. */
      readonly element: ElementId;
      readonly lacuna: LacunaId;
      readonly words: string;
      /** What shows that these are the words: another copy, a recording, another language's text. */
      readonly evidence: string;
    }
  | {
      readonly kind: 'restoration-reversed';
      readonly unit: UnitId;
      readonly element: ElementId;
      readonly lacuna: LacunaId;
      readonly reason: string;
    };
