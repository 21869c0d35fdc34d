import { type RegisteredChange, elementOfChange } from '../../shared/compare/change.ts';
import type { Proposal, Unit } from '../../shared/negotiation/state.ts';
import { elementLabels } from '../../shared/plan/numbering.ts';
import { type Element, type UnitText, elementOf } from '../../shared/plan/unit.ts';
import { unreachable } from '../../shared/verdict.ts';
import type { Speaker } from '../i18n/use-text.ts';

/** The text that a proposal's changes were made against. Versions are numbered from 1 without gaps. */
export function baseOf(unit: Unit, proposal: Pick<Proposal, 'version'>): UnitText {
  return unit.versions[proposal.version - 1]!.text;
}

/** A heading for one element: `Statement`, `Action 3.4`, `Footnote`. */
export function placeName(
  { say }: Speaker,
  unit: Pick<Unit, 'label'>,
  text: UnitText,
  element: Element,
): string {
  switch (element.kind) {
    case 'statement':
    case 'footnote':
      return say(`proposal.place.${element.kind}`);
    case 'action':
      return say('proposal.place.action', { label: elementLabels(unit.label, text).get(element.id) ?? '' });
    case 'paragraph': {
      const paragraphs = text.elements.filter(({ kind }) => kind === 'paragraph');
      return say('proposal.place.paragraph', { number: 1 + paragraphs.indexOf(element) });
    }
    default:
      return unreachable(element.kind);
  }
}

/** Where a change stands: by the numbers of the proposed text, or of the old one for what it takes away. */
export function changePlace(
  speaker: Speaker,
  unit: Unit,
  proposal: Proposal,
  change: RegisteredChange,
): string {
  const id = elementOfChange(change);
  const texts = [proposal.text, baseOf(unit, proposal)];
  const text = texts.find((candidate) => elementOf(candidate, id));
  return text ? placeName(speaker, unit, text, elementOf(text, id)!) : id;
}

/** The changes of a proposal, put together by the element that they touch, in its own order. */
export function changesByPlace(proposal: Proposal): readonly (readonly RegisteredChange[])[] {
  return [...Map.groupBy(proposal.changes, elementOfChange).values()];
}
