import { unreachable } from '../../verdict.ts';
import type { ActOf } from '../act.ts';
import { isToBeConfirmed } from '../notes/joining.ts';
import { currentVersion, planHash, unitsInOrder } from '../read.ts';
import type { Adoption, ApprovedPlan, Negotiation, Note, Stamp } from '../state.ts';
import { onUnit } from '../updating.ts';
import type { AdoptionAct } from './act.ts';
import { withEdit } from './edits.ts';

export function afterAdoption(state: Negotiation, act: AdoptionAct, stamp: Stamp): Negotiation {
  if (act.kind === 'adopted') {
    const { session, place, date } = act;
    const plan = state.approved!;
    const adoption = { session, place, date, stamp, plan, styleEdits: [], final: null, corrigenda: [] };
    return { ...state, adoption };
  }
  const { adoption } = state;
  if (!adoption) throw new Error(`act ${stamp.seq} comes before the adoption`);
  switch (act.kind) {
    case 'style-edited':
      return styled(state, adoption, { act, stamp });
    case 'style-review-closed':
      return { ...state, adoption: { ...adoption, final: stamp } };
    case 'corrigendum-issued':
      return corrected(state, adoption, { act, stamp });
    default:
      return unreachable(act);
  }
}

interface Said<A> {
  readonly act: A;
  readonly stamp: Stamp;
}

/** Substance does not change, so the words keep their origin and the notes on them need no confirming. */
function styled(
  state: Negotiation,
  adoption: Adoption,
  { act, stamp }: Said<ActOf<'style-edited'>>,
): Negotiation {
  const { unit, element, text } = act;
  const before = state.units[unit]!;
  const next = onUnit(state, unit, () => withEdit(before, act, { brought: null, stamp }));
  const { number } = currentVersion(next.units[unit]!);
  const keepsUp = (note: Note) => note.unit === unit && !isToBeConfirmed(note, before);
  const notes = Object.fromEntries(
    Object.values(state.notes).map((note) => [note.id, keepsUp(note) ? { ...note, version: number } : note]),
  );
  const edit = { stamp, unit, element, before: wordsOf(state, act), after: text };
  const styleEdits = [...adoption.styleEdits, edit];
  return { ...next, notes, adoption: { ...adoption, styleEdits, plan: planNow(next, adoption) } };
}

function corrected(
  state: Negotiation,
  adoption: Adoption,
  { act, stamp }: Said<ActOf<'corrigendum-issued'>>,
): Negotiation {
  const brought = { kind: 'corrected', act: stamp.seq } as const;
  const next = act.corrections.reduce(
    (before, edit) => onUnit(before, edit.unit, (unit) => withEdit(unit, edit, { brought, stamp })),
    state,
  );
  const corrections = act.corrections.map(({ unit, element, text, reason }) => {
    return { unit, element, before: wordsOf(state, { unit, element }), after: text, reason };
  });
  const corrigenda = [...adoption.corrigenda, { number: act.number, stamp, corrections }];
  return { ...next, adoption: { ...adoption, corrigenda, plan: planNow(next, adoption) } };
}

function wordsOf(state: Negotiation, { unit, element }: Pick<ActOf<'style-edited'>, 'unit' | 'element'>) {
  return currentVersion(state.units[unit]!).text.elements.find(({ id }) => id === element)!.text;
}

/** The approved plan as it reads now. Only here and under the gavel is one made. */
function planNow(state: Negotiation, { plan }: Adoption): ApprovedPlan {
  const { place, date, stamp } = plan;
  const now = { hash: planHash(state), place, date, stamp, units: unitsInOrder(state) };
  return now as unknown as ApprovedPlan;
}
