import type { ComparedRow } from './rows.ts';
import type { Consolidation } from './use-consolidation.ts';

export interface CellPlace {
  readonly row: number;
  /** 0 is the current text, then the proposals in order of tabling. */
  readonly column: number;
}

export interface RowProps {
  readonly row: ComparedRow;
  readonly index: number;
  readonly consolidation: Consolidation;
  readonly tabIndex: (place: CellPlace) => 0 | -1;
  readonly onActive: (place: CellPlace) => void;
}
