import type { Node } from 'prosemirror-model';
import type { ElementId, LacunaId } from '../../shared/ids.ts';
import { type Inline, type Text, type Token, normalize } from '../../shared/plan/text.ts';
import { printableWords } from '../../shared/plan/unit-document.ts';
import type { Element, ElementKind, UnitKind, UnitText } from '../../shared/plan/unit.ts';

/** The same node is the same element, so that everything computed from it can be kept. */
const read = new WeakMap<Node, Element>();

/** @param node a child of the document: a statement, an action, a paragraph or a footnote */
export function nodeToElement(node: Node): Element {
  const known = read.get(node);
  if (known) return known;
  const element = { id: elementIdOf(node), kind: node.type.name as ElementKind, text: textOf(node) };
  read.set(node, element);
  return element;
}

export function documentToText(doc: Node, kind: UnitKind): UnitText {
  return { kind, elements: doc.children.map(nodeToElement) };
}

export function elementIdOf(node: Node): ElementId {
  return String(node.attrs['id']) as ElementId;
}

function textOf(node: Node): Text {
  return normalize(node.children.map(inlineOf));
}

function inlineOf(node: Node): Inline {
  if (node.isText) return printableWords(node.text ?? '');
  const id = elementIdOf(node);
  return node.type.name === 'footnote_ref' ? { footnote: id } : { lacuna: id as string as LacunaId };
}

/** Positions that a token takes up in the document: a mark or a lacuna is an atom of one. */
export function tokenLength(token: Token): number {
  return token.kind === 'footnote' || token.kind === 'lacuna' ? 1 : token.text.length;
}

/** A child of the document and where it begins. */
export interface Placed {
  readonly node: Node;
  readonly pos: number;
}

export function placedElements(doc: Node): Placed[] {
  const placed: Placed[] = [];
  doc.forEach((node, pos) => placed.push({ node, pos }));
  return placed;
}

export function findElement(doc: Node, id: ElementId): Placed | undefined {
  return placedElements(doc).find(({ node }) => elementIdOf(node) === id);
}

/** The footnote marks in the body, in reading order. */
export function marksIn(doc: Node): (Placed & { readonly id: ElementId })[] {
  const marks: (Placed & { readonly id: ElementId })[] = [];
  doc.descendants((node, pos, parent) => {
    if (node.type.name === 'footnote_ref' && parent?.type.name !== 'footnote') {
      marks.push({ node, pos, id: elementIdOf(node) });
    }
  });
  return marks;
}
