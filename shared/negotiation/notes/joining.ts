import type { Party } from '../../ids.ts';
import { sameText } from '../../plan/text.ts';
import { elementOf } from '../../plan/unit.ts';
import { currentVersion } from '../current.ts';
import type { Note, Unit } from '../state.ts';

/** Who stands behind the note beside its owner, in order of joining. */
export function joinedNow({ joined }: Note): readonly Party[] {
  return joined.filter(({ until }) => until === null).map(({ party }) => party);
}

/** Have the words that it hangs on changed since its owner last spoke on them? Computed, never stored (`field.md §6`). */
export function isToBeConfirmed(note: Note, unit: Unit): boolean {
  const then = unit.versions.find(({ number }) => number === note.version);
  // The text as first issued is older than a note that was confirmed on its style review.
  if (!then) return false;
  const now = currentVersion(unit);
  if (note.element === null) return then.hash !== now.hash;
  const [before, after] = [elementOf(then.text, note.element), elementOf(now.text, note.element)];
  if (!before || !after) return before !== after;
  return !sameText(before.text, after.text);
}
