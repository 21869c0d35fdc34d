import type { Party } from '../../ids.ts';

export type RosterCommand =
  | { readonly kind: 'begin-seat'; readonly party: Party; readonly from: string }
  | { readonly kind: 'end-seat'; readonly party: Party; readonly until: string }
  | { readonly kind: 'dispute-seat'; readonly party: Party; readonly disputed: boolean };
