import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { OwnHub } from '../../../main/desktop/own-hub.ts';
import { FakeProcess } from './fake-electron.ts';

const LISTENING = { kind: 'listening', url: 'http://127.0.0.1:4711/' };
const RUNNING = { kind: 'running', url: 'http://127.0.0.1:4711/', forOthers: [] };
const DOWN = { kind: 'down', reason: 'the hub ended with code 9' };

let started: FakeProcess[];
let hub: OwnHub;
const last = () => started.at(-1)!;

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'error').mockImplementation(() => {});
  started = [];
  hub = new OwnHub(() => {
    started.push(new FakeProcess());
    return last() as never;
  });
  hub.start();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a hub that dies is started again, and who asks meanwhile hears only that it runs', async () => {
  last().emit('message', LISTENING);
  expect(await hub.status()).toEqual(RUNNING);
  last().emit('exit', 9);
  const meanwhile = hub.status();
  await vi.advanceTimersByTimeAsync(250);
  expect(started).toHaveLength(2);
  last().emit('message', LISTENING);
  expect(await meanwhile).toEqual(RUNNING);
});

test('a hub that keeps dying is reported, tried again ever more rarely, and welcome when it runs', async () => {
  const first = hub.status();
  for (const pause of [250, 500, 1000, 2000, 4000, 8000, 10_000, 10_000]) {
    const before = started.length;
    last().emit('exit', 9);
    await vi.advanceTimersByTimeAsync(pause - 1);
    expect(started).toHaveLength(before);
    await vi.advanceTimersByTimeAsync(1);
    expect(started).toHaveLength(before + 1);
  }
  expect(await first).toEqual(DOWN);
  expect(await hub.status()).toEqual(DOWN);
  last().emit('message', LISTENING);
  expect(await hub.status()).toEqual(RUNNING);

  const lives = started.length;
  last().emit('exit', 9);
  await vi.advanceTimersByTimeAsync(250);
  expect(started).toHaveLength(lives + 1);
});

test.each([
  null,
  'listening',
  { kind: 'listening' },
  { kind: 'listening', url: 'file:///etc/passwd' },
  { kind: 'other' },
])('a message that is not of the contract says nothing: %j', async (message) => {
  last().emit('message', message);
  last().emit('message', LISTENING);
  expect(await hub.status()).toEqual(RUNNING);
});

test('a hub that does not finish is killed', async () => {
  const closed = hub.close();
  expect(last().postMessage).toHaveBeenCalledExactlyOnceWith({ kind: 'close' });
  expect(last().kill).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(8000);
  expect(last().kill).toHaveBeenCalledOnce();
  await closed;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(started).toHaveLength(1);
});

test('closing between two lives starts no third', async () => {
  last().emit('exit', 9);
  await hub.close();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(started).toHaveLength(1);
});

test('a hub that says why it cannot start is quoted', async () => {
  for (const pause of [250, 500]) {
    last().emit('message', { kind: 'failed', reason: 'Another hub is running on /home/ana.' });
    last().emit('exit', 1);
    await vi.advanceTimersByTimeAsync(pause);
  }
  expect(await hub.status()).toEqual({ kind: 'down', reason: 'Another hub is running on /home/ana.' });
});

test('a restart waits for the old hub to end, and two at once start one', async () => {
  last().emit('message', LISTENING);
  const restarted = Promise.all([hub.restart(), hub.restart()]);
  expect(started).toHaveLength(1);
  last().emit('exit', 0);
  await restarted;
  expect(started).toHaveLength(2);
  last().emit('message', LISTENING);
  expect(await hub.status()).toEqual(RUNNING);
});

test('the end of the app during a restart is the end of the hub', async () => {
  const restarted = hub.restart();
  const closed = hub.close();
  last().emit('exit', 0);
  await Promise.all([restarted, closed]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(started).toHaveLength(1);
});
