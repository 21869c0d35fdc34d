import { type DOMOutputSpec, type NodeSpec, Schema } from 'prosemirror-model';
import type { ElementKind } from './unit.ts';

/**
 * Raised when the shape of a draft changes. A client with another version is refused at the door ("please update"):
 * merely rendering a document with nodes it does not know would delete them for everybody.
 */
export const SCHEMA_VERSION = 1;

/** Name of the Y.XmlFragment that holds the unit's text in a draft's Y.Doc. */
export const UNIT_FRAGMENT = 'unit';
/** Name of the Y.XmlFragment that holds the rationale (paragraphs only). */
export const RATIONALE_FRAGMENT = 'rationale';

function block(kind: ElementKind): NodeSpec {
  return {
    group: 'element',
    content: 'inline*',
    defining: true,
    attrs: { id: { default: '', validate: 'string' } },
    parseDOM: [
      { tag: `p[data-kind=${kind}]`, getAttrs: (dom) => ({ id: dom.getAttribute('data-id') ?? '' }) },
    ],
    toDOM: (node): DOMOutputSpec => ['p', { 'data-kind': kind, 'data-id': String(node.attrs['id']) }, 0],
  };
}

function atom(kind: 'footnote-ref' | 'lacuna'): NodeSpec {
  return {
    group: 'inline',
    inline: true,
    atom: true,
    attrs: { id: { default: '', validate: 'string' } },
    parseDOM: [
      { tag: `span[data-${kind}]`, getAttrs: (dom) => ({ id: dom.getAttribute(`data-${kind}`) ?? '' }) },
    ],
    toDOM: (node): DOMOutputSpec => ['span', { [`data-${kind}`]: String(node.attrs['id']) }],
  };
}

/**
 * A unit as ProseMirror sees it. Everything is `*` and never `+`: two edits that are each valid can together make
 * a parent invalid, and the binding then deletes that parent with all its children. Whether a draft is fit to be
 * tabled is asked once, strictly, by `faultsOf`.
 */
export const schema = new Schema({
  nodes: {
    doc: { content: 'element*' },
    paragraph: {
      ...block('paragraph'),
      parseDOM: [
        { tag: 'p[data-kind=paragraph]', getAttrs: (dom) => ({ id: dom.getAttribute('data-id') ?? '' }) },
        { tag: 'p' },
      ],
    },
    statement: block('statement'),
    action: block('action'),
    footnote: block('footnote'),
    footnote_ref: atom('footnote-ref'),
    lacuna: atom('lacuna'),
    text: { group: 'inline' },
  },
});
