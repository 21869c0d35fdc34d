import { baseRuns } from '../compare/provenance.ts';
import type { OpeningUnit } from '../plan/opening-text.ts';
import { hashOf } from '../record/canonical.ts';
import type { OpenedAct } from './act.ts';
import type { Negotiation, Stamp, TextVersion, Unit } from './state.ts';

/** The state after act 1: the base text, nobody's proposal, nobody in the room. */
export function opened(act: OpenedAct, stamp: Stamp): Negotiation {
  const { text } = act;
  return {
    title: act.title,
    practice: act.practice,
    roster: act.roster,
    rules: act.rules,
    base: text.base,
    introduction: text.introduction,
    areas: text.areas,
    lacunas: Object.fromEntries(text.lacunas.map((lacuna) => [lacuna.id, lacuna])),
    units: Object.fromEntries(text.units.map((unit) => [unit.id, openingUnit(unit, stamp)])),
    order: text.units.map((unit) => unit.id),
    packages: {},
    notes: {},
    members: {},
    invitations: {},
    meetings: [],
    approved: null,
    issuing: { symbols: {}, revisions: [] },
    acts: stamp.seq,
    adoption: null,
  };
}

function openingUnit({ id, label, text }: OpeningUnit, since: Stamp): Unit {
  const runs = Object.fromEntries(text.elements.map((element) => [element.id, baseRuns(element)]));
  const first: TextVersion = { number: 1, text, runs, hash: hashOf(text), since };
  return {
    id,
    label,
    versions: [first],
    proposals: [],
    serials: {},
    status: {},
    awaiting: null,
    reopenings: [],
    restorations: [],
    silences: [],
    pending: {},
    reserves: {},
  };
}
