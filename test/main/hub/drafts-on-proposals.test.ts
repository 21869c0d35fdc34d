import { expect, it } from 'vitest';
import type { UnitId } from '../../../shared/ids.ts';
import type { DraftInfo, Seat } from '../../../shared/protocol.ts';
import { draftingStage, refusalOf, type Stage, until, valueOf } from './stage.ts';

const MEX1 = '2.3/MEX/1';
const link = (kind: 'amends' | 'represents') => ({ kind, proposal: MEX1 });

function openOn(stage: Stage, seat: Seat, kind: 'amends' | 'represents') {
  return stage.ask<DraftInfo>(seat, 'POST', 'drafts', { unit: '2.3', link: link(kind) });
}

/** Types at the beginning and tables. */
async function table(stage: Stage, seat: Seat, draft: string, words: string) {
  const room = await stage.room(seat, draft, { acks: '1' }).synced();
  const stream = stage.stream(seat);
  await until(() => stream.drafts !== undefined);
  if (words) room.type(words);
  await until(() => room.savedClock === room.ownClock);
  return stage.command(seat, {
    kind: 'table-draft',
    draft,
    language: 'es',
    words: room.textHash,
    seen: stream.seen('2.3'),
  });
}

async function tabledStage() {
  const scene = await draftingStage();
  valueOf(await table(scene.stage, scene.delegate, scene.draft.id, 'Forthwith, '));
  return scene;
}

it('[PR10] an amendment starts from the proposal’s words, is told only to its own delegation, and names it when tabled', async () => {
  const { stage, delegate, foreigner } = await tabledStage();
  const [mexican, colombian] = [stage.stream(delegate), stage.stream(foreigner)];
  await until(() => mexican.drafts && colombian.drafts);
  const draft = valueOf(await openOn(stage, foreigner, 'amends'));
  expect(draft.link).toEqual(link('amends'));
  await until(() => colombian.drafts?.length === 1);
  expect(colombian.drafts?.[0]?.link).toEqual(link('amends'));
  const room = await stage.room(foreigner, draft.id).synced();
  expect(room.text).toMatch(/^Forthwith, /);
  expect(mexican.raw.join('\n')).not.toContain(draft.id);

  expect(refusalOf(await table(stage, foreigner, draft.id, ''))).toBe('nothing-amended');
  valueOf(await table(stage, foreigner, draft.id, 'Progressively and '));
  await until(() => mexican.state.units['2.3' as UnitId]!.proposals.length === 2);
  expect(mexican.state.units['2.3' as UnitId]!.proposals[1]).toMatchObject({
    id: '2.3/COL/1',
    link: link('amends'),
  });
});

it('[PR8] what was withdrawn is presented again from its own words, and a restart forgets none of it', async () => {
  const { stage, delegate, adviser, foreigner } = await tabledStage();
  expect(refusalOf(await openOn(stage, foreigner, 'represents'))).toBe('not-withdrawn');
  valueOf(await stage.command(delegate, { kind: 'withdraw', proposal: MEX1 }));
  expect(refusalOf(await openOn(stage, foreigner, 'amends'))).toBe('withdrawn-already');
  const own = valueOf(await openOn(stage, adviser, 'represents'));
  const draft = valueOf(await openOn(stage, foreigner, 'represents'));
  const again = await stage.restarted();
  const stream = again.stream(adviser);
  await until(() => stream.drafts?.some(({ id }) => id === own.id));
  expect(stream.drafts?.find(({ id }) => id === own.id)?.link).toEqual(link('represents'));
  const done = valueOf(await table(again, foreigner, draft.id, ''));
  expect(done.proposal).toBe('2.3/COL/1');
  await until(() => stream.acts.some(({ seq }) => seq === done.seq));
  const [first, second] = stream.state.units['2.3' as UnitId]!.proposals;
  expect(second).toMatchObject({ link: link('represents') });
  expect(second!.text).toEqual(first!.text);
});

it('[PR9] a draft on one’s own proposal, on one of another unit and on none is refused', async () => {
  const { stage, adviser, foreigner } = await tabledStage();
  expect(refusalOf(await openOn(stage, adviser, 'amends'))).toBe('own-proposal');
  const on = (unit: string, proposal: string) =>
    stage.ask(foreigner, 'POST', 'drafts', { unit, link: { kind: 'amends', proposal } });
  expect(refusalOf(await on('1.1', MEX1))).toBe('unknown');
  expect(refusalOf(await on('2.3', '2.3/MEX/9'))).toBe('unknown');
  expect(refusalOf(await on('2.3', 'nonsense'))).toBe('malformed');
});
