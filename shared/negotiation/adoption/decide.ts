import { printableWords } from '../../plan/unit-document.ts';
import { type Text, normalize, sameText } from '../../plan/text.ts';
import { elementOf } from '../../plan/unit.ts';
import { faultsOf } from '../../plan/validity.ts';
import { granted, refused } from '../../verdict.ts';
import type { CommandOf } from '../command.ts';
import type { Decided } from '../decided.ts';
import { currentVersion, planHash } from '../read.ts';
import type { Refusal } from '../refusal.ts';
import type { Negotiation } from '../state.ts';
import type { Correction } from './act.ts';
import { type Edit, hashAfter, reworded } from './edits.ts';
import { styleEdit } from './style.ts';

/** Approved is not adopted: the Commission adopts later, at a session of its own. */
export function decideAdoption(state: Negotiation, command: CommandOf<'adopt'>): Decided {
  if (!state.approved) return refused({ code: 'before-approval' });
  if (state.adoption) return refused({ code: 'already-so' });
  const { session, place, date } = command;
  return granted([{ kind: 'adopted', session: session.trim(), place: place.trim(), date }]);
}

/** Never substance: what is more than style is refused with the words that are. */
export function decideStyle(state: Negotiation, command: CommandOf<'edit-style'>): Decided {
  const { adoption } = state;
  if (!adoption) return refused({ code: 'not-adopted' });
  if (adoption.final) return refused({ code: 'review-closed' });
  const { unit, element } = command;
  const current = state.units[unit] && currentVersion(state.units[unit]);
  if (current && current.hash !== command.seen) return refused({ code: 'text-moved', unit });
  const edit = { unit, element, text: printableText(command.text) };
  const refusal = editRefusal(state, edit);
  if (refusal) return refused(refusal);
  const words = styleEdit(elementOf(current!.text, element)!.text, edit.text);
  if (words.length > 0) return refused({ code: 'not-style', words });
  return granted([{ kind: 'style-edited', ...edit, hash: hashAfter(state, [edit]) }]);
}

export function decideReviewEnd({ adoption }: Negotiation): Decided {
  if (!adoption) return refused({ code: 'not-adopted' });
  return adoption.final ? refused({ code: 'already-so' }) : granted([{ kind: 'style-review-closed' }]);
}

/** Errors of the issued document, each with its reason. The document as first issued stays. */
export function decideCorrigendum(state: Negotiation, command: CommandOf<'issue-corrigendum'>): Decided {
  if (!state.adoption) return refused({ code: 'not-adopted' });
  if (!state.adoption.final) return refused({ code: 'review-open' });
  if (planHash(state) !== command.seen) return refused({ code: 'text-moved', unit: null });
  const corrections = command.corrections.map((correction): Correction => ({
    ...correction,
    text: printableText(correction.text),
    reason: correction.reason.trim(),
  }));
  if (corrections.some(({ reason }) => reason === '')) return refused({ code: 'empty' });
  const places = corrections.map(({ unit, element }) => `${unit} ${element}`);
  if (new Set(places).size < places.length) return refused({ code: 'already-so' });
  const refusal = corrections.map((edit) => editRefusal(state, edit)).find((found) => found !== null);
  if (refusal) return refused(refusal);
  const number = state.adoption.corrigenda.length + 1;
  return granted([{ kind: 'corrigendum-issued', number, corrections, hash: hashAfter(state, corrections) }]);
}

function printableText(text: Text): Text {
  return normalize(text.map((inline) => (typeof inline === 'string' ? printableWords(inline) : inline)));
}

function editRefusal(state: Negotiation, edit: Edit): Refusal | null {
  const unit = state.units[edit.unit];
  if (!unit) return { code: 'unknown', what: 'unit' };
  const { text } = currentVersion(unit);
  const element = elementOf(text, edit.element);
  if (!element) return { code: 'unknown', what: 'element' };
  if (sameText(element.text, edit.text)) return { code: 'nothing-changed' };
  const faults = faultsOf(reworded(text, edit));
  return faults.length > 0 ? { code: 'invalid-text', faults } : null;
}
