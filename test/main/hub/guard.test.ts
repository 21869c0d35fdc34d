import * as fc from 'fast-check';
import * as encoding from 'lib0/encoding';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { applied, readUpdate } from '../../../main/hub/room-guard.ts';
import { openDraft } from '../../../main/hub/room.ts';
import { roomToText, unitToRoom } from '../../../main/hub/draft-text.ts';
import type { ElementId } from '../../../shared/ids.ts';
import type { UnitText } from '../../../shared/plan/unit.ts';
import { CLOSE, FRAME_LIMIT } from '../../../shared/protocol.ts';
import { draftingStage, type RoomClient, until } from './stage.ts';

const UNIT: UnitText = {
  kind: 'objective',
  elements: [
    {
      id: '2.3.s' as ElementId,
      kind: 'statement',
      text: ['Strengthen the capacity.', { footnote: 'fn1' as ElementId }],
    },
    { id: '2.3.a1' as ElementId, kind: 'action', text: ['Promote it.'] },
  ],
};

const SEED = unitToRoom(UNIT);

function seeded(): Y.Doc {
  return openDraft([SEED]);
}

function unitOf(doc: Y.Doc): Y.XmlFragment {
  return doc.getXmlFragment('unit');
}

function statementOf(doc: Y.Doc): Y.XmlElement {
  return unitOf(doc).get(0) as Y.XmlElement;
}

/** The update that an edit makes, on a copy of the seeded draft. */
function updateBy(edit: (doc: Y.Doc) => void): Uint8Array {
  const doc = seeded();
  const before = Y.encodeStateVector(doc);
  edit(doc);
  return Y.encodeStateAsUpdate(doc, before);
}

function isAccepted(bytes: Uint8Array): boolean {
  const structs = readUpdate(bytes);
  if (!structs) return false;
  return applied(seeded(), { bytes, structs }) !== 'refused';
}

const WORDS = (doc: Y.Doc) => statementOf(doc).get(0) as Y.XmlText;

describe('the guard lets in what an editor writes', () => {
  it.each<[string, (doc: Y.Doc) => void]>([
    ['typed words', (doc) => WORDS(doc).insert(3, 'words')],
    ['a deletion', (doc) => WORDS(doc).delete(0, 5)],
    ['a new action', (doc) => unitOf(doc).push([element('action', 'new', 'Do it.')])],
    ['an element taken out', (doc) => unitOf(doc).delete(1, 1)],
    ['an element’s new id', (doc) => statementOf(doc).setAttribute('id', 'other')],
    [
      'a footnote and its mark',
      (doc) => {
        statementOf(doc).push([element('footnote_ref', 'fn2')]);
        unitOf(doc).push([element('footnote', 'fn2', 'See annex.')]);
      },
    ],
    ['a rationale', (doc) => doc.getXmlFragment('rationale').push([element('paragraph', '', 'Because.')])],
    [
      'what is written and taken back',
      (doc) => {
        unitOf(doc).push([element('action', 'x', 'y')]);
        unitOf(doc).delete(2, 1);
      },
    ],
  ])('%s', (_, edit) => {
    expect(isAccepted(updateBy(edit))).toBe(true);
  });
});

function element(name: string, id: string, words?: string): Y.XmlElement {
  const made = new Y.XmlElement(name);
  made.setAttribute('id', id);
  if (words !== undefined) made.insert(0, [new Y.XmlText(words)]);
  return made;
}

describe('the guard keeps out, whole, an update with', () => {
  it.each<[string, (doc: Y.Doc) => void]>([
    ['an unknown root', (doc) => doc.getText('evil').insert(0, 'x')],
    ['a known root used as a map', (doc) => doc.getMap('other').set('x', 1)],
    ['a subdocument', (doc) => statementOf(doc).setAttribute('id', new Y.Doc() as never)],
    ['a mark', (doc) => WORDS(doc).format(0, 4, { strong: true })],
    ['an embed', (doc) => WORDS(doc).insertEmbed(0, { image: 'x' })],
    ['an unknown node', (doc) => unitOf(doc).push([element('heading', 'x', 'y')])],
    [
      'an unknown node among good ones',
      (doc) => {
        WORDS(doc).insert(0, 'Fine. ');
        unitOf(doc).push([element('script', 'x', 'y')]);
      },
    ],
    ['an unknown nesting', (doc) => statementOf(doc).push([element('action', 'x', 'y')])],
    [
      'an unknown nesting, deep inside a new element',
      (doc) => {
        const action = element('action', 'x');
        action.insert(0, [element('footnote_ref', 'y', 'words in an atom')]);
        unitOf(doc).push([action]);
      },
    ],
    ['text outside every element', (doc) => unitOf(doc).push([new Y.XmlText('loose')])],
    [
      'an action in the rationale',
      (doc) => doc.getXmlFragment('rationale').push([element('action', 'x', 'y')]),
    ],
    ['an unknown attribute', (doc) => statementOf(doc).setAttribute('onclick', 'x')],
    ['an attribute that is no string', (doc) => statementOf(doc).setAttribute('id', { a: 1 } as never)],
    ['an endless attribute', (doc) => statementOf(doc).setAttribute('id', 'x'.repeat(65))],
    ['an attribute on words', (doc) => WORDS(doc).setAttribute('a', 'b')],
    ['an endless piece of text', (doc) => WORDS(doc).insert(0, 'x'.repeat(100_001))],
    [
      'an element that calls itself text',
      (doc) => {
        const action = new Y.XmlElement('action');
        action.setAttribute('id', 'x');
        action.insert(0, [new Y.XmlElement('text')]);
        unitOf(doc).push([action]);
      },
    ],
    ['an XML hook', (doc) => unitOf(doc).push([new Y.XmlHook('x') as never])],
  ])('%s', (_, edit) => {
    expect(isAccepted(updateBy(edit))).toBe(false);
  });

  it('words that follow others which never came', () => {
    const doc = seeded();
    WORDS(doc).insert(0, 'a');
    const before = Y.encodeStateVector(doc);
    WORDS(doc).insert(1, 'b');
    expect(isAccepted(Y.encodeStateAsUpdate(doc, before))).toBe(false);
  });

  it('deletions of what is not there', () => {
    const doc = seeded();
    WORDS(doc).insert(0, 'abc');
    const before = Y.encodeStateVector(doc);
    WORDS(doc).delete(0, 3);
    expect(isAccepted(Y.encodeStateAsUpdate(doc, before))).toBe(false);
  });

  it('bytes of another format', () => {
    const doc = seeded();
    WORDS(doc).insert(0, 'abc');
    const accepted = isAccepted(Y.encodeStateAsUpdateV2(doc));
    expect(accepted).toBe(false);
  });
});

