import { bodyOf, footnotesOf } from '../../plan/unit.ts';
import { currentVersion, elementStatus, isGavelled } from '../../negotiation/read.ts';
import type { Unit } from '../../negotiation/state.ts';
import type { Section, Cell } from '../model.ts';
import { delegationNames, words } from '../words.ts';
import { type AnnexContext, placeOf, unitName } from './context.ts';
import { agreementOf } from './words-brought.ts';

const COLUMNS = [
  { name: 'Unit', share: 20 },
  { name: 'Elements', share: 30 },
  { name: 'Agreement', share: 50 },
] as const;

/** When each element was agreed and who presided; elements of one gavel share a line. */
export function agreementSection(context: AnnexContext): Section {
  const untouched = context.units.filter((unit) => !hasGavel(unit)).map(({ label }) => label);
  const rows = context.units.filter(hasGavel).flatMap((unit) => agreementRows(context, unit));
  return {
    heading: 'Agreement',
    paragraphs:
      untouched.length > 0 ? [[words('Not agreed: ', 'strong'), words(`${untouched.join(', ')}.`)]] : [],
    tables: rows.length > 0 ? [{ heading: 'Gavelled by the chair', columns: COLUMNS, rows }] : [],
  };
}

function hasGavel(unit: Unit): boolean {
  return currentVersion(unit).text.elements.some(({ id }) => isGavelled(elementStatus(unit, id)));
}

function agreementRows(context: AnnexContext, unit: Unit): Cell[][] {
  const { text } = currentVersion(unit);
  const elements = [...bodyOf(text), ...footnotesOf(text)];
  const gavels = Map.groupBy(elements, ({ id }) => agreementOf(context, unit, id));
  const awaited = unit.awaiting ? `; awaiting ${delegationNames(unit.awaiting.parties)}` : '';
  return [...gavels].map(([agreement, agreed]) => {
    const places = agreed.map(({ id }) => placeOf(context, unit, { text, element: id }));
    const all = gavels.size === 1 ? 'All elements' : places.join(', ');
    return [[[words(unitName(unit))]], [[words(all)]], [[words(`${agreement}${awaited}`)]]];
  });
}
