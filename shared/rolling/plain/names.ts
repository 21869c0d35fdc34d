import type { Change } from '../../compare/change.ts';
import type { ElementId } from '../../ids.ts';
import { standingLabels } from '../../negotiation/labels.ts';
import { currentVersion } from '../../negotiation/read.ts';
import type { Unit } from '../../negotiation/state.ts';
import { type Text, footnotesIn } from '../../plan/text.ts';
import { type Element, type ElementKind, elementOf } from '../../plan/unit.ts';
import { unreachable } from '../../verdict.ts';
import type { RollingElement, RollingText } from '../rolling-text.ts';
import type { NoteNumbers } from './words.ts';

/** Gives every footnote its number: one run through these units, in the order in which a reader meets the marks. */
export function noteNumbers(units: readonly RollingText[]): NoteNumbers {
  const ids = units.flatMap(({ unit, elements, stale }) => [
    ...elements.flatMap((each) => footnotesOn(unit, each)),
    ...stale.flatMap(({ change }) => footnotesOf(unit, change)),
  ]);
  return new Map([...new Set(ids)].map((id, i) => [id, i + 1]));
}

function footnotesOn(unit: Unit, each: RollingElement): ElementId[] {
  if (each.kind === 'moved-here') return ifFootnote(unit, each.element);
  if (each.kind === 'added') return each.variants.flatMap(({ element }) => footnotesWith(element));
  const words = each.stretches.flatMap((stretch): Text[] =>
    stretch.kind === 'plain'
      ? [stretch.text]
      : [...stretch.bracket.options.map(({ text }) => text), stretch.bracket.current],
  );
  return [...words.flatMap(footnotesIn), ...ifFootnote(unit, each.element.id)];
}

function footnotesOf(unit: Unit, change: Change): ElementId[] {
  switch (change.kind) {
    case 'MOD':
      return [...[change.insert, change.remove].flatMap(footnotesIn), ...ifFootnote(unit, change.element)];
    case 'ADD':
    case 'SUP':
      return footnotesWith(change.element);
    case 'MOVE':
      return ifFootnote(unit, change.element);
    default:
      return unreachable(change);
  }
}

/** Those marked in its words, and itself if it is one. */
function footnotesWith({ id, kind, text }: Element): ElementId[] {
  return kind === 'footnote' ? [...footnotesIn(text), id] : footnotesIn(text);
}

function ifFootnote(unit: Unit, id: ElementId): ElementId[] {
  return kindOf(unit, id) === 'footnote' ? [id] : [];
}

/** Of an element that stands in the text or once stood in it. */
function kindOf(unit: Unit, id: ElementId): ElementKind | undefined {
  return unit.versions.flatMap(({ text }) => elementOf(text, id) ?? [])[0]?.kind;
}

/** What an element is called by: `3.` (the statement), `3.1 bis`, `paragraph 2`, `note 1`. */
export function elementNames(
  unit: Unit,
  numbers: NoteNumbers,
): (id: ElementId, kind?: ElementKind) => string {
  const labels = standingLabels(unit);
  const { elements } = currentVersion(unit).text;
  const paragraphs = elements.filter(({ kind }) => kind === 'paragraph').map(({ id }) => id);
  return (id, kind = kindOf(unit, id)) => {
    if (kind === 'statement') return `${unit.label.slice(unit.label.indexOf('.') + 1)}.`;
    if (kind === 'footnote') return `note ${numbers.get(id)}`;
    if (kind === 'action') return labels.get(id)!;
    const at = paragraphs.indexOf(id);
    return at < 0 ? 'paragraph' : `paragraph ${at + 1}`;
  };
}
