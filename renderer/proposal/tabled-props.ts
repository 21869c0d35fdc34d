import type { Proposal, Unit } from '../../shared/negotiation/state.ts';

/** What every part of a proposal's page is given. */
export interface TabledProps {
  readonly unit: Unit;
  readonly proposal: Proposal;
}
