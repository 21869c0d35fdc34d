import { expect, it } from 'vitest';
import type { ProposalId, UnitId } from '../../../shared/ids.ts';
import { plainText } from '../../../shared/plan/text.ts';
import { CLOSE } from '../../../shared/protocol.ts';
import * as Y from 'yjs';
import { draftingStage, refusalOf, until, valueOf } from './stage.ts';

/** A stage on which Mexico has typed, and the screens know the current text. */
async function readyToTable() {
  const scene = await draftingStage();
  const room = await scene.stage.room(scene.delegate, scene.draft.id, { acks: '1' }).synced();
  const stream = scene.stage.stream(scene.delegate);
  await until(() => stream.drafts !== undefined);
  room.type('Forthwith, ');
  const paragraph = new Y.XmlElement('paragraph');
  room.doc.getXmlFragment('rationale').insert(0, [paragraph]);
  paragraph.insert(0, [new Y.XmlText('Because it is late.')]);
  await until(() => room.savedClock === room.ownClock);
  const command = {
    kind: 'table-draft',
    draft: scene.draft.id,
    language: 'es',
    words: room.textHash,
    seen: stream.seen('2.3'),
  };
  return { ...scene, room, stream, command };
}

it('tabling makes the draft’s own words an act, with its rationale, and everybody reads them', async () => {
  const { stage, delegate, foreigner, command } = await readyToTable();
  const abroad = stage.stream(foreigner);
  const done = valueOf(await stage.command(delegate, command));
  expect(done.proposal).toBe('2.3/MEX/1');
  await until(() => abroad.acts.some(({ seq }) => seq === done.seq));
  const [proposal] = abroad.state.units['2.3' as UnitId]!.proposals;
  expect(plainText(proposal!.text.elements[0]!.text)).toMatch(/^Forthwith, /);
  expect(proposal!.rationale).toBe('Because it is late.');
});

it('a tabled draft is frozen: its writers are shown out for good, and no door opens it again', async () => {
  const { stage, delegate, adviser, room, stream, command, draft } = await readyToTable();
  valueOf(await stage.command(delegate, command));
  await until(() => room.closedWith === CLOSE.gone);
  await until(() => stream.drafts?.[0]?.tabledAs === '2.3/MEX/1');
  const late = stage.room(adviser, draft.id);
  await until(() => late.closedWith === CLOSE.gone);
  expect(late.frames).toEqual([]);
  expect(refusalOf(await stage.ask(adviser, 'DELETE', `drafts/${draft.id}`))).toBe('draft-tabled');
});

it('of two people who table the same draft at once one does, and the other is told under which number', async () => {
  const { stage, secretariat, delegate, command, stream } = await readyToTable();
  const head = await stage.seat(secretariat, 'MEX', 'head');
  const [first, second] = await Promise.all([stage.command(delegate, command), stage.command(head, command)]);
  const [won, lost] = first.answer.ok ? [first, second] : [second, first];
  expect(valueOf(won).proposal).toBe('2.3/MEX/1');
  expect(lost.answer).toEqual({
    ok: false,
    refusal: { code: 'draft-tabled', as: '2.3/MEX/1' as ProposalId },
  });
  const { seq } = valueOf(won);
  await until(() => stream.acts.some((act) => act.seq === seq));
  expect(stream.acts.filter(({ act }) => act.kind === 'tabled')).toHaveLength(1);
});

it('that a draft was tabled survives a restart', async () => {
  const { stage, delegate, command, draft } = await readyToTable();
  valueOf(await stage.command(delegate, command));
  const again = await stage.restarted();
  const late = again.room(delegate, draft.id);
  await until(() => late.closedWith === CLOSE.gone);
  expect(refusalOf(await again.command(delegate, command))).toBe('draft-tabled');
});

it('an adviser drafts and does not table; the draft stays open', async () => {
  const { stage, adviser, command, room } = await readyToTable();
  expect(refusalOf(await stage.command(adviser, command))).toBe('not-allowed');
  room.type('Still open. ');
  await until(() => room.savedClock === room.ownClock);
  expect(room.closedWith).toBeNull();
});

it('whoever compared with another text than the current one is asked to look again', async () => {
  const { stage, delegate, command } = await readyToTable();
  expect(refusalOf(await stage.command(delegate, { ...command, seen: '0'.repeat(64) }))).toBe('text-moved');
});

it('a colleague’s last keystroke does not slip into what is tabled', async () => {
  const { stage, delegate, adviser, draft, command } = await readyToTable();
  const colleague = await stage.room(adviser, draft.id, { acks: '1' }).synced();
  colleague.type('Unread. ');
  await until(() => colleague.savedClock === colleague.ownClock);
  expect(refusalOf(await stage.command(delegate, command))).toBe('draft-moved');
  valueOf(await stage.command(delegate, { ...command, words: colleague.textHash }));
});

it('a draft without its statement is refused with its faults and stays open', async () => {
  const { stage, delegate, command, room } = await readyToTable();
  const { heard } = room.receipts.at(-1)!;
  room.fragment.delete(0, 1);
  await until(() => room.receipts.at(-1)!.heard === heard + 1);
  expect(refusalOf(await stage.command(delegate, { ...command, words: room.textHash }))).toBe('invalid-text');
  room.doc.getXmlFragment('rationale').delete(0, 1);
  await until(() => room.receipts.at(-1)!.heard === heard + 2);
  expect(room.closedWith).toBeNull();
});

it('a discarded draft is shown out and gone for its delegation, and its words stay in the file', async () => {
  const { stage, delegate, adviser, room, stream, draft } = await readyToTable();
  valueOf(await stage.ask(adviser, 'DELETE', `drafts/${draft.id}`));
  await until(() => room.closedWith === CLOSE.gone && stream.drafts?.length === 0);
  expect(refusalOf(await stage.ask(delegate, 'DELETE', `drafts/${draft.id}`))).toBe('not-here');
  const again = await stage.restarted();
  const late = again.room(delegate, draft.id);
  await until(() => late.closedWith === CLOSE.gone);
  expect(again.storedText(delegate, draft.id)).toContain('Forthwith, ');
});

it('whoever may not draft opens none, and nobody opens one on a unit that does not exist', async () => {
  const { stage, secretariat, delegate } = await draftingStage();
  expect(refusalOf(await stage.ask(secretariat, 'POST', 'drafts', { unit: '2.3' }))).toBe('not-allowed');
  expect(refusalOf(await stage.ask(delegate, 'POST', 'drafts', { unit: '9.9' }))).toBe('unknown');
});
