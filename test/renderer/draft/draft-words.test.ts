import { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { prosemirrorToYXmlFragment } from 'y-prosemirror';
import * as Y from 'yjs';
import { countUnsent, unsentParagraphs, wordsOf } from '../../../renderer/draft/draft-words.ts';
import { RATIONALE_FRAGMENT, UNIT_FRAGMENT, schema } from '../../../shared/plan/schema.ts';
import { unitToDocument } from '../../../shared/plan/unit-document.ts';
import { objective } from '../editor/drafts.ts';

function room(): Y.Doc {
  const doc = new Y.Doc();
  prosemirrorToYXmlFragment(
    Node.fromJSON(schema, unitToDocument(objective)),
    doc.getXmlFragment(UNIT_FRAGMENT),
  );
  return doc;
}

function write(doc: Y.Doc, element: number, words: string): void {
  const node = doc.getXmlFragment(UNIT_FRAGMENT).get(element) as Y.XmlElement;
  (node.get(0) as Y.XmlText).insert(0, words);
}

describe('what the hub does not have yet', () => {
  it('is counted in changes, a rationale as one', () => {
    const doc = room();
    const saved = wordsOf(doc, 'objective');
    write(doc, 1, 'One ');
    write(doc, 2, 'Two ');
    expect(countUnsent(saved, wordsOf(doc, 'objective'))).toBe(2);
    const paragraph = new Y.XmlElement('paragraph');
    doc.getXmlFragment(RATIONALE_FRAGMENT).insert(0, [paragraph]);
    paragraph.insert(0, [new Y.XmlText('Because.')]);
    expect(countUnsent(saved, wordsOf(doc, 'objective'))).toBe(3);
  });

  it('is at least one change where something was typed and taken back', () => {
    const words = wordsOf(room(), 'objective');
    expect(countUnsent(words, words)).toBe(1);
  });

  it('is kept for copying in whole paragraphs, and nothing else is', () => {
    const doc = room();
    const saved = wordsOf(doc, 'objective');
    write(doc, 1, 'Refused ');
    expect(unsentParagraphs(saved, wordsOf(doc, 'objective'))).toEqual([
      'Refused Promotion of care and treatment programs.',
    ]);
  });

  it('is read without writing into the room', () => {
    const doc = room();
    const before = Y.encodeStateVector(doc);
    wordsOf(doc, 'objective');
    expect(Y.encodeStateVector(doc)).toEqual(before);
  });
});
