import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { RATIONALE_FRAGMENT } from '../../../shared/plan/schema.ts';
import { CLOSE } from '../../../shared/protocol.ts';
import { draftingStage, type RoomClient, until } from './stage.ts';

it('a new draft is seeded once with the current text of its unit, and with an empty rationale', async () => {
  const { stage, delegate, adviser, draft } = await draftingStage();
  const [a, b] = [stage.room(delegate, draft.id), stage.room(adviser, draft.id)];
  await Promise.all([a.synced(), b.synced()]);
  expect(a.fragment.length).toBeGreaterThan(1);
  expect(a.xml).toBe(b.xml);
  expect((a.fragment.get(0) as Y.XmlElement).nodeName).toBe('statement');
  expect(a.doc.getXmlFragment(RATIONALE_FRAGMENT).length).toBe(0);
});

it('two colleagues at one draft converge', async () => {
  const { stage, delegate, adviser, draft } = await draftingStage();
  const a = await stage.room(delegate, draft.id).synced();
  const b = await stage.room(adviser, draft.id).synced();
  for (let i = 0; i < 50; i += 1) {
    a.type(`a${i} `);
    b.type(`b${i} `, b.words().length);
  }
  await until(() => a.text.includes('b49') && b.text.includes('a49') && a.text === b.text);
  expect(a.text.match(/a\d+ /g)).toHaveLength(50);
  expect(b.text.match(/b\d+ /g)).toHaveLength(50);
});

it('what is called saved is on the disk at that moment', async () => {
  const { stage, delegate, draft } = await draftingStage();
  const a = await stage.room(delegate, draft.id, { acks: '1' }).synced();
  a.type('Durable ');
  await until(() => a.savedClock === a.ownClock);
  expect(stage.storedText(delegate, draft.id)).toContain('Durable ');
});

it('a receipt counts deletions too, which no state vector shows', async () => {
  const { stage, delegate, draft } = await draftingStage();
  const a = await stage.room(delegate, draft.id, { acks: '1' }).synced();
  await until(() => a.receipts.some(({ heard }) => heard === 1));
  const before = a.text;
  a.words().delete(0, 4);
  await until(() => a.receipts.some(({ heard }) => heard === 2));
  expect(stage.storedText(delegate, draft.id)).toContain(`>${before.slice(4)}`);
});

it('a client that did not ask for receipts gets none', async () => {
  const { stage, delegate, draft } = await draftingStage();
  const [quiet, asking] = [stage.room(delegate, draft.id), stage.room(delegate, draft.id, { acks: '1' })];
  await Promise.all([quiet.synced(), asking.synced()]);
  quiet.type('x');
  await until(() => asking.text.startsWith('x'));
  asking.type('y');
  await until(() => asking.savedClock === asking.ownClock);
  expect(quiet.receipts).toEqual([]);
});

it('after a restart everything acknowledged is there and everybody comes back by themselves', async () => {
  const { stage, delegate, adviser, draft } = await draftingStage();
  const a = await stage.room(delegate, draft.id, { acks: '1' }).synced();
  const b = await stage.room(adviser, draft.id).synced();
  a.type('Before. ');
  await until(() => a.savedClock === a.ownClock && b.text === a.text);
  const again = await stage.restarted();
  a.type('While it was away. ');
  await until(() => b.text.startsWith('While it was away. Before. ') && a.savedClock === a.ownClock);
  expect(a.xml).toBe(b.xml);
  const c = await again.room(adviser, draft.id).synced();
  expect(c.xml).toBe(a.xml);
});

it('a snapshot takes the place of the log when the last writer leaves, and holds all that the log held', async () => {
  const { stage, delegate, draft } = await draftingStage();
  const a = await stage.room(delegate, draft.id, { acks: '1' }).synced();
  for (let i = 0; i < 30; i += 1) a.type(`${i} `);
  await until(() => a.savedClock === a.ownClock);
  expect(stage.storedRows(delegate, draft.id).length).toBeGreaterThan(1);
  const written = a.xml;
  a.leave();
  await until(() => stage.storedRows(delegate, draft.id).length === 1);
  expect(stage.storedText(delegate, draft.id)).toBe(written);
  const b = await stage.room(delegate, draft.id).synced();
  expect(b.xml).toBe(written);
});

it('cursors are seen in the room and vanish with their socket', async () => {
  const { stage, delegate, adviser, draft } = await draftingStage();
  const a = await stage.room(delegate, draft.id).synced();
  const b = await stage.room(adviser, draft.id).synced();
  a.provider.awareness.setLocalStateField('user', { name: 'Lucía' });
  await until(() => b.provider.awareness.getStates().get(a.doc.clientID)?.['user']?.name === 'Lucía');
  (a.provider.ws as unknown as { terminate(): void }).terminate();
  a.provider.shouldConnect = false;
  await until(() => b.provider.awareness.getStates().size === 1);
  expect([...b.provider.awareness.getStates().keys()]).toEqual([b.doc.clientID]);
});

