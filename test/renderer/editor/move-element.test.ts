import { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { prosemirrorToYXmlFragment, yXmlFragmentToProseMirrorRootNode, ySyncPluginKey } from 'y-prosemirror';
import * as Y from 'yjs';
import { documentToText } from '../../../renderer/editor/element-text.ts';
import { moveElement } from '../../../renderer/editor/move-element.ts';
import type { ElementId } from '../../../shared/ids.ts';
import { schema } from '../../../shared/plan/schema.ts';
import { plainText } from '../../../shared/plan/text.ts';
import { unitToDocument } from '../../../shared/plan/unit-document.ts';
import { id, objective } from './drafts.ts';

function room(): Y.Doc {
  const doc = new Y.Doc();
  prosemirrorToYXmlFragment(Node.fromJSON(schema, unitToDocument(objective)), doc.getXmlFragment('unit'));
  return doc;
}

function twin(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

function exchange(a: Y.Doc, b: Y.Doc): void {
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
}

function read(doc: Y.Doc): string[] {
  const text = documentToText(
    yXmlFragmentToProseMirrorRootNode(doc.getXmlFragment('unit'), schema),
    'objective',
  );
  return text.elements.map((element) => `${element.id}: ${plainText(element.text)}`);
}

const idle = new Set<ElementId>();

describe('moving an action', () => {
  it('swaps it with its neighbour and keeps both their words, marks and ids', () => {
    const doc = room();
    const before = read(doc);
    expect(moveElement(doc.getXmlFragment('unit'), id('a'), { direction: 'down', busy: idle })).toBe(true);
    expect(read(doc)).toEqual([before[0], before[2], before[1], before[3], before[4]]);
    expect(moveElement(doc.getXmlFragment('unit'), id('a'), { direction: 'up', busy: idle })).toBe(true);
    expect(read(doc)).toEqual(before);
  });

  it('does not leave the actions, nor touch the statement or the footnotes', () => {
    const doc = room();
    const fragment = doc.getXmlFragment('unit');
    expect(moveElement(fragment, id('a'), { direction: 'up', busy: idle })).toBe(false);
    expect(moveElement(fragment, id('c'), { direction: 'down', busy: idle })).toBe(false);
    expect(moveElement(fragment, id('s'), { direction: 'down', busy: idle })).toBe(false);
  });

  it('keeps what a colleague writes in either action at that moment', () => {
    for (const busy of ['a', 'b']) {
      const mine = room();
      const theirs = twin(mine);
      moveElement(mine.getXmlFragment('unit'), id('a'), { direction: 'down', busy: new Set([id(busy)]) });
      const written = theirs.getXmlFragment('unit').get(busy === 'a' ? 1 : 2) as Y.XmlElement;
      (written.get(0) as Y.XmlText).insert(0, 'Theirs ');
      exchange(mine, theirs);
      expect(read(mine)).toEqual(read(theirs));
      expect(read(mine).map((line) => line.slice(0, 9))).toContain(`${busy}: Theirs`);
    }
  });

  it('is one step of undo', () => {
    const doc = room();
    const undo = new Y.UndoManager(doc.getXmlFragment('unit'), { trackedOrigins: new Set([ySyncPluginKey]) });
    const before = read(doc);
    moveElement(doc.getXmlFragment('unit'), id('a'), { direction: 'down', busy: idle });
    undo.undo();
    expect(read(doc)).toEqual(before);
  });
});
