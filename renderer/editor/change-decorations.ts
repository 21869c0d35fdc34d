import type { Node } from 'prosemirror-model';
import { Decoration, type DecorationAttrs } from 'prosemirror-view';
import type { ElementId, Party } from '../../shared/ids.ts';
import { type Text, plainText } from '../../shared/plan/text.ts';
import type { Element } from '../../shared/plan/unit.ts';
import { unreachable } from '../../shared/verdict.ts';
import { elementIdOf, marksIn, placedElements } from './element-text.ts';
import { type Numbering, printedNumbers } from './numbers.ts';
import type { TrackedChange, TrackedUnit } from './tracked-changes.ts';
import type { EditorWords } from './words.ts';

/** How the draft is shown. `clean`: the words alone, as they would read. */
export type View = 'tracked' | 'clean';

export interface Look {
  readonly view: View;
  readonly party: Party;
  readonly numbering: Numbering;
  readonly words: EditorWords;
}

/** Everything that is shown over the words of a draft and is not in them: numbers, insertions, deletions. */
export function decorate(doc: Node, tracked: TrackedUnit, look: Look): Decoration[] {
  const numbers = printedNumbers(tracked.text, look.numbering);
  const before = printedNumbers(tracked.base, look.numbering);
  const shown = look.view === 'tracked' ? tracked.changes : [];
  const changes = shown.flatMap((change) => changeDecorations(doc, change, { before, look }));
  return [
    ...elementDecorations(doc, shown, { numbers, before, look }),
    ...markDecorations(doc, numbers, look),
    ...changes,
  ];
}

type Numbers = ReadonlyMap<ElementId, string>;

interface Context {
  readonly numbers: Numbers;
  readonly before: Numbers;
  readonly look: Look;
}

function elementDecorations(doc: Node, changes: readonly TrackedChange[], context: Context): Decoration[] {
  const added = new Set(changes.flatMap(({ change }) => (change.kind === 'ADD' ? [change.element.id] : [])));
  const moved = new Set(changes.flatMap(({ change }) => (change.kind === 'MOVE' ? [change.element] : [])));
  return placedElements(doc).map(({ node, pos }) => {
    const id = elementIdOf(node);
    const attrs = elementAttributes(node, { added: added.has(id), moved: moved.has(id) }, context);
    return Decoration.node(pos, pos + node.nodeSize, attrs);
  });
}

interface Standing {
  readonly added: boolean;
  readonly moved: boolean;
}

function elementAttributes(
  node: Node,
  { added, moved }: Standing,
  { numbers, before, look }: Context,
): DecorationAttrs {
  const id = elementIdOf(node);
  const kind = node.type.name as Element['kind'];
  const party = `d-${look.party}`;
  return {
    class: ['el', ...(added ? ['new', party] : []), ...(moved ? ['moved', party] : [])].join(' '),
    'data-number': numbers.get(id) ?? '',
    ...(moved ? { 'data-was': look.words.moved(before.get(id) ?? '') } : {}),
    ...(node.content.size === 0 ? { 'data-hint': look.words.empty[kind] } : {}),
    ...(kind === 'footnote' ? { role: 'doc-footnote' } : {}),
  };
}

function markDecorations(doc: Node, numbers: Numbers, { words }: Look): Decoration[] {
  const decorations: Decoration[] = [];
  for (const { id, pos } of marksIn(doc)) {
    const number = numbers.get(id) ?? '';
    const attrs = {
      class: 'fn',
      role: 'doc-noteref',
      'data-number': number || '?',
      'aria-label': words.footnote(Number(number)),
    };
    decorations.push(Decoration.node(pos, pos + 1, attrs));
  }
  doc.descendants((node, pos) => {
    const attrs = { class: 'lacuna', role: 'img', title: words.lacuna, 'aria-label': words.lacuna };
    if (node.type.name === 'lacuna') decorations.push(Decoration.node(pos, pos + 1, attrs));
  });
  return decorations;
}