it('nobody speaks for a colleague: a forged cursor goes no further', async () => {
  const { stage, delegate, adviser, draft } = await draftingStage();
  const a = await stage.room(delegate, draft.id).synced();
  const b = await stage.room(adviser, draft.id).synced();
  const c = await stage.room(adviser, draft.id).synced();
  a.provider.awareness.setLocalStateField('user', { name: 'Lucía' });
  await until(() => c.provider.awareness.getStates().get(a.doc.clientID)?.['user']?.name === 'Lucía');
  const meta = b.provider.awareness.meta.get(a.doc.clientID)!;
  b.provider.awareness.states.set(a.doc.clientID, { user: { name: 'Forged' } });
  b.provider.awareness.meta.set(a.doc.clientID, { clock: meta.clock + 5, lastUpdated: Date.now() });
  b.provider.awareness.emit('update', [{ added: [], updated: [a.doc.clientID], removed: [] }, 'local']);
  b.provider.awareness.setLocalStateField('user', { name: 'Diego' });
  await until(() => c.provider.awareness.getStates().get(b.doc.clientID)?.['user']?.name === 'Diego');
  expect(c.provider.awareness.getStates().get(a.doc.clientID)?.['user']?.name).toBe('Lucía');
});

/** Sends words under the client id of somebody else, as no honest client would. */
function forge(forger: RoomClient, client: number): void {
  const forged = new Y.Doc();
  Y.applyUpdate(forged, Y.encodeStateAsUpdate(forger.doc));
  forged.clientID = client;
  const before = Y.encodeStateVector(forged);
  (forged.getXmlFragment('unit').get(0) as Y.XmlElement).insert(0, [new Y.XmlText('Forged ')]);
  const update = Y.encodeStateAsUpdate(forged, before);
  forger.send(Uint8Array.of(0, 2, update.length, ...update));
}

function introduce(client: RoomClient): void {
  client.provider.awareness.setLocalStateField('user', { name: 'Lucía' });
}

function hasMet(client: RoomClient, other: RoomClient): boolean {
  return client.provider.awareness.getStates().has(other.doc.clientID);
}

it('words under the client id of a colleague who is in the room are refused, and nobody loses any', async () => {
  const { stage, delegate, adviser, draft } = await draftingStage();
  const a = await stage.room(delegate, draft.id).synced();
  const forger = await stage.room(adviser, draft.id).synced();
  introduce(a);
  await until(() => hasMet(forger, a));
  forge(forger, a.doc.clientID);
  await until(() => forger.closes.includes(CLOSE.foreignWords));
  a.type('Mine ');
  const b = await stage.room(adviser, draft.id).synced();
  await until(() => b.text.startsWith('Mine '));
  expect(b.xml).not.toContain('Forged');
});

it.each([
  ['has written', 'Before '],
  ['has only been there', ''],
])(
  'a colleague who %s keeps the client id when they are gone and the hub has been started anew, and loses no word',
  async (_, words) => {
    const { stage, delegate, adviser, draft } = await draftingStage();
    const a = await stage.room(delegate, draft.id, { acks: '1' }).synced();
    const forger = await stage.room(adviser, draft.id).synced();
    introduce(a);
    if (words) a.type(words);
    await until(() => hasMet(forger, a) && a.savedClock === a.ownClock && forger.text.startsWith(words));
    a.provider.disconnect();
    await until(() => !hasMet(forger, a));
    forge(forger, a.doc.clientID);
    await until(() => forger.closes.includes(CLOSE.foreignWords));
    forger.leave();
    const again = await stage.restarted();
    const second = await again.room(adviser, draft.id).synced();
    forge(second, a.doc.clientID);
    await until(() => second.closes.includes(CLOSE.foreignWords));
    a.type('Mine ');
    a.provider.connect();
    const b = await again.room(adviser, draft.id).synced();
    await until(() => b.text.startsWith(`Mine ${words}`));
    expect(b.xml).not.toContain('Forged');
  },
);

it('a client id that a colleague has introduced cannot be introduced anew while they are gone', async () => {
  const { stage, delegate, adviser, draft } = await draftingStage();
  const a = await stage.room(delegate, draft.id).synced();
  const b = await stage.room(adviser, draft.id).synced();
  introduce(a);
  await until(() => hasMet(b, a));
  b.leave();
  a.provider.disconnect();
  const usurper = stage.room(adviser, draft.id);
  usurper.doc.clientID = a.doc.clientID;
  usurper.provider.awareness.clientID = a.doc.clientID;
  usurper.provider.awareness.setLocalState({ user: { name: 'Forged' } });
  await usurper.synced();
  usurper.type('Forged ');
  await until(() => usurper.closes.includes(CLOSE.foreignWords));
  a.type('Mine ');
  a.provider.connect();
  const c = await stage.room(adviser, draft.id).synced();
  await until(() => c.text.startsWith('Mine ') && hasMet(c, a));
  expect(c.xml).not.toContain('Forged');
});
