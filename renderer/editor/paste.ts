import { Fragment, type Node, Slice } from 'prosemirror-model';
import type { ElementId } from '../../shared/ids.ts';
import { schema } from '../../shared/plan/schema.ts';
import { LACUNA_MARK, footnotesIn, lacunasIn } from '../../shared/plan/text.ts';
import type { ElementKind, UnitText } from '../../shared/plan/unit.ts';
import { ELEMENT_LIMIT } from '../../shared/plan/validity.ts';
import { documentToText, elementIdOf, marksIn } from './element-text.ts';

/** Characters that one paste may bring. The whole plan of 2016 has about 60,000. */
const PASTE_LIMIT = 100_000;

/** What another program gets: lost words show as a gap there too, or they would be taken for agreed ones. */
export function plainWords({ content }: Slice): string {
  const atom = (node: Node) => (node.type.name === 'lacuna' ? LACUNA_MARK : '');
  return content.textBetween(0, content.size, '\n\n', atom);
}

/** Where a paste lands, and which atoms and ids it may bring along because they are this unit's own. */
export interface Target {
  readonly kind: ElementKind;
  /** Characters already in the element that takes the first words. */
  readonly length: number;
  readonly ids: ReadonlySet<ElementId>;
  readonly atoms: ReadonlySet<string>;
}

/**
 * @param base the text that the draft is compared with: a whole action cut and pasted elsewhere is still that action
 * @param cut footnotes that lost their mark in this session and come back with it
 */
export function targetOf(doc: Node, at: Node, base: UnitText): Target {
  const draft = documentToText(doc, base.kind);
  const standing = new Set(draft.elements.map(({ id }) => id));
  const marked = new Set(marksIn(doc).map(({ id }) => id));
  const own = [...base.elements, ...draft.elements];
  return {
    kind: at.type.name as ElementKind,
    length: at.textContent.length,
    ids: new Set(base.elements.map(({ id }) => id).filter((id) => !standing.has(id))),
    atoms: new Set<string>([
      ...own.flatMap(({ text }) => lacunasIn(text)),
      ...own.flatMap(({ text }) => footnotesIn(text)).filter((id) => !marked.has(id)),
    ]),
  };
}

/** Tabs, line breaks and other controls: a print has no place for them. */
const CONTROLS = / *[\p{Cc}\u2028\u2029][\p{Cc}\u2028\u2029 ]*/gu;

/** Blank lines part paragraphs; a single line break is where another program broke the line. */
export function wordsToSlice(words: string): Slice {
  const lines = words.replace(/\r\n?/gu, '\n').replace(/^\n+|\n+$/gu, '');
  const paragraphs = lines.split(/\n[^\S\n]*\n/u).filter((text) => text.trim() !== '');
  return openSlice(paragraphs.map((text, i) => paragraph(trimInside(text, i, paragraphs.length))));
}

/** A blank at either end of a paste belongs to the words around it; one at a border of two paragraphs to nobody. */
function trimInside(text: string, index: number, count: number): string {
  const start = index === 0 ? text : text.trimStart();
  return index === count - 1 ? start : start.trimEnd();
}

/**
 * Pasted content as words of a unit: blocks become elements of the kind that they land in, marks of another text and
 * unknown lacunas vanish, controls become blanks. Cleaning what is clean changes nothing.
 */
export function cleanSlice(slice: Slice, target: Target): Slice {
  const contents = contentsOf(slice).map((content) => inlineContent(content, target));
  if (target.kind === 'footnote') return new Slice(Fragment.fromArray(joined(contents)), 0, 0);
  const kind = target.kind === 'paragraph' ? 'paragraph' : 'action';
  const ids = slice.content.content.map((node) => keptId(node, target));
  return openSlice(contents.map((content, i) => schema.nodes[kind].create({ id: ids[i] ?? '' }, content)));
}

/** The words of each block, or of the one stretch that is not in a block. */
function contentsOf({ content }: Slice): readonly Fragment[] {
  return content.firstChild?.isInline ? [content] : content.content.map((node) => node.content);
}

function keptId(node: Node, target: Target): string {
  const id = elementIdOf(node);
  return target.ids.has(id) ? id : '';
}

function inlineContent(content: Fragment, target: Target): Fragment {
  const inlines = content.content.flatMap((node): Node[] => {
    if (node.isText) return textNodes(node.text ?? '');
    return target.atoms.has(elementIdOf(node)) ? [node] : [];
  });
  return Fragment.fromArray(inlines);
}

function textNodes(text: string): Node[] {
  const words = text.replace(CONTROLS, ' ');
  return words === '' ? [] : [schema.text(words)];
}

function joined(contents: readonly Fragment[]): Node[] {
  return contents.flatMap((content, i) =>
    i === 0 ? content.content : [schema.text(' '), ...content.content],
  );
}

function paragraph(words: string): Node {
  return schema.nodes['paragraph'].create(null, textNodes(words));
}

const STYLE = /\sstyle\s*=\s*(?:"[^"]*"|'[^']*')/giu;

/** Formats are dropped anyway; left in, each one would be a complaint of the content security policy. Words stay untouched. */
export function withoutStyles(html: string): string {
  const marked = html.replace(/<style\b[^>]*>[\s\S]*?<\/style>/giu, '');
  return marked.replace(/<[a-z][^>]*>/giu, (tag) => tag.replace(STYLE, ''));
}

/** Open at both ends: the first words join the element they land in. */
function openSlice(blocks: readonly Node[]): Slice {
  if (blocks.length === 0) return Slice.empty;
  if (blocks.length === 1) return new Slice(blocks[0]!.content, 0, 0);
  return new Slice(Fragment.fromArray([...blocks]), 1, 1);
}

export interface PasteRefusal {
  readonly code: 'paste-too-long';
  readonly limit: number;
}

/** Too much for one element, or for one paste. Nothing of it is taken then: half a paste would be worse. */
export function refusePaste(slice: Slice, target: Target): PasteRefusal | null {
  const lengths = contentsOf(slice).map((content) => content.size);
  const [first = 0] = lengths;
  if (first + target.length > ELEMENT_LIMIT || lengths.some((length) => length > ELEMENT_LIMIT)) {
    return { code: 'paste-too-long', limit: ELEMENT_LIMIT };
  }
  const all = lengths.reduce((sum, length) => sum + length, 0);
  return all > PASTE_LIMIT ? { code: 'paste-too-long', limit: PASTE_LIMIT } : null;
}
