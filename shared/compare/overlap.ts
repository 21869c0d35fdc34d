import type { ElementId } from '../ids.ts';
import { footnotesIn, tokenize } from '../plan/text.ts';
import { unreachable } from '../verdict.ts';
import { type Change, elementOfChange } from './change.ts';

/** Equal keys: the same amendment, whoever made it. What is deleted is the same wherever it stood. */
export function changeKey(change: Change): string {
  if (change.kind === 'MOD') {
    return JSON.stringify(['MOD', change.element, change.at, change.remove, change.insert]);
  }
  if (change.kind === 'MOVE') return JSON.stringify(['MOVE', change.element, change.to]);
  if (change.kind === 'SUP') return JSON.stringify(['SUP', change.element.id]);
  return JSON.stringify(['ADD', change.element, change.place]);
}

/**
 * Can these two not both be in the text? Rival words for the same words, a deletion of what the other edits, two
 * places for one element. Two insertions at one point can stand side by side, in the order of tabling; the same
 * amendment made by two delegations is one.
 */
export function overlapping(a: Change, b: Change): boolean {
  if (elementOfChange(a) !== elementOfChange(b) || changeKey(a) === changeKey(b)) return false;
  if (a.kind === 'MOD' && b.kind === 'MOD') return rangesMeet(a, b);
  return !(a.kind === 'MOD' && b.kind === 'MOVE') && !(a.kind === 'MOVE' && b.kind === 'MOD');
}

type Modification = Extract<Change, { kind: 'MOD' }>;

function rangesMeet(a: Modification, b: Modification): boolean {
  const endA = a.at + tokenize(a.remove).length;
  const endB = b.at + tokenize(b.remove).length;
  if (a.at === endA && b.at === endB) return false;
  return a.at < endB && b.at < endA;
}

/**
 * Changes that make sense only together: a footnote and the mark that points to it. Each group is the indexes of its
 * members; every change is in exactly one group.
 */
export function linkedGroups(changes: readonly Change[]): readonly (readonly number[])[] {
  const groups: { notes: Set<ElementId>; members: number[] }[] = [];
  changes.forEach((change, i) => {
    const notes = new Set(footnotesTouched(change));
    const joined = groups.filter((group) => [...notes].some((id) => group.notes.has(id)));
    for (const group of joined) groups.splice(groups.indexOf(group), 1);
    groups.push({
      notes: new Set([...notes, ...joined.flatMap((group) => [...group.notes])]),
      members: [...joined.flatMap((group) => group.members), i].toSorted((a, b) => a - b),
    });
  });
  return groups.map((group) => group.members).toSorted((a, b) => a[0]! - b[0]!);
}

/** The footnotes that a change brings, takes away, or whose marks it brings or takes away. */
function footnotesTouched(change: Change): ElementId[] {
  switch (change.kind) {
    case 'MOD': {
      const before = footnotesIn(change.remove);
      const after = footnotesIn(change.insert);
      return [...before.filter((id) => !after.includes(id)), ...after.filter((id) => !before.includes(id))];
    }
    case 'MOVE':
      return [];
    case 'ADD':
    case 'SUP':
      return change.element.kind === 'footnote' ? [change.element.id] : footnotesIn(change.element.text);
    default:
      return unreachable(change);
  }
}
