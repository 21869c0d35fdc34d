import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { Stage, startStage, tempDir, until } from './stage.ts';

const ENTRY = join(import.meta.dirname, '../../../main/hub/process.ts');

/** Node's own channel in the place of the one that Electron gives a utility process. */
const PARENT_PORT = `data:text/javascript,process.parentPort = {
  postMessage: (message) => process.send(message),
  on: (event, listener) => process.on(event, (data) => listener({ data })),
};`;

function startProcess(dir: string, ...more: string[]): { child: ChildProcess; messages: unknown[] } {
  const args = [
    '--import',
    PARENT_PORT.replaceAll('\n', ' '),
    ENTRY,
    '--data',
    dir,
    '--renderer',
    dir,
    ...more,
  ];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const messages: unknown[] = [];
  child.on('message', (message) => messages.push(message));
  return { child, messages };
}

it('under the desktop shell the hub says where it listens, and ends whole when asked to', async () => {
  const dir = tempDir();
  const { child, messages } = startProcess(dir);
  const { kind, url } = (await until(() => messages[0])) as { kind: string; url: string };
  expect(kind).toBe('listening');
  const seat = await new Stage(url, dir, null).host();
  child.send({ kind: 'something else' });
  child.send({ kind: 'close' });
  const [code] = (await once(child, 'exit')) as [number];
  expect(code).toBe(0);
  const again = startProcess(dir);
  const second = (await until(() => again.messages[0])) as { url: string };
  expect((await new Stage(second.url, dir, null).ask(seat, 'GET', 'me')).status).toBe(200);
});

/** An address of this computer that is not the usual loopback one. */
function anotherAddress(): string {
  const known = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  const other = known.find(({ family, address }) => family === 'IPv4' && address !== '127.0.0.1');
  return other?.address ?? '127.0.0.2';
}

it('listens at the address that it is given', async () => {
  const address = anotherAddress();
  const { messages } = startProcess(tempDir(), '--listen', address);
  const { kind, url } = (await until(() => messages[0])) as { kind: string; url: string };
  expect([kind, new URL(url).hostname]).toEqual(['listening', address]);
  expect(await (await fetch(`${url}healthz`)).text()).toBe('ok');
});

/** What a hub says, and with what code it ends, that cannot start. */
async function failing(dir: string, ...more: string[]) {
  const { child, messages } = startProcess(dir, ...more);
  const [code] = (await once(child, 'close')) as [number];
  return { code, messages };
}

it('says why it cannot start: a folder in use, a taken port, an address that is not this computer’s', async () => {
  const stage = await startStage();
  expect(await failing(stage.dir)).toEqual({
    code: 1,
    messages: [{ kind: 'failed', reason: `Another hub is running on ${stage.dir}.` }],
  });
  for (const [option, value, reason] of [
    ['--port', String(stage.port), 'EADDRINUSE'],
    ['--listen', '192.0.2.1', 'EADDRNOTAVAIL'],
  ] as const)
    expect(await failing(tempDir(), option, value)).toEqual({
      code: 1,
      messages: [{ kind: 'failed', reason: expect.stringContaining(reason) }],
    });
});
