import { expect, it } from 'vitest';
import { CLOSE } from '../../../shared/protocol.ts';
import { verifyRecord } from '../../../shared/record/verify.ts';
import { draftingStage, startStage, until, valueOf } from './stage.ts';

it('whoever connects hears every act from the first, in order, then the drafts and who is present', async () => {
  const { stage, delegate } = await draftingStage();
  const stream = stage.stream(delegate);
  await until(() => stream.present);
  expect(stream.messages.map(({ kind }) => kind)).toEqual(['acts', 'clock', 'drafts', 'present']);
  expect(stream.acts.map(({ seq }) => seq)).toEqual(stream.acts.map((_, i) => i + 1));
  expect(verifyRecord(stream.acts).ok).toBe(true);
});

it('whoever comes back hears only what is new', async () => {
  const { stage, secretariat, delegate } = await draftingStage();
  const first = stage.stream(delegate);
  await until(() => first.present);
  const last = first.acts.at(-1)!.seq;
  first.socket.close();
  await stage.invite(secretariat, 'JAM', 'head');
  const second = stage.stream(delegate, last);
  await until(() => second.present);
  expect(second.acts.map(({ seq }) => seq)).toEqual([last + 1]);
});

it('whoever has more acts than the hub hears the record from its beginning', async () => {
  const { stage, delegate } = await draftingStage();
  const stream = stage.stream(delegate, 10_000);
  await until(() => stream.present);
  expect(stream.acts[0]?.seq).toBe(1);
});

it('an act reaches everybody, alike to the byte, after it is on disk', async () => {
  const { stage, secretariat, delegate, foreigner } = await draftingStage();
  const streams = [secretariat, delegate, foreigner].map((seat) => stage.stream(seat));
  await until(() => streams.every(({ present }) => present?.length === 3));
  const { seq } = valueOf(
    await stage.command(secretariat, { kind: 'invite', party: 'JAM', capacity: 'head' }),
  );
  await until(() => streams.every(({ acts }) => acts.at(-1)?.seq === seq));
  const last = streams.map(({ acts }) => JSON.stringify(acts.at(-1)));
  expect(new Set(last).size).toBe(1);
});

it('a record of many acts comes in pieces and whole', async () => {
  const stage = await startStage();
  const secretariat = await stage.host();
  await Promise.all(Array.from({ length: 450 }, () => stage.invite(secretariat, 'MEX', 'delegate')));
  const stream = stage.stream(secretariat);
  await until(() => stream.present);
  expect(stream.acts).toHaveLength(453);
  expect(stream.messages.filter(({ kind }) => kind === 'acts').length).toBeGreaterThan(1);
  expect(verifyRecord(stream.acts).ok).toBe(true);
});

it('parties are present while somebody of them is connected', async () => {
  const { stage, secretariat, delegate, adviser } = await draftingStage();
  const chairWindow = stage.stream(secretariat);
  await until(() => chairWindow.present?.join() === 'SEC');
  const [one, two] = [stage.stream(delegate), stage.stream(adviser)];
  await until(() => chairWindow.present?.join() === 'MEX,SEC' && two.present);
  one.socket.close();
  await until(() => one.closedWith !== null);
  expect(chairWindow.present?.join()).toBe('MEX,SEC');
  two.socket.close();
  await until(() => chairWindow.present?.join() === 'SEC');
  expect(chairWindow.closedWith).toBeNull();
});

it('the stream is for listening: a client that speaks on it, or starts at no number, is shown out', async () => {
  const { stage, delegate } = await draftingStage();
  const speaking = stage.stream(delegate);
  await until(() => speaking.present);
  speaking.socket.send('hello');
  const lost = stage.stream(delegate, -1);
  await until(() => speaking.closedWith === CLOSE.malformed && lost.closedWith === CLOSE.malformed);
  expect(lost.raw).toEqual([]);
});
