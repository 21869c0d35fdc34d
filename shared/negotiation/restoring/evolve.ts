import { changesBetween } from '../../compare/changes.ts';
import { originAt } from '../../compare/provenance.ts';
import type { CreditedText } from '../../compare/take.ts';
import { currentVersion } from '../read.ts';
import type { Negotiation, Restoration, Stamp, Unit } from '../state.ts';
import { onUnit } from '../updating.ts';
import { withVersion } from '../versions.ts';
import type { ActOf } from '../act.ts';
import type { RestoringAct } from './act.ts';
import { placeOfLacuna, placeOfRestored, standingRestoration, withStretch } from './restored-text.ts';

export function afterRestoring(state: Negotiation, act: RestoringAct, stamp: Stamp): Negotiation {
  return onUnit(state, act.unit, (unit) =>
    act.kind === 'restored' ? restored(unit, act, stamp) : reversed(unit, act, stamp),
  );
}

function restored(unit: Unit, { lacuna, element, words, evidence }: ActOf<'restored'>, stamp: Stamp): Unit {
  const current = currentVersion(unit);
  const place = placeOfLacuna(current, lacuna)!;
  const restoration: Restoration = {
    stamp,
    lacuna,
    element,
    words,
    evidence,
    before: originAt(current.runs[place.element] ?? [], place.at),
    reversed: null,
  };
  const origin = { kind: 'restored', lacuna, act: stamp.seq } as const;
  const next = edited(unit, withStretch(current, place, { insert: [words], origin }), stamp);
  return { ...next, restorations: [...unit.restorations, restoration] };
}

/** The lacuna is credited as it was before its words were restored. */
function reversed(unit: Unit, { lacuna, reason }: ActOf<'restoration-reversed'>, stamp: Stamp): Unit {
  const restoration = standingRestoration(unit, lacuna)!;
  const current = currentVersion(unit);
  const place = placeOfRestored(current, restoration)!;
  const text = withStretch(current, place, { insert: [{ lacuna }], origin: restoration.before });
  return {
    ...edited(unit, text, stamp),
    restorations: unit.restorations.map((each) =>
      each === restoration ? { ...each, reversed: { stamp, reason } } : each,
    ),
  };
}

function edited(unit: Unit, credited: CreditedText, stamp: Stamp): Unit {
  const taken = changesBetween(currentVersion(unit).text, credited.text);
  return withVersion(unit, { credited, taken }, stamp);
}
