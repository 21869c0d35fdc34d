import { type ShownStatus, shownStatus } from '../components/status.tsx';
import { unitStatus } from '../../shared/negotiation/read.ts';
import type { Negotiation } from '../../shared/negotiation/state.ts';
import type { Settled } from '../link/seats.ts';

/** On the start page: what is only reported is open, and what hangs on a package is not wholly agreed. */
function settledAs(status: ShownStatus): Settled {
  if (status === 'informals') return 'open';
  return status === 'in-package' ? 'ad-referendum' : status;
}

/** How settled each objective is, area by area. */
export function progressOf(negotiation: Negotiation): Settled[][] {
  return negotiation.areas.map((area) =>
    area.units.map((id) => settledAs(shownStatus(unitStatus(negotiation, negotiation.units[id]!)))),
  );
}