it('no bytes whatever make the guard throw, and what it lets in reads back as a unit', () => {
  const good = updateBy((doc) => {
    WORDS(doc).insert(3, 'words');
    unitOf(doc).push([element('action', 'new', 'Do it.')]);
  });
  const damaged = fc
    .array(fc.tuple(fc.nat({ max: good.length - 1 }), fc.nat({ max: 255 })), { minLength: 1, maxLength: 6 })
    .map((hits) => {
      const bytes = good.slice();
      for (const [at, byte] of hits) bytes[at] = byte;
      return bytes;
    });
  const counts = { refused: 0, accepted: 0 };
  const kinds = new Set<string>();
  fc.assert(
    fc.property(fc.oneof(damaged, fc.uint8Array({ maxLength: 60 }), fc.constant(good)), (bytes) => {
      const structs = readUpdate(bytes);
      const doc = seeded();
      if (!structs || applied(doc, { bytes, structs }) === 'refused') counts.refused += 1;
      else {
        counts.accepted += 1;
        for (const { kind } of roomToText(doc, 'objective').text.elements) kinds.add(kind);
      }
    }),
    { numRuns: 1000 },
  );
  expect([...kinds].toSorted()).toEqual(['action', 'statement']);
  expect(counts.refused).toBeGreaterThan(100);
  expect(counts.accepted).toBeGreaterThan(100);
});

/** Says something in a room that no client would, and finds the hub alive and the draft as it was. */
async function abuse(say: (client: RoomClient) => void, code: number) {
  const { stage, delegate, adviser, draft } = await draftingStage();
  const colleague = await stage.room(adviser, draft.id).synced();
  const before = colleague.xml;
  const abuser = await stage.room(delegate, draft.id, { acks: '1' }).synced();
  say(abuser);
  await until(() => abuser.closedWith === code);
  const newcomer = await stage.room(adviser, draft.id).synced();
  const after = newcomer.xml;
  colleague.type('Still here. ');
  await until(() => newcomer.text.startsWith('Still here. '));
  return { before, after, roots: [...newcomer.doc.share.keys()] };
}

function frame(...message: readonly (number | Uint8Array)[]): Uint8Array {
  return encoding.encode((encoder) => {
    for (const part of message) {
      if (typeof part === 'number') encoding.writeVarUint(encoder, part);
      else encoding.writeVarUint8Array(encoder, part);
    }
  });
}

describe('in a live room', () => {
  it.each<[string, (client: RoomClient) => void]>([
    ['a text frame', (client) => client.send('hello')],
    ['an empty frame', (client) => client.send(new Uint8Array())],
    ['a message of an unknown type', (client) => client.send(frame(77, 1))],
    ['an update that is noise', (client) => client.send(frame(0, 2, Uint8Array.of(1, 2, 3, 250, 251)))],
    ['a state vector that is noise', (client) => client.send(frame(0, 0, Uint8Array.of(200, 255)))],
    ['awareness that is noise', (client) => client.send(frame(1, Uint8Array.of(200, 255)))],
    ['an unknown root', (client) => client.doc.getText('evil').insert(0, 'x')],
    ['a mark', (client) => client.words().format(0, 3, { strong: true })],
    ['an unknown node', (client) => client.fragment.push([element('script', 'x', 'y')])],
  ])('%s ends that socket for good, is not stored, and the room goes on', async (_, say) => {
    const { before, after, roots } = await abuse(say, CLOSE.malformed);
    expect(after).toBe(before);
    expect(roots).not.toContain('evil');
  });

  it('a frame beyond the limit ends that socket for good with a code that says so', async () => {
    const tooBig = new Uint8Array(FRAME_LIMIT + 1);
    const { before, after } = await abuse((client) => client.send(tooBig), CLOSE.tooLarge);
    expect(after).toBe(before);
  });

  it('what was accepted just before a bad update is kept', async () => {
    const { stage, delegate, adviser, draft } = await draftingStage();
    const a = await stage.room(delegate, draft.id).synced();
    a.type('Good. ');
    a.type('Good too. ');
    a.fragment.push([element('script', 'x', 'y')]);
    await until(() => a.closedWith === CLOSE.malformed);
    const b = await stage.room(adviser, draft.id).synced();
    expect(b.text).toMatch(/^Good too\. Good\. /);
    expect(b.xml).not.toContain('script');
  });
});
