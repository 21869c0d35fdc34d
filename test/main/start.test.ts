/** `npm start` where there is no desktop: the launcher itself, in a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, test } from 'vitest';

const launcher = join(import.meta.dirname, '..', '..', 'main', 'start.ts');
const started: ChildProcess[] = [];
let home: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'start-'));
});
afterEach(async () => {
  for (const child of started.splice(0)) await ended(child);
  rmSync(home, { recursive: true });
});

function start(...args: string[]) {
  const env = { ...process.env, HOME: home, XDG_DATA_HOME: home, APPDATA: home, PORT: '0' };
  const child = spawn(process.execPath, [launcher, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  started.push(child);
  return child;
}

async function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
  return child.exitCode;
}

async function firstLine(stream: NodeJS.ReadableStream): Promise<string> {
  const [line] = (await once(createInterface(stream), 'line')) as [string];
  return line;
}

test('one line says where the app is and why it is not on the desktop; the hub answers there, and ends when told', async () => {
  const child = start('--browser');
  const line = await firstLine(child.stdout);
  const address =
    /^Plenaria runs in your browser: open (http:\/\/127\.0\.0\.1:\d+\/) \(not as a desktop app: /u.exec(line);
  expect(line).toContain('that was asked for (--browser)');
  const hub = await fetch(new URL('api/hub', address![1]));
  expect(await hub.json()).toMatchObject({ ok: true, value: { product: 'plenaria', mayHost: true } });
  expect(await ended(child)).toBe(0);
});

test.skipIf(process.platform === 'win32')(
  'no other account on this computer can read what is negotiated here',
  async () => {
    await firstLine(start('--browser').stdout);
    const folder = join(home, 'plenaria', 'negotiations');
    const modes = [folder, ...readdirSync(folder).map((name) => join(folder, name))].map(
      (path) => statSync(path).mode & 0o077,
    );
    expect(modes.length).toBeGreaterThan(2);
    expect(new Set(modes)).toEqual(new Set([0]));
  },
);

test('a second start on the same negotiations leaves the first one alone and says so', async () => {
  await firstLine(start('--browser').stdout);
  const second = start('--browser');
  expect(await firstLine(second.stderr)).toMatch(/^Plenaria is running already on this computer\./u);
  await once(second, 'exit');
  expect(second.exitCode).toBe(1);
});
