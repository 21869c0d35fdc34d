import type { ResolvedPos } from 'prosemirror-model';
import { type Command, type EditorState, TextSelection } from 'prosemirror-state';
import type { ElementId } from '../../shared/ids.ts';
import { schema } from '../../shared/plan/schema.ts';
import type { MintId } from './element-id.ts';
import { elementIdOf, marksIn } from './element-text.ts';
import { insertNote } from './structure.ts';

/** A mark at the cursor, an empty footnote at the end, and the cursor in it. A footnote has no footnotes. */
export function insertFootnote(mint: MintId): Command {
  return (state, dispatch) => {
    const { $to } = state.selection;
    const to = endOfWord($to);
    if ($to.depth === 0 || $to.parent.type.name === 'footnote') return false;
    if (!dispatch) return true;
    const attrs = { id: mint() };
    const tr = state.tr.insert(to, schema.nodes['footnote_ref'].create(attrs));
    const pos = insertNote(tr, schema.nodes['footnote'].create(attrs), to);
    dispatch(tr.setSelection(TextSelection.create(tr.doc, pos + 1)).scrollIntoView());
    return true;
  };
}

/** A mark never cuts a word in two: inside of one it goes to its end. */
function endOfWord({ pos, nodeBefore, nodeAfter }: ResolvedPos): number {
  if (!/[\p{L}\p{N}]$/u.test(nodeBefore?.text ?? '')) return pos;
  return pos + (/^[\p{L}\p{M}\p{N}]+/u.exec(nodeAfter?.text ?? '')?.[0].length ?? 0);
}

/** From a footnote back to where it is marked. */
export function goToMark(id: ElementId): Command {
  return (state, dispatch) => {
    const mark = marksIn(state.doc).find((candidate) => candidate.id === id);
    if (!mark) return false;
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, mark.pos + 1)).scrollIntoView());
    return true;
  };
}

/** In a footnote: back to the text, right after the mark. */
export const leaveFootnote: Command = (state, dispatch) => {
  const id = footnoteAtCursor(state);
  if (id === null) return false;
  return goToMark(id)(state, dispatch) || true;
};

/** The footnote whose words hold the cursor. */
export function footnoteAtCursor({ selection }: EditorState): ElementId | null {
  const { parent } = selection.$head;
  return parent.type.name === 'footnote' ? elementIdOf(parent) : null;
}
