import type { Node, ResolvedPos } from 'prosemirror-model';
import { AllSelection, type Command, Plugin, type Selection, TextSelection } from 'prosemirror-state';
import { endOfBody } from './structure.ts';

/** Words that can be selected together: the body of the unit, or one footnote. Positions in textblocks. */
interface Zone {
  readonly from: number;
  readonly to: number;
}

function zoneOf($pos: ResolvedPos): Zone {
  if ($pos.parent.type.name === 'footnote') return { from: $pos.start(), to: $pos.end() };
  return { from: 1, to: Math.max(1, endOfBody($pos.doc) - 1) };
}

function clamp(position: number, zone: Zone): number {
  return Math.min(Math.max(position, zone.from), zone.to);
}

/**
 * A selection from the body into the footnotes would, once deleted, glue the end of a footnote to an action. It stops
 * at the border of the place where it began.
 */
function selectionWithinZone(doc: Node, selection: Selection): Selection | null {
  if (selection.empty || doc.childCount === 0) return null;
  if (!(selection instanceof TextSelection) && !(selection instanceof AllSelection)) return null;
  const zone = zoneOf(selection.$anchor);
  const anchor = clamp(selection.anchor, zone);
  const head = clamp(selection.head, zone);
  if (anchor === selection.anchor && head === selection.head) return null;
  return TextSelection.between(doc.resolve(anchor), doc.resolve(head));
}

export function zones(): Plugin {
  return new Plugin({
    appendTransaction(_transactions, _before, after) {
      const within = selectionWithinZone(after.doc, after.selection);
      return within && !within.eq(after.selection) ? after.tr.setSelection(within) : null;
    },
  });
}

/** Everything in the body, or everything in the footnote that the cursor is in. */
export const selectZone: Command = ({ doc, selection, tr }, dispatch) => {
  if (doc.childCount === 0) return false;
  const { from, to } = zoneOf(selection.$from);
  dispatch?.(tr.setSelection(TextSelection.between(doc.resolve(from), doc.resolve(to))));
  return true;
};
