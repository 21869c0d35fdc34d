import type { ElementId, Party } from '../../ids.ts';
import type { Negotiation } from '../state.ts';
import { onUnit } from '../updating.ts';
import type { PendingAct } from './act.ts';

export function afterPending(state: Negotiation, act: PendingAct): Negotiation {
  const after = (before: readonly Party[]): readonly Party[] =>
    act.kind === 'marked-pending'
      ? [...new Set([...before, ...act.parties])]
      : before.filter((party) => party !== act.party);
  return onUnit(state, act.unit, (unit) => {
    const changed = act.elements.map((id): [ElementId, readonly Party[]] => [
      id,
      after(unit.pending[id] ?? []),
    ]);
    return { ...unit, pending: { ...unit.pending, ...Object.fromEntries(changed) } };
  });
}
