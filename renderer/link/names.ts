import type { ElementId } from '../../shared/ids.ts';
import type { Actor } from '../../shared/negotiation/capacity.ts';
import { currentVersion } from '../../shared/negotiation/read.ts';
import type { Negotiation, Unit } from '../../shared/negotiation/state.ts';
import { elementLabels } from '../../shared/plan/numbering.ts';
import type { Element, UnitText } from '../../shared/plan/unit.ts';
import { unreachable } from '../../shared/verdict.ts';
import type { Speaker } from '../i18n/use-text.ts';

/** The label that the introduction carries where an objective carries its number. */
const INTRODUCTION = 'Intro';

/** What things are called when they are spoken of: `objective 2.3`, `action 3.1`. A number never stands alone. */

/** Whom a seat stands for: `Mexico, Delegate`. An office is named once. */
export function seatName(
  { say, party: name }: Speaker,
  { party, capacity, organization }: Pick<Actor, 'party' | 'capacity'> & { organization: string | null },
): string {
  if (capacity === 'chair') return say('components.chair-name');
  if (capacity === 'vice-chair') return say('link.capacity.vice-chair');
  if (organization !== null) return say('link.seat', { party: organization, capacity: name(party) });
  if (capacity === 'secretariat') return name(party);
  return say('link.seat', { party: name(party), capacity: say(`link.capacity.${capacity}`) });
}

/** With a capital, for headings: `Objective 2.3`. */
export function unitTitle({ say }: Speaker, label: string): string {
  return label === INTRODUCTION ? say('link.introduction') : say('link.objective', { label });
}

/** Inside a sentence: `objective 2.3`, `the introduction`. */
export function unitName({ say }: Speaker, label: string): string {
  return label === INTRODUCTION ? say('link.the-introduction') : say('link.the-objective', { label });
}

/** One element inside a text: `action 3.1`, `the statement`, `paragraph 2`, `a footnote`. */
export function elementNameIn({ say }: Speaker, text: UnitText, element: Element, label: string): string {
  switch (element.kind) {
    case 'statement':
      return say('link.statement');
    case 'action':
      return say('link.action', { label });
    case 'footnote':
      return say('link.footnote');
    case 'paragraph':
      return say('link.paragraph', {
        number: 1 + text.elements.filter(({ kind }) => kind === 'paragraph').indexOf(element),
      });
    default:
      return unreachable(element.kind);
  }
}

function unitWith(negotiation: Negotiation, element: ElementId): Unit | undefined {
  const holds = (unit: Unit) => currentVersion(unit).text.elements.some(({ id }) => id === element);
  return Object.values(negotiation.units).find(holds);
}

/** An element of the current text; one that is not in it is told by its id. */
export function elementName(speaker: Speaker, negotiation: Negotiation, id: ElementId): string {
  const unit = unitWith(negotiation, id);
  if (!unit) return id;
  const { text } = currentVersion(unit);
  const element = text.elements.find((candidate) => candidate.id === id)!;
  return elementNameIn(speaker, text, element, elementLabels(unit.label, text).get(id) ?? '');
}
