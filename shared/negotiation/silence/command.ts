import type { ElementId, Hash, SilenceId, UnitId } from '../../ids.ts';
import type { Ruling } from '../gavel/act.ts';

export type SilenceCommand =
  | {
      readonly kind: 'start-silence';
      readonly silence: SilenceId;
      readonly unit: UnitId;
      readonly ruling: Ruling;
      readonly until: string;
      readonly seen: Hash;
    }
  | {
      readonly kind: 'break-silence';
      readonly silence: SilenceId;
      readonly unit: UnitId;
      readonly element: ElementId;
    }
  | { readonly kind: 'withdraw-silence'; readonly silence: SilenceId; readonly unit: UnitId };

/** Nobody asks it but the hub, when its clock has come to the deadline. */
export interface EndSilence {
  readonly kind: 'end-silence';
  readonly silence: SilenceId;
  readonly unit: UnitId;
}
