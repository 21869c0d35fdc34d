import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import * as Y from 'yjs';
import { Drafts } from '../../../main/hub/drafts.ts';
import { unitToRoom } from '../../../main/hub/draft-text.ts';
import { silent } from '../../../main/hub/log.ts';
import type { Writer } from '../../../main/hub/room.ts';
import { openDraft } from '../../../main/hub/room.ts';
import { readFrame, updateFrame } from '../../../main/hub/room-frames.ts';
import { Rooms } from '../../../main/hub/rooms.ts';
import { openSqliteStore } from '../../../main/store/sqlite-store.ts';
import type { DraftRow, Store } from '../../../main/store/store.ts';
import type { DraftId, ElementId, Party, PersonId, UnitId } from '../../../shared/ids.ts';
import { CLOSE } from '../../../shared/protocol.ts';
import { tempDir } from './stage.ts';

/** What happens within the two milliseconds for which words may wait for a commit. No sockets: every step is at once. */

const ID = 'd' as DraftId;
const SEED = unitToRoom({
  kind: 'objective',
  elements: [{ id: 's' as ElementId, kind: 'statement', text: ['Words.'] }],
});

function roomsOnDisk(dressed = (store: Store) => store): { rooms: Rooms; store: Store } {
  const store = openSqliteStore(join(tempDir(), 'n.sqlite'));
  onTestFinished(() => store.close());
  const at = new Date().toISOString();
  const draft: DraftRow = {
    id: ID,
    unit: '2.3' as UnitId,
    party: 'MEX' as Party,
    openedBy: 'p' as PersonId,
    openedAt: at,
    changedAt: at,
    tabledAs: null,
    discardedAt: null,
    link: null,
  };
  store.write([{ kind: 'draft-opened', draft, seed: SEED }]);
  const drafts = new Drafts(store);
  return { rooms: new Rooms({ store: dressed(store), drafts, log: silent, onChanged: () => {} }), store };
}

interface Scribe extends Writer {
  /** What this person's document holds: their own words and what the hub has sent. */
  readonly doc: Y.Doc;
  /** What was on the disk whenever the hub sent something. */
  readonly onDiskThen: (readonly Uint8Array[])[];
  closedWith: number | null;
}

function scribe(name: string, store: Store): Scribe {
  const doc = openDraft([SEED]);
  const onDiskThen: (readonly Uint8Array[])[] = [];
  const made: Scribe = {
    closedWith: null,
    person: name as PersonId,
    wantsReceipts: true,
    doc,
    onDiskThen,
    send: (frame) => {
      onDiskThen.push(store.room(ID));
      const said = readFrame(frame);
      if (said?.kind === 'update') Y.applyUpdate(doc, said.bytes, 'hub');
    },
    close: (code) => {
      made.closedWith = code;
    },
  };
  return made;
}

function textOf(doc: Y.Doc): string {
  return ((doc.getXmlFragment('unit').get(0) as Y.XmlElement).get(0) as Y.XmlText).toJSON();
}

/** Types letter by letter, faster than any disk. */
function type(who: Scribe, text: string, hear: (frame: Uint8Array) => void): void {
  const send = (update: Uint8Array) => hear(updateFrame(update));
  who.doc.on('update', send);
  const words = (who.doc.getXmlFragment('unit').get(0) as Y.XmlElement).get(0) as Y.XmlText;
  Array.from(text).forEach((letter, i) => words.insert(i, letter));
  who.doc.off('update', send);
}

it('a newcomer is shown nothing that is not on the disk, and everything that was said before they came', () => {
  const { rooms, store } = roomsOnDisk();
  const [typist, newcomer] = [scribe('typist', store), scribe('newcomer', store)];
  const desk = rooms.join(ID, typist);
  type(typist, 'abcdefgh', (frame) => desk.hear(frame));
  const second = rooms.join(ID, newcomer);
  type(typist, 'ijklmnop', (frame) => desk.hear(frame));
  expect(textOf(openDraft(store.room(ID)))).not.toContain('ijklmnop');
  second.hear(haveNothing());
  expect(textOf(newcomer.doc)).toBe('ijklmnopabcdefghWords.');
  expect(textOf(openDraft(newcomer.onDiskThen.at(-1)!))).toBe('ijklmnopabcdefghWords.');
  rooms.flush();
});

/** A client's "this is what I have". */
function haveNothing(): Uint8Array {
  const vector = Y.encodeStateVector(new Y.Doc());
  return Uint8Array.of(0, 0, vector.length, ...vector);
}

it('whoever reads a draft to table it reads what still waited for its commit too', () => {
  const { rooms, store } = roomsOnDisk();
  const typist = scribe('typist', store);
  const desk = rooms.join(ID, typist);
  type(typist, 'abcdefgh', (frame) => desk.hear(frame));
  const read = rooms.read(ID);
  expect(textOf(read!)).toBe('abcdefghWords.');
  expect(textOf(openDraft(store.room(ID)))).toBe('abcdefghWords.');
});

it('colleagues are sent words after the commit that holds them, never before', () => {
  const { rooms, store } = roomsOnDisk();
  const [typist, colleague] = [scribe('typist', store), scribe('colleague', store)];
  const desk = rooms.join(ID, typist);
  rooms.join(ID, colleague);
  type(typist, 'abcdefgh', (frame) => desk.hear(frame));
  const seenBefore = textOf(colleague.doc);
  expect(textOf(openDraft(store.room(ID)))).toBe(seenBefore);
  rooms.flush();
  expect(textOf(colleague.doc)).toBe('abcdefghWords.');
  expect(textOf(openDraft(colleague.onDiskThen.at(-1)!))).toBe('abcdefghWords.');
});

/** The same store, but the next thing that it is to keep finds a bug. */
function throwingOnce(store: Store): Store {
  let broken = true;
  return {
    write: (writes) => {
      if (!broken) return store.write(writes);
      broken = false;
      throw new Error('a bug');
    },
    acts: (after, limit) => store.acts(after, limit),
    codes: () => store.codes(),
    tokens: () => store.tokens(),
    drafts: () => store.drafts(),
    remarks: () => store.remarks(),
    clients: (draft) => store.clients(draft),
    room: (draft) => store.room(draft),
    close: () => store.close(),
  };
}

it('after a commit that threw the room forgets what is nowhere, and what follows is kept whole', () => {
  const { rooms, store } = roomsOnDisk(throwingOnce);
  const [typist, colleague] = [scribe('typist', store), scribe('colleague', store)];
  const [desk, beside] = [rooms.join(ID, typist), rooms.join(ID, colleague)];
  expect(() => type(typist, 'x', (frame) => desk.hear(frame))).toThrow('a bug');
  expect([typist.closedWith, colleague.closedWith]).toEqual([CLOSE.cannotSave, CLOSE.cannotSave]);
  type(typist, 'y', (frame) => desk.hear(frame));
  beside.leave();
  const newcomer = scribe('newcomer', store);
  const anew = rooms.join(ID, newcomer);
  anew.hear(haveNothing());
  expect(textOf(newcomer.doc)).toBe('Words.');
  type(newcomer, 'abc', (frame) => anew.hear(frame));
  rooms.flush();
  const kept = openDraft(store.room(ID));
  expect([textOf(kept), kept.store.pendingStructs]).toEqual(['abcWords.', null]);
});
