import { Node } from 'prosemirror-model';
import { prosemirrorToYXmlFragment, yXmlFragmentToProsemirrorJSON } from 'y-prosemirror';
import * as Y from 'yjs';
import { RATIONALE_FRAGMENT, schema, UNIT_FRAGMENT } from '../../shared/plan/schema.ts';
import { plainText } from '../../shared/plan/text.ts';
import {
  contentToText,
  documentToUnit,
  type NodeJson,
  unitToDocument,
} from '../../shared/plan/unit-document.ts';
import type { UnitKind, UnitText } from '../../shared/plan/unit.ts';

/** A draft's room and the text in it, both ways. */

/** What a new draft's room starts with. Only the hub seeds: two seeds would double the text. */
export function unitToRoom(text: UnitText): Uint8Array {
  const doc = new Y.Doc();
  prosemirrorToYXmlFragment(Node.fromJSON(schema, unitToDocument(text)), doc.getXmlFragment(UNIT_FRAGMENT));
  return Y.encodeStateAsUpdate(doc);
}

export interface DraftText {
  readonly text: UnitText;
  /** Paragraphs, one a line. */
  readonly rationale: string;
}

/** Reads a room without touching it. The binding's own render helper would write, and delete what it does not know. */
export function roomToText(room: Y.Doc, kind: UnitKind): DraftText {
  return {
    text: documentToUnit(documentOf(room, UNIT_FRAGMENT), kind),
    rationale: (documentOf(room, RATIONALE_FRAGMENT).content ?? [])
      .map((paragraph) => plainText(contentToText(paragraph.content ?? [])))
      .join('\n')
      .trim(),
  };
}

function documentOf(room: Y.Doc, fragment: string): NodeJson {
  return yXmlFragmentToProsemirrorJSON(room.getXmlFragment(fragment)) as NodeJson;
}
