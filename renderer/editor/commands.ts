import type { ResolvedPos } from 'prosemirror-model';
import {
  type Command,
  type EditorState,
  NodeSelection,
  TextSelection,
  type Transaction,
} from 'prosemirror-state';
import type { ElementId } from '../../shared/ids.ts';
import { schema } from '../../shared/plan/schema.ts';
import type { MintId } from './element-id.ts';
import { type Placed, elementIdOf, findElement, marksIn } from './element-text.ts';
import { leaveFootnote } from './footnotes.ts';
import { endOfBody } from './structure.ts';

/** Kinds that can be added, split and removed. The statement is there once and stays. */
const BODY = new Set(['action', 'paragraph']);

/** The element that holds the cursor. */
export function elementAtCursor({ selection }: EditorState): Placed | undefined {
  const { $from } = selection;
  if ($from.depth > 0) return { node: $from.node(1), pos: $from.before(1) };
  return selection instanceof NodeSelection ? { node: selection.node, pos: $from.pos } : undefined;
}

/** Enter: the words after the cursor become an element of their own; in a footnote it leads back to the text. */
export function splitElement(mint: MintId): Command {
  return (state, dispatch) => {
    const tr = state.tr.deleteSelection();
    const { $from } = tr.selection;
    if ($from.parent.type.name === 'footnote') return leaveFootnote(state, dispatch);
    if ($from.parent.type.name === 'statement') {
      return $from.parentOffset === $from.parent.content.size ? addAction(mint)(state, dispatch) : true;
    }
    if (!BODY.has($from.parent.type.name)) return false;
    dispatch?.(splitAt(tr, $from, { id: mint() }).scrollIntoView());
    return true;
  };
}

/** At the start of an action Enter makes room above it: the action keeps its id with its words. */
function splitAt(tr: Transaction, $pos: ResolvedPos, attrs: { readonly id: ElementId }): Transaction {
  const { type, content } = $pos.parent;
  if ($pos.parentOffset === 0 && content.size > 0) return tr.insert($pos.before(), type.create(attrs));
  return tr.split($pos.pos, 1, [{ type, attrs }]);
}

/** A new empty action (in the introduction, a paragraph) after the one with the cursor. */
export function addAction(mint: MintId): Command {
  return (state, dispatch) => {
    const here = elementAtCursor(state);
    if (!here) return false;
    const kind = isObjective(state) ? 'action' : 'paragraph';
    const pos = here.node.type.name === 'footnote' ? endOfBody(state.doc) : here.pos + here.node.nodeSize;
    const tr = state.tr.insert(pos, schema.nodes[kind].create({ id: mint() }));
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, pos + 1)).scrollIntoView());
    return true;
  };
}

function isObjective({ doc }: EditorState): boolean {
  return doc.children.some(({ type }) => type.name === 'statement' || type.name === 'action');
}

/** Removes the action, paragraph or footnote that holds the cursor. The statement stays. */
export const deleteElement: Command = (state, dispatch) => {
  const here = elementAtCursor(state);
  if (!here || here.node.type.name === 'statement') return false;
  const { tr } = state;
  const mark = marksIn(state.doc).find(({ id }) => id === elementIdOf(here.node));
  if (mark) tr.setSelection(TextSelection.create(state.doc, mark.pos + 1));
  dispatch?.(tr.delete(here.pos, here.pos + here.node.nodeSize).scrollIntoView());
  return true;
};

/** Backspace: an atom is selected before it goes; at the start of an element it joins the one before. */
export const backspace: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.depth === 0) return false;
  if ($from.nodeBefore?.isAtom && !$from.nodeBefore.isText) return selectAtom(state, $from.pos - 1, dispatch);
  if ($from.parentOffset > 0) return false;
  if ($from.parent.type.name === 'footnote')
    return $from.parent.content.size > 0 || deleteElement(state, dispatch);
  const pos = $from.before();
  const before = state.doc.resolve(pos).nodeBefore;
  if (before) dispatch?.(joinAt(state.tr, pos).scrollIntoView());
  return true;
};

/** Delete: the mirror image of `backspace`. */
export const deleteForward: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.depth === 0) return false;
  if ($from.nodeAfter?.isAtom && !$from.nodeAfter.isText) return selectAtom(state, $from.pos, dispatch);
  if ($from.parentOffset < $from.parent.content.size) return false;
  const pos = $from.after();
  const after = state.doc.resolve(pos).nodeAfter;
  if (after && after.type.name !== 'footnote') dispatch?.(joinAt(state.tr, pos).scrollIntoView());
  return true;
};

function selectAtom(state: EditorState, pos: number, dispatch: Parameters<Command>[1]): boolean {
  dispatch?.(state.tr.setSelection(NodeSelection.create(state.doc, pos)));
  return true;
}

/** Joins the elements on both sides. Where one of them is empty the other stays as it is, with its id. */
function joinAt(tr: Transaction, pos: number): Transaction {
  const { nodeBefore, nodeAfter } = tr.doc.resolve(pos);
  if (!nodeBefore || !nodeAfter) return tr;
  if (nodeAfter.content.size === 0) return cursorAt(tr.delete(pos, pos + nodeAfter.nodeSize), pos - 1);
  if (nodeBefore.content.size === 0 && nodeBefore.type === nodeAfter.type) {
    const start = pos - nodeBefore.nodeSize;
    return cursorAt(tr.delete(start, pos), start + 1);
  }
  return tr.join(pos);
}

function cursorAt(tr: Transaction, pos: number): Transaction {
  return tr.setSelection(TextSelection.create(tr.doc, pos));
}

/** The cursor at the end of an element. */
export function goToElement(id: ElementId): Command {
  return ({ doc, tr }, dispatch) => {
    const found = findElement(doc, id);
    if (!found) return false;
    const end = found.pos + found.node.nodeSize - 1;
    dispatch?.(tr.setSelection(TextSelection.create(doc, end)).scrollIntoView());
    return true;
  };
}
