import type { ElementId } from '../../shared/ids.ts';
import { currentVersion } from '../../shared/negotiation/read.ts';
import type { Unit } from '../../shared/negotiation/state.ts';
import { elementOf } from '../../shared/plan/unit.ts';
import { type Speaker, useText } from '../i18n/use-text.ts';
import { placeName } from '../proposal/change-place.ts';

/** `action 3.1 and the statement`; all of a unit is called so. An element that is gone is not named. */
export function elementNames(speaker: Speaker, unit: Unit, ids: readonly ElementId[]): string {
  const { text } = currentVersion(unit);
  const found = ids.flatMap((id) => elementOf(text, id) ?? []);
  if (found.length === text.elements.length) return speaker.say('status.whole');
  return speaker.list(found.map((element) => placeName(speaker, unit, text, element)));
}

interface ElementNamesProps {
  readonly unit: Unit;
  readonly elements: readonly ElementId[];
}

export function ElementNames({ unit, elements }: ElementNamesProps) {
  return elementNames(useText(), unit, elements);
}
