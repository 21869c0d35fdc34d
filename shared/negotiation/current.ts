import type { ElementId } from '../ids.ts';
import type { ElementStatus, TextVersion, Unit } from './state.ts';

/** The two questions that all others are made of. */

export function currentVersion(unit: Unit): TextVersion {
  return unit.versions.at(-1)!;
}

export function elementStatus(unit: Unit, element: ElementId): ElementStatus {
  return unit.status[element] ?? { kind: 'open' };
}
