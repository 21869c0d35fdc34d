import { type ElementId, ID_PATTERN } from '../ids.ts';
import { footnotesIn, plainText } from './text.ts';
import { type Element, type ElementKind, type UnitText, bodyOf } from './unit.ts';

/** What makes a text unfit to be tabled. The schema lets a draft pass through these states; the record does not. */
export type Fault =
  | { readonly kind: 'statement-missing' | 'several-statements' }
  | { readonly kind: 'out-of-place' | 'duplicate-id' | 'bad-id' | 'empty'; readonly element: ElementId }
  | {
      readonly kind: 'footnote-without-text' | 'footnote-without-mark' | 'footnote-marked-twice';
      readonly element: ElementId;
    }
  | { readonly kind: 'too-long'; readonly element: ElementId; readonly limit: number };

/** Characters in one element. The longest paragraph of the 2016 plan has about 1,300. */
export const ELEMENT_LIMIT = 20_000;

const ORDER: Record<UnitText['kind'], readonly ElementKind[]> = {
  objective: ['statement', 'action', 'footnote'],
  introduction: ['paragraph', 'footnote'],
};

/** Every fault of a text, in document order; none means that it may be tabled. */
export function faultsOf(unit: UnitText): Fault[] {
  return [...statementFaults(unit), ...orderFaults(unit), ...elementFaults(unit), ...footnoteFaults(unit)];
}

function statementFaults(unit: UnitText): Fault[] {
  if (unit.kind !== 'objective') return [];
  const count = unit.elements.filter((element) => element.kind === 'statement').length;
  if (count === 0) return [{ kind: 'statement-missing' }];
  return count > 1 ? [{ kind: 'several-statements' }] : [];
}

function orderFaults(unit: UnitText): Fault[] {
  const order = ORDER[unit.kind];
  let reached = 0;
  return unit.elements.flatMap((element): Fault[] => {
    const place = order.indexOf(element.kind);
    if (place < reached) return [{ kind: 'out-of-place', element: element.id }];
    reached = place;
    return [];
  });
}

function elementFaults(unit: UnitText): Fault[] {
  const seen = new Set<ElementId>();
  return unit.elements.flatMap((element) => {
    const faults: Fault[] = [];
    if (!ID_PATTERN.test(element.id) || element.id in {})
      faults.push({ kind: 'bad-id', element: element.id });
    if (seen.has(element.id)) faults.push({ kind: 'duplicate-id', element: element.id });
    seen.add(element.id);
    const words = plainText(element.text);
    if (words.trim() === '') faults.push(emptyFault(element));
    if (words.length > ELEMENT_LIMIT)
      faults.push({ kind: 'too-long', element: element.id, limit: ELEMENT_LIMIT });
    return faults;
  });
}

function emptyFault(element: Element): Fault {
  return { kind: element.kind === 'footnote' ? 'footnote-without-text' : 'empty', element: element.id };
}

function footnoteFaults(unit: UnitText): Fault[] {
  const marks = bodyOf(unit).flatMap((element) => footnotesIn(element.text));
  const notes = unit.elements.filter((element) => element.kind === 'footnote').map((element) => element.id);
  const nested = unit.elements.filter((e) => e.kind === 'footnote').flatMap((e) => footnotesIn(e.text));
  return [
    ...notes
      .filter((id) => !marks.includes(id))
      .map((element): Fault => ({ kind: 'footnote-without-mark', element })),
    ...[...marks, ...nested]
      .filter((id) => !notes.includes(id))
      .map((element): Fault => ({ kind: 'footnote-without-text', element })),
    ...marks
      .filter((id, i) => marks.indexOf(id) !== i)
      .map((element): Fault => ({ kind: 'footnote-marked-twice', element })),
  ];
}
