import { elementOfChange } from '../../shared/compare/change.ts';
import { type ChangeId, type ElementId, ordinalOf } from '../../shared/ids.ts';
import { registeredChanges, wordingOf } from '../../shared/negotiation/read.ts';
import type { Proposal, Unit } from '../../shared/negotiation/state.ts';
import type { Speaker } from '../i18n/use-text.ts';
import { changePlace } from './change-place.ts';

/** `Change 2, Action 3.4`: what a comment on one change says it is about. */
export function changeName(speaker: Speaker, unit: Unit, proposal: Proposal, id: ChangeId): string {
  const wording = wordingOf(proposal, id);
  const change = wording.changes.find((each) => each.id === id);
  const place = change ? changePlace(speaker, unit, { ...proposal, ...wording }, change) : '';
  return speaker.say('proposal.change-name', { number: ordinalOf(id), place });
}

/** Brings the row of the element that a change touches on screen. */
export function showElementOf(proposal: Proposal, id: ChangeId): void {
  const change = registeredChanges(proposal).find((each) => each.id === id);
  if (change) showElement(elementOfChange(change));
}

/** Brings the element's row in the text on screen. */
export function showElement(id: ElementId): void {
  const row = document.querySelector(`.prp-d [data-element="${CSS.escape(id)}"]`);
  row?.scrollIntoView({ block: 'center' });
}
