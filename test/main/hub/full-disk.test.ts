import { expect, it } from 'vitest';
import { negotiationsIn } from '../../../main/store/archive.ts';
import { CLOSE, type Seat } from '../../../shared/protocol.ts';
import { Disk } from './disk.ts';
import { draftingStage, type Fetched, refusalOf, startStage, until, valueOf } from './stage.ts';

/** More than the free space that is left in the file's last pages. */
const LONG = 'A word that needs its place on the disk. '.repeat(400);

it('words that do not fit on the disk are never called saved, and arrive by themselves when there is room again', async () => {
  const disk = new Disk();
  const { stage, delegate, adviser, draft } = await draftingStage({ onConnect: disk.onConnect });
  const a = await stage.room(delegate, draft.id, { acks: '1' }).synced();
  const b = await stage.room(adviser, draft.id).synced();
  a.type('Fits. ');
  await until(() => a.savedClock === a.ownClock && b.text.startsWith('Fits.'));

  disk.fill();
  a.type(LONG);
  await until(() => a.closes.includes(CLOSE.cannotSave) && b.closes.includes(CLOSE.cannotSave));
  expect(a.savedClock).toBeLessThan(a.ownClock);
  expect(a.closedWith).toBeNull();
  expect(b.text.startsWith('Fits.')).toBe(true);
  expect(stage.storedText(delegate, draft.id)).toContain('>Fits. ');

  disk.empty();
  await until(() => a.savedClock === a.ownClock && b.text.startsWith(LONG));
  expect(stage.storedText(delegate, draft.id)).toContain(LONG);
});

/** The last pages have some place left. @returns how many times it was done before there was no more */
async function grantedUntilFull(ask: () => Promise<Fetched<unknown>>): Promise<number> {
  const codes: string[] = [];
  await until(async () => {
    codes.push(refusalOf(await ask()));
    return codes.at(-1) === 'cannot-save';
  });
  expect(codes.slice(0, -1).every((code) => code === 'granted')).toBe(true);
  return codes.length - 1;
}

it('a command that cannot be recorded is refused by name, changes nothing, and can be given again', async () => {
  const disk = new Disk();
  const { stage, secretariat, delegate } = await draftingStage({ onConnect: disk.onConnect });
  const stream = stage.stream(secretariat);
  await until(() => stream.present);
  const before = stream.acts.length;

  disk.fill();
  const command = { kind: 'invite', party: 'JAM', capacity: 'head' };
  const fitted = await grantedUntilFull(() => stage.command(secretariat, command));
  await grantedUntilFull(() => stage.ask(delegate, 'POST', 'drafts', { unit: '1.1' }));
  expect(refusalOf(await stage.post('api/practice', {}))).toBe('cannot-save');
  valueOf(await stage.ask<Seat>(delegate, 'GET', 'me'));

  disk.empty();
  const { seq } = valueOf(await stage.command(secretariat, command));
  await until(() => stream.acts.at(-1)?.seq === seq);
  expect(stream.acts.length - before).toBe(fitted + 1);
  const again = await stage.restarted();
  valueOf(await again.ask<Seat>(delegate, 'GET', 'me'));
  expect(negotiationsIn(stage.dir)).toEqual([secretariat.negotiation]);
});

it('a draft that cannot be frozen on disk is not tabled, and stays open', async () => {
  const disk = new Disk();
  const { stage, delegate, draft } = await draftingStage({ onConnect: disk.onConnect });
  const stream = stage.stream(delegate);
  await until(() => stream.drafts);
  const a = await stage.room(delegate, draft.id, { acks: '1' }).synced();
  a.type(LONG);
  await until(() => a.savedClock === a.ownClock);
  const command = {
    kind: 'table-draft',
    draft: draft.id,
    language: 'es',
    words: a.textHash,
    seen: stream.seen('2.3'),
  };
  disk.fill();
  expect(refusalOf(await stage.command(delegate, command))).toBe('cannot-save');
  expect(stream.acts.some(({ act }) => act.kind === 'tabled')).toBe(false);
  disk.empty();
  expect(valueOf(await stage.command(delegate, command)).proposal).toBe('2.3/MEX/1');
});

it.each([
  ['the file', 1],
  ['the first act', 20],
])(
  'a negotiation for which there is no place from %s on is refused, and leaves no file behind',
  async (_, pages) => {
    const disk = new Disk();
    const stage = await startStage({ onConnect: disk.onConnect });
    disk.fill(pages);
    expect(refusalOf(await stage.post('api/practice', {}))).toBe('cannot-save');
    expect(negotiationsIn(stage.dir)).toEqual([]);
    disk.empty();
    expect(refusalOf(await stage.post('api/practice', {}))).toBe('granted');
  },
);
