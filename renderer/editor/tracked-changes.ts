import type { Node } from 'prosemirror-model';
import { type Change, type Place, elementOfChange } from '../../shared/compare/change.ts';
import { changesBetween } from '../../shared/compare/changes.ts';
import { type Hunk, diffTexts } from '../../shared/compare/diff.ts';
import type { ElementId } from '../../shared/ids.ts';
import { sameText, tokenize, tokensToText } from '../../shared/plan/text.ts';
import type { Element, UnitText } from '../../shared/plan/unit.ts';
import { type Placed, documentToText, nodeToElement, placedElements, tokenLength } from './element-text.ts';

/** A change and where it shows: the words that came in (`from` to `to`), or the point where something went. */
export interface TrackedChange {
  readonly change: Change;
  readonly from: number;
  readonly to: number;
}

/** A draft compared with a text: what `changesBetween` says of the two, with positions, as the draft reads. */
export interface TrackedUnit {
  readonly base: UnitText;
  readonly text: UnitText;
  readonly changes: readonly TrackedChange[];
}

/**
 * Compares a draft with a text. Called on every transaction, so words are compared again only in an element whose node
 * has changed; which elements came, went or moved is asked of `changesBetween` with all kept words equal.
 */
export function trackChanges(base: UnitText, doc: Node): TrackedUnit {
  const text = documentToText(doc, base.kind);
  const placed = placedElements(doc);
  const inBase = new Map(base.elements.map((element) => [element.id, element]));
  const counterparts = text.elements.map((element) => counterpart(inBase, element));
  const sameWords = text.elements.map((element, i) => counterparts[i] ?? element);
  const structural = changesBetween(base, { kind: base.kind, elements: sameWords });
  const worded = placed.flatMap(({ node, pos }, i) =>
    modificationsAt(counterparts[i], nodeToElement(node), pos + 1),
  );
  const changes = [...structural.map((change) => locateElement(change, placed)), ...worded];
  return { base, text, changes: changes.toSorted((a, b) => a.from - b.from) };
}

function counterpart(inBase: ReadonlyMap<ElementId, Element>, element: Element): Element | undefined {
  const before = inBase.get(element.id);
  return before?.kind === element.kind ? before : undefined;
}

function locateElement(change: Change, placed: readonly Placed[]): TrackedChange {
  if (change.kind === 'SUP') {
    const point = pointOf(change.place, placed);
    return { change, from: point, to: point };
  }
  const id = elementOfChange(change);
  const { node, pos } = placed.find((candidate) => nodeToElement(candidate.node).id === id)!;
  return { change, from: pos + 1, to: change.kind === 'ADD' ? pos + node.nodeSize - 1 : pos + 1 };
}

/** The border between two elements where something that has gone would stand. */
function pointOf(place: Place, placed: readonly Placed[]): number {
  const before = placed.find(({ node }) => nodeToElement(node).id === place.after);
  return before ? before.pos + before.node.nodeSize : 0;
}

interface Modification {
  readonly change: Change;
  /** Offsets in the element's content. */
  readonly from: number;
  readonly to: number;
}

const compared = new WeakMap<
  Element,
  { readonly before: Element; readonly modifications: readonly Modification[] }
>();

function modificationsAt(before: Element | undefined, after: Element, start: number): TrackedChange[] {
  if (!before) return [];
  return modifications(before, after).map(({ change, from, to }) => ({
    change,
    from: start + from,
    to: start + to,
  }));
}

function modifications(before: Element, after: Element): readonly Modification[] {
  const known = compared.get(after);
  if (known?.before === before) return known.modifications;
  const found = sameText(before.text, after.text)
    ? []
    : locateHunks(before, diffTexts(before.text, after.text));
  compared.set(after, { before, modifications: found });
  return found;
}

function locateHunks(before: Element, hunks: readonly Hunk[]): Modification[] {
  const lengths = tokenize(before.text).map(tokenLength);
  let token = 0;
  let offset = 0;
  return hunks.map((hunk) => {
    const from = offset + sum(lengths.slice(token, hunk.at));
    const to = from + sum(hunk.insert.map(tokenLength));
    token = hunk.at + hunk.remove.length;
    offset = to;
    return { change: modification(before.id, hunk), from, to };
  });
}

function modification(element: ElementId, hunk: Hunk): Change {
  return {
    kind: 'MOD',
    element,
    at: hunk.at,
    remove: tokensToText(hunk.remove),
    insert: tokensToText(hunk.insert),
  };
}

function sum(lengths: readonly number[]): number {
  return lengths.reduce((total, length) => total + length, 0);
}
