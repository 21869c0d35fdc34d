import type { ElementId, LacunaId } from '../ids.ts';
import { type Inline, type Text, normalize } from './text.ts';
import type { Element, ElementKind, UnitKind, UnitText } from './unit.ts';

/** ProseMirror's JSON, as far as this schema goes. */
export interface NodeJson {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly NodeJson[];
  readonly text?: string;
}

const KINDS: ReadonlySet<string> = new Set<ElementKind>(['statement', 'action', 'paragraph', 'footnote']);

/** The document that a draft of this text starts with. */
export function unitToDocument(unit: UnitText): NodeJson {
  return { type: 'doc', content: unit.elements.map(elementToNode) };
}

function elementToNode(element: Element): NodeJson {
  return { type: element.kind, attrs: { id: element.id }, content: element.text.map(inlineToNode) };
}

function inlineToNode(inline: Inline): NodeJson {
  if (typeof inline === 'string') return { type: 'text', text: inline };
  if ('footnote' in inline) return { type: 'footnote_ref', attrs: { id: inline.footnote } };
  return { type: 'lacuna', attrs: { id: inline.lacuna } };
}

/**
 * Reads a draft back. Never fails on what the schema lets through: what is unfit to be tabled is said by `faultsOf`.
 * @throws on a node that the schema does not know, which the hub's guard keeps out
 */
export function documentToUnit(document: NodeJson, kind: UnitKind): UnitText {
  return { kind, elements: (document.content ?? []).map(nodeToElement) };
}

function nodeToElement(node: NodeJson): Element {
  if (!KINDS.has(node.type)) throw new Error(`not an element: ${node.type}`);
  return {
    id: idOf(node) as ElementId,
    kind: node.type as ElementKind,
    text: contentToText(node.content ?? []),
  };
}

/**
 * Tabs, line breaks and other controls that a paste may bring become blanks, one for one so that offsets stay: a print
 * has no place for them. Half a surrogate pair becomes the replacement character: canonical JSON has no place for it.
 */
export function printableWords(text: string): string {
  return text.toWellFormed().replace(/[\p{Cc}\u2028\u2029]/gu, ' ');
}

export function contentToText(content: readonly NodeJson[]): Text {
  return normalize(
    content.map((node): Inline => {
      if (node.type === 'text') return printableWords(node.text ?? '');
      if (node.type === 'footnote_ref') return { footnote: idOf(node) as ElementId };
      if (node.type === 'lacuna') return { lacuna: idOf(node) as LacunaId };
      throw new Error(`not inline: ${node.type}`);
    }),
  );
}

function idOf(node: NodeJson): string {
  const id = node.attrs?.['id'];
  return typeof id === 'string' ? id : '';
}
