/** Packs what is built with the real electron-builder around a stand-in for Electron, then runs the packed hub. */
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractAll, listPackage, statFile } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { Arch, build, type Configuration, Platform } from 'electron-builder';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forkHub } from '../main/desktop/hub-child.ts';
import { standInElectron } from './stand-in-electron.ts';

const root = join(import.meta.dirname, '..', '..');
const work = mkdtempSync(join(tmpdir(), 'pack-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

interface Schema {
  getConfig(projectDir: string, file: null, options: null): Promise<Configuration>;
  validateConfiguration(config: Configuration, log: { isEnabled: boolean; add(): void }): Promise<void>;
}
/** electron-builder reads and checks its configuration with this, but does not hand it on. */
const schema = createRequire(createRequire(import.meta.url).resolve('electron-builder/package.json'))(
  'app-builder-lib/out/util/config/config',
) as Schema;
const check = (config: Configuration) =>
  schema.validateConfiguration(config, { isEnabled: false, add: () => {} });

describe('electron-builder.yml', () => {
  test('is what electron-builder understands, for Linux, Windows and macOS', async () => {
    const config = await schema.getConfig(root, null, null);
    expect([config.linux?.target, config.win?.target, config.mac?.target].every(Array.isArray)).toBe(true);
    await expect(check(config)).resolves.toBeUndefined();
  });

  test('would not pass with a word misspelled', async () => {
    const config = await schema.getConfig(root, null, null);
    await expect(check({ ...config, npmRebuilt: false } as Configuration)).rejects.toThrow(
      "unknown property 'npmRebuilt'",
    );
  });
});

test('what the tests run is what ships: built anew as for a release, the bundle is the same', () => {
  const anew = join(work, 'renderer');
  const env = { ...process.env };
  delete env['NODE_ENV'];
  const vite = ['vite', 'build', '-c', 'renderer/vite.config.ts', '--outDir', anew];
  execFileSync('npx', vite, { cwd: root, env, stdio: 'inherit' });
  // Their names carry a hash of their content.
  const files = readdirSync(join(anew, 'assets')).toSorted();
  expect(files).toContainEqual(expect.stringMatching(/\.js$/u));
  expect(readdirSync(join(root, 'dist', 'renderer', 'assets')).toSorted()).toEqual(files);
});

describe('the package', () => {
  const unpacked = join(work, 'release', 'linux-unpacked');
  const asar = join(unpacked, 'resources', 'app.asar');

  beforeAll(async () => {
    await build({
      projectDir: root,
      targets: Platform.LINUX.createTarget('dir', Arch.x64),
      publish: 'never',
      config: { electronDist: await standInElectron(work), directories: { output: join(work, 'release') } },
    });
  });

  test('holds the bundles, better-sqlite3 with one prebuild, and nothing else: no source, no map, no data', () => {
    const files = listPackage(asar, { isPack: false }).map((file) => file.replaceAll('\\', '/'));
    expect(files).toEqual(
      expect.arrayContaining([
        '/package.json',
        '/dist/main/main.js',
        '/dist/main/hub-process.js',
        '/dist/preload/preload.cjs',
        '/dist/renderer/index.html',
      ]),
    );
    expect(files.filter((file) => /^\/[^/]+$/u.test(file)).toSorted()).toEqual([
      '/dist',
      '/node_modules',
      '/package.json',
    ]);
    expect(files.filter((file) => /^\/node_modules\/[^/]+$/u.test(file))).toEqual([
      '/node_modules/better-sqlite3',
    ]);
    const prebuild = 'node_modules/better-sqlite3/prebuilds/linux-x64.node';
    expect(files.filter((file) => file.endsWith('.node'))).toEqual([`/${prebuild}`]);
    expect(statFile(asar, prebuild)).toMatchObject({ unpacked: true });
    expect(files.filter((file) => /\.(?:tsx?|map|sqlite)$/u.test(file))).toEqual([]);
  });

  test('holds the languages of the hemisphere', () => {
    expect(readdirSync(join(unpacked, 'locales')).toSorted()).toEqual([
      'en-US.pak',
      'es.pak',
      'fr.pak',
      'pt-BR.pak',
    ]);
  });

  test('cannot be turned into a plain Node or made to load another app', async () => {
    const wire = await getCurrentFuseWire(join(unpacked, 'plenaria'));
    const [on, off] = ['1', '0'].map((fuse) => fuse.charCodeAt(0));
    expect(wire).toMatchObject({
      [FuseV1Options.RunAsNode]: off,
      [FuseV1Options.EnableCookieEncryption]: on,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: off,
      [FuseV1Options.EnableNodeCliInspectArguments]: off,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: on,
      [FuseV1Options.OnlyLoadAppFromAsar]: on,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: off,
    });
  });

  test('holds a hub that runs on its own, serves the packed app, knows its plans and ends when told', async () => {
    const app = join(work, 'extracted');
    extractAll(asar, app);
    const data = join(work, 'data');
    const hub = forkHub(join(app, 'dist/main/hub-process.js'), [
      '--data',
      data,
      '--renderer',
      join(app, 'dist/renderer'),
    ]);
    const [listening] = (await once(hub, 'message')) as [{ kind: string; url: string }];
    expect(listening.kind).toBe('listening');
    const page = await fetch(listening.url);
    expect(page.headers.get('content-security-policy')).toContain("connect-src 'self'");
    expect(await page.text()).toContain('<div id="root">');
    const hosted = await fetch(new URL('api/negotiations', listening.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ title: 'Packed', name: 'Ana', plan: { kind: 'seed', name: '2016-2020' } }),
    });
    expect(await hosted.json()).toMatchObject({ ok: true });
    hub.send({ kind: 'close' });
    expect(await once(hub, 'exit')).toEqual([0, null]);
    expect(readdirSync(data).some((file) => file.endsWith('.sqlite'))).toBe(true);
  });
});
