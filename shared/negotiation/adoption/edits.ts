import { changesBetween } from '../../compare/changes.ts';
import { type Hunk, diffTexts } from '../../compare/diff.ts';
import { type Origin, type Run, originAt, runsAfter } from '../../compare/provenance.ts';
import type { ElementId, Hash, UnitId } from '../../ids.ts';
import { type Text, tokenize, tokensToText } from '../../plan/text.ts';
import type { UnitText } from '../../plan/unit.ts';
import { currentVersion, planHash } from '../read.ts';
import type { Negotiation, Stamp, TextVersion, Unit } from '../state.ts';
import { onUnit } from '../updating.ts';
import { withVersion } from '../versions.ts';

/** New words of one element. */
export interface Edit {
  readonly unit: UnitId;
  readonly element: ElementId;
  readonly text: Text;
}

/** The text of a unit with one element in other words. */
export function reworded(text: UnitText, edit: Pick<Edit, 'element' | 'text'>): UnitText {
  return {
    ...text,
    elements: text.elements.map((each) => (each.id === edit.element ? { ...each, text: edit.text } : each)),
  };
}

/** The hash of the whole text with these edits in it. */
export function hashAfter(state: Negotiation, edits: readonly Edit[]): Hash {
  const next = edits.reduce(
    (before, edit) =>
      onUnit(before, edit.unit, (unit) => {
        const current = currentVersion(unit);
        return { ...unit, versions: [{ ...current, text: reworded(current.text, edit) }] };
      }),
    state,
  );
  return planHash(next);
}

/** @param brought whom the new words are credited to; `null`: to whoever brought the words that they stand for */
export function withEdit(unit: Unit, edit: Edit, by: { brought: Origin | null; stamp: Stamp }): Unit {
  const current = currentVersion(unit);
  const text = reworded(current.text, edit);
  const runs = { ...current.runs, [edit.element]: runsWith(current, edit, by.brought) };
  const taken = changesBetween(current.text, text);
  return withVersion(unit, { credited: { text, runs }, taken }, by.stamp);
}

function runsWith(
  { text, runs }: TextVersion,
  { element, text: after }: Edit,
  brought: Origin | null,
): Run[] {
  const before = text.elements.find(({ id }) => id === element)!.text;
  const own = runs[element] ?? [];
  const hunks = brought ? diffTexts(before, after) : diffTexts(before, after).flatMap(wordByWord);
  const credited = hunks.map((hunk) => ({ ...hunk, origin: brought ?? originOfPlace(before, own, hunk) }));
  return runsAfter(before, own, credited);
}

/** Words that stand for as many words are credited one by one. */
function wordByWord(hunk: Hunk): Hunk[] {
  if (hunk.remove.length !== hunk.insert.length) return [hunk];
  return hunk.remove.map((token, i) => ({ at: hunk.at + i, remove: [token], insert: [hunk.insert[i]!] }));
}

/** What is only added belongs to the word before it, as a comma does. */
function originOfPlace(text: Text, runs: readonly Run[], { at, remove }: Hunk): Origin {
  const before = tokensToText(tokenize(text).slice(0, at));
  const offset = before.reduce((sum, inline) => sum + (typeof inline === 'string' ? inline.length : 1), 0);
  return originAt(runs, remove.length > 0 ? offset : Math.max(0, offset - 1));
}