function changeDecorations(
  doc: Node,
  { change, from, to }: TrackedChange,
  { before, look }: Omit<Context, 'numbers'>,
): Decoration[] {
  switch (change.kind) {
    case 'ADD':
      return inserted({ doc, from, to }, look);
    case 'SUP':
      return [deletedElement(change.element, from, { number: before.get(change.element.id) ?? '', look })];
    case 'MOVE':
      return [];
    case 'MOD':
      return [
        ...deletedWords(change.remove, from, { apart: parted(change.remove, change.insert), look }),
        ...inserted({ doc, from, to }, look),
      ];
    default:
      return unreachable(change);
  }
}

/** An atom is marked by itself: an element around it would take the attributes that are meant for the atom. */
function inserted({ doc, from, to }: Stretch, { party, words }: Look): Decoration[] {
  if (from === to) return [];
  const decorations: Decoration[] = [];
  const said = { 'aria-description': words.inserted };
  doc.nodesBetween(from, to, (node, pos) => {
    const start = Math.max(from, pos);
    const end = Math.min(to, pos + node.nodeSize);
    if (node.isText)
      decorations.push(Decoration.inline(start, end, { nodeName: 'ins', class: `d-${party}`, ...said }));
    else if (node.isInline)
      decorations.push(Decoration.node(pos, pos + 1, { class: `ins d-${party}`, ...said }));
  });
  return decorations;
}

interface Stretch {
  readonly doc: Node;
  readonly from: number;
  readonly to: number;
}

/** A blank between words that went and words that came, unless one of the two brings its own. */
function parted(remove: Text, insert: Text): boolean {
  return insert.length > 0 && !/\s$/u.test(plainText(remove)) && !/^[\s\p{P}]/u.test(plainText(insert));
}

interface Gone {
  readonly apart: boolean;
  readonly look: Look;
}

/** Deleted words are shown and are not there: the cursor, a selection and a copy pass over them. */
function deletedWords(text: Text, pos: number, { apart, look }: Gone): Decoration[] {
  const words = wordsShown(text);
  const key = `del ${look.party} ${look.words.deleted} ${apart} ${words}`;
  return text.length === 0
    ? []
    : [Decoration.widget(pos, () => deletion(words, { apart, look }), { ...WIDGET, key })];
}

/** Below the cursor, so that what is typed stands after what it replaces. */
const WIDGET = { side: -1, ignoreSelection: true, stopEvent: () => true } as const;

function deletion(words: string, { apart, look }: Gone): HTMLElement {
  const gone = document.createElement('span');
  gone.className = 'gone';
  gone.contentEditable = 'false';
  gone.append(struck(words, look), ...(apart ? [' '] : []));
  return gone;
}

function struck(words: string, { party, words: said }: Look): HTMLElement {
  const del = document.createElement('del');
  del.className = `d-${party}`;
  del.setAttribute('aria-description', said.deleted);
  del.textContent = words;
  return del;
}

/** A footnote mark that went has no number any more; an asterisk stands for it. */
function wordsShown(text: Text): string {
  return text
    .map((inline) => (typeof inline !== 'string' && 'footnote' in inline ? '*' : plainText([inline])))
    .join('');
}

interface GoneElement {
  readonly number: string;
  readonly look: Look;
}

function deletedElement(element: Element, pos: number, { number, look }: GoneElement): Decoration {
  const words = wordsShown(element.text);
  const dom = () => {
    const block = document.createElement('div');
    block.className = `el gone d-${look.party}`;
    block.contentEditable = 'false';
    block.dataset['kind'] = element.kind;
    block.dataset['number'] = number;
    block.append(struck(words, look));
    return block;
  };
  return Decoration.widget(pos, dom, {
    ...WIDGET,
    key: `sup ${element.id} ${look.party} ${look.words.deleted} ${number} ${words}`,
  });
}
