import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { installedBinary, whyUnreachable } from '../../../main/desktop/electron-binary.ts';

const { version } = createRequire(import.meta.url)('electron/package.json') as { version: string };
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'electron-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function install(what: { version: string; executable: boolean; finished: boolean }): void {
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'dist', 'version'), what.version);
  if (what.executable) writeFileSync(join(folder, 'dist', 'electron'), '');
  if (what.finished) writeFileSync(join(folder, 'path.txt'), 'electron');
}
const whole = { version, executable: true, finished: true };

test('a whole installation of the right version is found', () => {
  install(whole);
  expect(installedBinary(folder, {})).toBe(join(folder, 'dist', 'electron'));
});

test.each([
  ['of another version', { ...whole, version: '1.0.0' }],
  ['without its executable', { ...whole, executable: false }],
  ['that was interrupted', { ...whole, finished: false }],
])('an installation %s is none', (_how, what) => {
  install(what);
  expect(installedBinary(folder, {})).toBeNull();
});

test('a server that takes the connection and never answers costs the limit, not more', async () => {
  const silent = createServer().listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const { port } = silent.address() as AddressInfo;
  const began = performance.now();
  const why = await whyUnreachable(300, { ELECTRON_MIRROR: `http://127.0.0.1:${port}/` });
  expect(why).toBe(`127.0.0.1:${port} is not reachable (TimeoutError)`);
  expect(performance.now() - began).toBeLessThan(2_000);
  silent.close();
});

test('a network that is not there is said so at once', async () => {
  expect(await whyUnreachable(4_000, { ELECTRON_MIRROR: 'http://mirror.invalid/' })).toMatch(
    /^mirror\.invalid is not reachable \((?:ENOTFOUND|EAI_AGAIN)\)$/u,
  );
  expect(await whyUnreachable(4_000, { ELECTRON_MIRROR: 'mirror' })).toContain('not an address: mirror');
});
