import { expect, it } from 'vitest';
import { draftingStage, until, valueOf } from '../main/hub/stage.ts';

it('[CM2] Mexico’s adviser warns the delegate about its own proposal; Colombia and the secretariat never learn that a word was said', async () => {
  const { stage, secretariat, delegate, adviser, foreigner, draft } = await draftingStage();
  const room = await stage.room(delegate, draft.id, { acks: '1' }).synced();
  const mexico = stage.stream(delegate);
  const others = [stage.stream(foreigner), stage.stream(secretariat)];
  await until(() => [mexico, ...others].every(({ drafts }) => drafts));
  room.type('Forthwith, ');
  await until(() => room.savedClock === room.ownClock);
  const table = { kind: 'table-draft', draft: draft.id, language: 'es', words: room.textHash };
  valueOf(await stage.command(delegate, { ...table, seen: mexico.seen('2.3') }));

  const proposal = '2.3/MEX/1';
  const warning = 'Capital cannot accept "forthwith". Let it be taken out before lunch.';
  valueOf(await stage.ask(adviser, 'POST', 'remarks', { proposal, change: `${proposal}#1`, text: warning }));
  await until(() => mexico.raw.some((frame) => frame.includes('before lunch')));

  // What follows in public is heard by all; the warning is in none of it.
  valueOf(await stage.command(delegate, { kind: 'withdraw', proposal }));
  await until(() => others.every(({ acts }) => acts.at(-1)?.act.kind === 'withdrawn'));
  const print = await fetch(`${stage.url}api/n/${foreigner.negotiation}/print?what=draft&format=html`, {
    headers: { authorization: `Bearer ${foreigner.token}` },
  });
  const public_ = [...others.flatMap(({ raw }) => raw), await print.text()].join('\n');
  expect(public_).toContain(proposal);
  expect(public_).not.toContain('before lunch');
  expect(others.flatMap(({ messages }) => messages).some(({ kind }) => kind === 'remarks')).toBe(false);
  expect(JSON.stringify(mexico.acts)).not.toContain('before lunch');
});
