import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { Stage, tempDir, until } from './stage.ts';

const ENTRY = join(import.meta.dirname, '../../../main/hub/process.ts');

/** Node's own channel in the place of the one that Electron gives a utility process. */
const PARENT_PORT = `data:text/javascript,process.parentPort = {
  postMessage: (message) => process.send(message),
  on: (event, listener) => process.on(event, (data) => listener({ data })),
};`;

function startProcess(dir: string): { child: ChildProcess; messages: unknown[] } {
  const args = ['--import', PARENT_PORT.replaceAll('\n', ' '), ENTRY, '--data', dir, '--renderer', dir];
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
