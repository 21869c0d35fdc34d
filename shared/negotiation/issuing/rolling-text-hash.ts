import type { Hash } from '../../ids.ts';
import { hashOf } from '../../record/canonical.ts';
import { coSponsorsNow } from '../proposals/co-sponsors.ts';
import {
  currentVersion,
  elementStatus,
  isPrepared,
  liveNotes,
  standsOn,
  tabledChanges,
  unitsInOrder,
} from '../read.ts';
import type { Negotiation, Unit } from '../state.ts';

/**
 * The hash that an issued revision names: over the current words, what is settled of them, what stands on them and who
 * stands behind it, working reserves, and the notes by delegations. Comments and positions are said about the text and are not in it.
 */
export function rollingTextHash(negotiation: Negotiation): Hash {
  return hashOf({
    units: unitsInOrder(negotiation).map(unitContent),
    notes: liveNotes(negotiation).map(({ kind, party, unit, element, text }) => ({
      kind,
      party,
      unit,
      element,
      text,
    })),
  });
}

function unitContent(unit: Unit) {
  const { text } = currentVersion(unit);
  return {
    label: unit.label,
    text,
    settled: text.elements.map(({ id }) => elementStatus(unit, id).kind),
    reserves: text.elements.map(({ id }) =>
      (unit.reserves[id] ?? []).map(({ party, words, reason }) => ({ party, words, reason })),
    ),
    open: tabledChanges(unit)
      .filter(({ fate }) => standsOn(fate) || isPrepared(fate))
      .map(({ change, now, fate, proposal }) => ({
        change: now ?? change,
        stale: now === null,
        fate: fate.kind,
        by: [proposal.proponent, ...coSponsorsNow(proposal).map(({ party }) => party)],
      })),
  };
}
