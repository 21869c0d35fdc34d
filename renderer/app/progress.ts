import { shownStatus } from '../components/status.tsx';
import { unitStatus } from '../../shared/negotiation/read.ts';
import type { Negotiation } from '../../shared/negotiation/state.ts';
import type { Settled } from '../link/seats.ts';

/** How settled each objective is, area by area. */
export function progressOf(negotiation: Negotiation): Settled[][] {
  return negotiation.areas.map((area) =>
    area.units.map((id) => shownStatus(unitStatus(negotiation, negotiation.units[id]!))),
  );
}
