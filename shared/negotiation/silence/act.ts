import type { ElementId, SilenceId, UnitId } from '../../ids.ts';
import type { Ruling } from '../gavel/act.ts';

/** Text that is circulated and agreed unless somebody objects in time (`field.md §2`). */
export type SilenceAct =
  | {
      readonly kind: 'silence-started';
      readonly silence: SilenceId;
      readonly unit: UnitId;
      readonly ruling: Ruling;
      /** ISO 8601 with Z, by the hub's clock. Whoever speaks at that moment speaks too late. */
      readonly until: string;
    }
  | {
      readonly kind: 'silence-broken';
      readonly silence: SilenceId;
      readonly unit: UnitId;
      readonly element: ElementId;
    }
  | { readonly kind: 'silence-withdrawn'; readonly silence: SilenceId; readonly unit: UnitId }
  /** Recorded by the hub itself. What nobody has objected to is agreed by the `agreed` act that follows at once, if any does. */
  | { readonly kind: 'silence-ended'; readonly silence: SilenceId; readonly unit: UnitId };
