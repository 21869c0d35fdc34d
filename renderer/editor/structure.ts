import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import type { ElementId } from '../../shared/ids.ts';
import { schema } from '../../shared/plan/schema.ts';
import type { UnitKind } from '../../shared/plan/unit.ts';
import type { MintId } from './element-id.ts';
import { elementIdOf, findElement, marksIn, placedElements } from './element-text.ts';
import { isLocalChange } from './local-change.ts';

/** Footnotes that went with their marks, so that words cut with a mark come back whole when they are pasted. */
type Kept = ReadonlyMap<ElementId, Node>;

const key = new PluginKey<Kept>('structure');

/**
 * Keeps what this person does within the shape of a unit: every element an id of its own, a footnote and its mark
 * together or not at all, a statement that can lose its words and not its place. Corrects in the same step as the edit, so that
 * one undo takes back both, and only what the edit itself broke: what was broken before is said before tabling.
 */
export function structure(kind: UnitKind, mint: MintId): Plugin<Kept> {
  return new Plugin<Kept>({
    key,
    state: {
      init: () => new Map(),
      apply: (tr, kept, before, after) => (tr.docChanged ? keepLost(kept, before.doc, after.doc) : kept),
    },
    appendTransaction(transactions, before, after) {
      if (!transactions.some(isLocalChange)) return null;
      const tr = after.tr;
      restoreStatement(tr, before);
      nameBodyElements(tr, kind);
      removeHalvesOfFootnotes(tr, before, key.getState(after) ?? new Map());
      giveOwnIds(tr, before, { transactions, mint });
      return tr.docChanged ? tr : null;
    },
  });
}

function footnoteNodes(doc: Node): Map<ElementId, Node> {
  const notes = doc.children.filter((node) => node.type.name === 'footnote');
  return new Map(notes.map((node) => [elementIdOf(node), node]));
}

function keepLost(kept: Kept, before: Node, after: Node): Kept {
  const still = footnoteNodes(after);
  const lost = [...footnoteNodes(before)].filter(([id]) => !still.has(id));
  return lost.length > 0 ? new Map([...kept, ...lost]) : kept;
}

function restoreStatement(tr: Transaction, before: EditorState): void {
  const statement = before.doc.children.find((node) => node.type.name === 'statement');
  if (!statement || tr.doc.children.some((node) => node.type.name === 'statement')) return;
  tr.insert(0, schema.nodes['statement'].create(statement.attrs));
}

/** A browser's own editing and a paste know plain paragraphs only; in an objective these are actions. */
function nameBodyElements(tr: Transaction, kind: UnitKind): void {
  const foreign = kind === 'objective' ? 'paragraph' : 'action';
  const own = schema.nodes[kind === 'objective' ? 'action' : 'paragraph'];
  for (const { node, pos } of placedElements(tr.doc)) {
    if (node.type.name === foreign) tr.setNodeMarkup(pos, own, node.attrs);
  }
}

function removeHalvesOfFootnotes(tr: Transaction, before: EditorState, kept: Kept): void {
  const notesBefore = footnoteNodes(before.doc);
  const marksBefore = new Set(marksIn(before.doc).map((mark) => mark.id));
  const marks = marksIn(tr.doc);
  for (const { id, pos } of marks.toReversed()) {
    const note = kept.get(id);
    if (footnoteNodes(tr.doc).has(id)) continue;
    if (!marksBefore.has(id) && note) insertNote(tr, note, pos);
    else if (notesBefore.has(id) || !marksBefore.has(id)) tr.delete(pos, pos + 1);
  }
  removeDuplicateMarks(tr, marksBefore);
  const marked = new Set(marksIn(tr.doc).map((mark) => mark.id));
  for (const { node, pos } of placedElements(tr.doc).toReversed()) {
    const id = elementIdOf(node);
    const lostMark = node.type.name === 'footnote' && !marked.has(id) && marksBefore.has(id);
    if (lostMark) tr.delete(pos, pos + node.nodeSize);
  }
}

/** A mark that was copied: the first one keeps the footnote. Marks that stood twice before are left to the person. */
function removeDuplicateMarks(tr: Transaction, marksBefore: ReadonlySet<ElementId>): void {
  const marks = marksIn(tr.doc);
  const first = new Map<ElementId, number>();
  marks.forEach((mark, i) => first.set(mark.id, first.get(mark.id) ?? i));
  const copies = marks.filter((mark, i) => first.get(mark.id) !== i && marksBefore.has(mark.id));
  for (const { pos } of copies.toReversed()) tr.delete(pos, pos + 1);
}

/** Footnotes stand last, in the order of their marks. @param mark position of its mark */
export function insertNote(tr: Transaction, note: Node, mark: number): number {
  const earlier = marksIn(tr.doc).filter(({ pos }) => pos < mark);
  const before = earlier.map(({ id }) => findElement(tr.doc, id)).findLast((placed) => placed !== undefined);
  const pos = before ? before.pos + before.node.nodeSize : endOfBody(tr.doc);
  tr.insert(pos, note);
  return pos;
}

/** Where the body ends and the footnotes begin. */
export function endOfBody(doc: Node): number {
  const first = placedElements(doc).find(({ node }) => node.type.name === 'footnote');
  return first?.pos ?? doc.content.size;
}

interface Origin {
  readonly transactions: readonly Transaction[];
  readonly mint: MintId;
}

/** No id twice and none empty. Of two with one id, the one that stands where it stood keeps it. */
function giveOwnIds(tr: Transaction, before: EditorState, { transactions, mint }: Origin): void {
  const placed = placedElements(tr.doc);
  const keepers = new Map<ElementId, number>();
  for (const { node, pos } of placed) {
    const id = elementIdOf(node);
    if (!keepers.has(id)) keepers.set(id, pos);
  }
  for (const { node, pos } of placedElements(before.doc)) {
    const now = tr.mapping.map(transactions.reduce((at, { mapping }) => mapping.map(at), pos));
    const same = placed.find((candidate) => candidate.pos === now);
    if (same && elementIdOf(same.node) === elementIdOf(node)) keepers.set(elementIdOf(node), now);
  }
  for (const { node, pos } of placed) {
    const id = elementIdOf(node);
    if (id === '' || keepers.get(id) !== pos) tr.setNodeAttribute(pos, 'id', mint());
  }
}
