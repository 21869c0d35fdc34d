import type { ElementId } from '../../ids.ts';
import { plainText } from '../../plan/text.ts';
import { elementOf } from '../../plan/unit.ts';
import { granted, refused } from '../../verdict.ts';
import type { Actor } from '../capacity.ts';
import type { CommandOf } from '../command.ts';
import type { Decided } from '../decided.ts';
import { currentVersion, elementStatus } from '../read.ts';
import type { Refusal } from '../refusal.ts';
import type { Negotiation, Unit } from '../state.ts';
import { reserveOf, reservesOn } from './standing.ts';

/** A delegation reserves on words that are not agreed; it does so once for an element, and lifts that itself. */
export function decideReserve(
  state: Negotiation,
  { unit: id, element: on, words, reason }: CommandOf<'place-reserve'>,
  by: Actor,
): Decided {
  const unit = state.units[id];
  if (!unit) return refused({ code: 'unknown', what: 'unit' });
  const element = elementOf(currentVersion(unit).text, on);
  if (!element) return refused({ code: 'unknown', what: 'element' });
  if (elementStatus(unit, on).kind === 'agreed')
    return refused({ code: 'locked', unit: unit.id, elements: [on] });
  const quoted = words === null ? null : words.trim();
  if (quoted !== null && !plainText(element.text).includes(quoted))
    return refused({ code: 'text-moved', unit: unit.id });
  const own = reserveOf(unit, on, by.party);
  if (own && own.words === quoted && own.reason === reason.trim()) return refused({ code: 'already-so' });
  return granted([
    { kind: 'reserve-placed', unit: unit.id, element: on, words: quoted, reason: reason.trim() },
  ]);
}

export function decideReserveLifted(
  state: Negotiation,
  { unit: id, element }: CommandOf<'lift-reserve'>,
  by: Actor,
): Decided {
  const unit = state.units[id];
  if (!unit) return refused({ code: 'unknown', what: 'unit' });
  if (!reserveOf(unit, element, by.party)) return refused({ code: 'already-so' });
  return granted([{ kind: 'reserve-lifted', unit: unit.id, element }]);
}

/** Nothing is agreed, not even ad referendum, while a delegation reserves on it. */
export function reserveRefusal(unit: Unit, elements: readonly ElementId[]): Refusal | null {
  const parties = [...new Set(elements.flatMap((id) => reservesOn(unit, id).map(({ party }) => party)))];
  return parties.length > 0 ? { code: 'reserved', unit: unit.id, parties } : null;
}
