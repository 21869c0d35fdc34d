import { elementOfChange } from '../../compare/change.ts';
import type { ElementId } from '../../ids.ts';
import { elementOf } from '../../plan/unit.ts';
import { printableWords } from '../../plan/unit-document.ts';
import { faultsOf } from '../../plan/validity.ts';
import { granted, refused } from '../../verdict.ts';
import type { CommandOf } from '../command.ts';
import type { Decided } from '../decided.ts';
import { currentVersion, elementStatus, isGavelled, isPrepared, standsOn, tabledChanges } from '../read.ts';
import type { Refusal } from '../refusal.ts';
import type { Negotiation, Unit } from '../state.ts';
import {
  fittedWords,
  placeOfLacuna,
  placeOfRestored,
  standingRestoration,
  withStretch,
} from './restored-text.ts';

/** The secretariat puts lost words back where the source lost them. What it restores is nobody's proposal (`field.md §10`). */
export function decideRestoration(state: Negotiation, command: CommandOf<'restore'>): Decided {
  const unit = state.units[command.unit];
  if (!unit) return refused({ code: 'unknown', what: 'unit' });
  const current = currentVersion(unit);
  if (current.hash !== command.seen) return refused({ code: 'text-moved', unit: unit.id });
  const place = placeOfLacuna(current, command.lacuna);
  if (!place) return refused({ code: 'unknown', what: 'lacuna' });
  const refusal = untouchable(unit, place.element);
  if (refusal) return refused(refusal);
  const { text } = elementOf(current.text, place.element)!;
  const words = fittedWords(text, place.at, printableWords(command.words));
  const faults = faultsOf(withStretch(current, place, { insert: [words], origin: { kind: 'base' } }).text);
  if (faults.length > 0) return refused({ code: 'invalid-text', faults });
  const { lacuna, evidence } = command;
  return granted([
    { kind: 'restored', unit: unit.id, element: place.element, lacuna, words, evidence: evidence.trim() },
  ]);
}

/** The lost place comes back, with the reason. Words that were amended since are a delegation's affair and stay. */
export function decideReversal(state: Negotiation, command: CommandOf<'reverse-restoration'>): Decided {
  const unit = state.units[command.unit];
  if (!unit) return refused({ code: 'unknown', what: 'unit' });
  const current = currentVersion(unit);
  if (current.hash !== command.seen) return refused({ code: 'text-moved', unit: unit.id });
  const { lacuna, reason } = command;
  const restoration = standingRestoration(unit, lacuna);
  if (!restoration) return refused({ code: 'unknown', what: 'restoration' });
  const place = placeOfRestored(current, restoration);
  if (!place) return refused({ code: 'restored-words-changed', unit: unit.id });
  const refusal = untouchable(unit, place.element);
  if (refusal) return refused(refusal);
  return granted([
    { kind: 'restoration-reversed', unit: unit.id, element: place.element, lacuna, reason: reason.trim() },
  ]);
}

/** What is gavelled is not edited, and nothing is edited under a delegation's change. */
function untouchable(unit: Unit, element: ElementId): Refusal | null {
  if (isGavelled(elementStatus(unit, element))) return { code: 'locked', unit: unit.id, elements: [element] };
  const changes = tabledChanges(unit)
    .filter(({ change, fate }) => elementOfChange(change) === element && (standsOn(fate) || isPrepared(fate)))
    .map(({ change }) => change.id);
  return changes.length > 0 ? { code: 'changes-there', changes } : null;
}
