import type { NodeType } from 'prosemirror-model';
import * as Y from 'yjs';
import { RATIONALE_FRAGMENT, schema, UNIT_FRAGMENT } from '../../shared/plan/schema.ts';

/**
 * What may stand in a draft. A client that merely renders a document with a node, a mark or a nesting that its schema does
 * not know deletes that part for everybody, and bytes that wait for missing ones are sent to every newcomer for ever. So
 * an update goes in whole, and only if nothing of the kind is in it; nothing is ever filtered.
 */

/** UTF-16 units in one piece of text; the longest paragraph of the 2016 plan has about 1,300. */
const PIECE_LIMIT = 100_000;
/** Deleted characters that one struct stands for. */
const GAP_LIMIT = 10_000_000;
const ATTRIBUTE_LIMIT = 64;

type Struct = Y.Item | Y.GC | Y.Skip;

/** @returns the structs of an update, or null if these bytes are no update or hold what no draft may hold anywhere */
export function readUpdate(bytes: Uint8Array): readonly Struct[] | null {
  try {
    const { structs } = Y.decodeUpdate(bytes);
    return structs.every(mayBeInDraft) ? structs : null;
  } catch {
    return null;
  }
}

function mayBeInDraft(struct: Struct): boolean {
  if (struct instanceof Y.Skip) return false;
  if (struct instanceof Y.GC || struct.content instanceof Y.ContentDeleted) return struct.length <= GAP_LIMIT;
  const root: unknown = struct.parent;
  if (typeof root === 'string' && root !== UNIT_FRAGMENT && root !== RATIONALE_FRAGMENT) return false;
  const { content } = struct;
  if (content instanceof Y.ContentString) return content.str.length <= PIECE_LIMIT;
  if (content instanceof Y.ContentAny) return content.arr.every(isAttributeValue);
  return content instanceof Y.ContentType;
}

function isAttributeValue(value: unknown): boolean {
  return typeof value === 'string' && value.length <= ATTRIBUTE_LIMIT;
}

/**
 * Applies an update and looks at what it has made.
 * @returns what of it was new, in the form in which it is stored and passed on; after `refused` the document is spoilt
 */
export function applied(
  doc: Y.Doc,
  { bytes, structs }: { bytes: Uint8Array; structs: readonly Struct[] },
): Uint8Array | 'nothing' | 'refused' {
  const news: Uint8Array[] = [];
  const take = (update: Uint8Array) => {
    news.push(update);
  };
  doc.on('update', take);
  try {
    Y.applyUpdate(doc, bytes);
    if (!isSound(doc, structs)) return 'refused';
    return news.length > 0 ? Y.mergeUpdates(news) : 'nothing';
  } catch {
    return 'refused';
  } finally {
    doc.off('update', take);
  }
}

/** Is everything there that the document refers to, and stands each new struct where the schema has a place for it? */
function isSound(doc: Y.Doc, structs: readonly Struct[]): boolean {
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) return false;
  return structs.every(({ id }) => standsRightly(doc, Y.getItem(doc.store, id)));
}

function standsRightly(doc: Y.Doc, item: Y.Item | Y.GC): boolean {
  if (!(item instanceof Y.Item) || item.content instanceof Y.ContentDeleted) return true;
  const { content, parent, parentSub } = item;
  if (parent instanceof Y.XmlText) return content instanceof Y.ContentString && parentSub === null;
  const place = parent instanceof Y.XmlFragment ? placeOf(doc, parent) : null;
  if (!place) return false;
  if (parentSub !== null) return content instanceof Y.ContentAny && place.attributes.has(parentSub);
  return content instanceof Y.ContentType && place.children.has(childName(content.type));
}

const TEXT = 'text';

function childName(type: unknown): string {
  if (type instanceof Y.XmlText) return TEXT;
  // An element that calls itself `text` is none: the editor could not show it and would delete what it stands in.
  return type instanceof Y.XmlElement && type.nodeName !== TEXT ? type.nodeName : '';
}

interface Place {
  readonly children: ReadonlySet<string>;
  readonly attributes: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

const PLACES = new Map<string, Place>(
  Object.values(schema.nodes).map((type) => [
    type.name,
    { children: childrenOf(type), attributes: new Set(Object.keys(type.spec.attrs ?? {})) },
  ]),
);

function childrenOf(type: NodeType): ReadonlySet<string> {
  const names = Object.keys(schema.nodes);
  return new Set(names.filter((name) => type.contentMatch.matchType(schema.nodes[name]!)));
}

const ROOTS = new Map<string, Place>([
  [UNIT_FRAGMENT, { children: PLACES.get('doc')!.children, attributes: NONE }],
  [RATIONALE_FRAGMENT, { children: new Set(['paragraph']), attributes: NONE }],
]);

function placeOf(doc: Y.Doc, parent: Y.XmlFragment): Place | undefined {
  if (parent instanceof Y.XmlElement) return PLACES.get(parent.nodeName);
  for (const [name, place] of ROOTS) {
    if (doc.getXmlFragment(name) === parent) return place;
  }
  return undefined;
}

/** Client ids of which the update brings words that the document does not have yet. */
export function newWordsBy(doc: Y.Doc, structs: readonly Struct[]): Set<number> {
  const bringing = structs.filter(({ id, length }) => id.clock + length > Y.getState(doc.store, id.client));
  return new Set(bringing.map(({ id }) => id.client));
}
