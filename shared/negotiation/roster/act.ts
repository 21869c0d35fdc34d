import type { Party } from '../../ids.ts';

/** How the list of those who take part changes. Days are ISO dates, as in `Seat`. */
export type RosterAct =
  | { readonly kind: 'seat-began'; readonly party: Party; readonly from: string }
  | { readonly kind: 'seat-ended'; readonly party: Party; readonly until: string }
  | { readonly kind: 'seat-disputed'; readonly party: Party; readonly disputed: boolean };
