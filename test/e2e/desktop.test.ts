/**
 * The desktop app, on two rungs. Always: the built shell, preload and page joined as Electron joins them, with Electron
 * itself replaced, the page in Chromium and the hub in a process of its own. Where Electron's binary is installed: the
 * real thing as well.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type Browser, type Page, type WebSocketRoute } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { installedBinary } from '../../main/desktop/electron-binary.ts';
import type { DesktopApi, DesktopInfo } from '../../shared/desktop.ts';
import { APP_ORIGIN } from '../../shared/web.ts';
import { fakeElectron, OUR_PAGE } from '../main/desktop/fake-electron.ts';
import { asUtilityProcess, forkHub } from '../main/desktop/hub-child.ts';
import { launch } from './browser.ts';

const root = join(import.meta.dirname, '..', '..');
const preload = join(root, 'dist', 'preload', 'preload.cjs');
const work = mkdtempSync(join(tmpdir(), 'desktop-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

declare global {
  interface Window {
    readonly desktop?: DesktopApi;
  }
}

/** Chromium cannot go to `app:`, so the shell's page stands at this address. */
const STAND_IN = 'https://bundle.test';

const OBJECTIVE = /^Formulate, implement, evaluate and update national drug policies/u;

test('the preload is one CommonJS file that needs nothing but Electron', () => {
  const code = readFileSync(preload, 'utf8');
  expect([...code.matchAll(/require\("([^"]+)"\)/gu)].map(([, name]) => name)).toEqual(['electron']);
  expect(code).not.toMatch(/^import |\bimport\(/mu);
});

type Fake = ReturnType<typeof fakeElectron>;

/** Runs the built preload; messages cross to the shell as copies, as between Electron's processes. */
function exposedBy(fake: Fake): DesktopApi {
  const exposed = new Map<string, DesktopApi>();
  const invoke = async (channel: string, message: unknown) =>
    structuredClone(await fake.handlers.get(channel)!(OUR_PAGE, structuredClone(message)));
  const electron = {
    contextBridge: { exposeInMainWorld: (name: string, api: DesktopApi) => exposed.set(name, api) },
    ipcRenderer: { invoke },
  };
  // oxlint-disable-next-line no-implied-eval, no-new-func -- as Electron runs a preload: its code, and a `require` of our own
  const run = new Function('require', readFileSync(preload, 'utf8')) as (
    require: (name: string) => unknown,
  ) => void;
  run((name) => (name === 'electron' ? electron : expect.unreachable(name)));
  expect([...exposed.keys()]).toEqual(['desktop']);
  return exposed.get('desktop')!;
}

/** Playwright carries JSON: bytes travel as a list. */
async function giveDesktop(page: Page, desktop: DesktopApi): Promise<void> {
  await page.exposeFunction('shellInfo', () => desktop.info());
  await page.exposeFunction('shellOpen', (url: string) => desktop.openExternal({ url }));
  await page.exposeFunction('shellSave', (name: string, bytes: number[]) =>
    desktop.saveFile({ name, bytes: Uint8Array.from(bytes) }),
  );
  await page.addInitScript(() => {
    const shell = window as unknown as Record<
      'shellInfo' | 'shellOpen' | 'shellSave',
      (...args: unknown[]) => Promise<never>
    >;
    const shellApi: DesktopApi = {
      info: () => shell.shellInfo(),
      openExternal: ({ url }) => shell.shellOpen(url),
      saveFile: ({ name, bytes }) => shell.shellSave(name, [...bytes]),
    };
    Object.assign(window, { desktop: shellApi });
  });
}

/** What the page asks of the shell's `app:` handler and of the hub, sent on as if the page stood at `app://bundle`. */
async function standAtBundle(page: Page, fake: Fake): Promise<void> {
  await page.route(`${STAND_IN}/**`, async (route) => {
    const url = route.request().url().replace(STAND_IN, APP_ORIGIN);
    const answer = await fake.schemes.get('app')!(new Request(url));
    const headers = Object.fromEntries(answer.headers);
    await route.fulfill({ status: answer.status, headers, body: Buffer.from(await answer.arrayBuffer()) });
  });
  await page.route('http://127.0.0.1:*/**', async (route) => {
    const answer = await route.fetch({ headers: { ...route.request().headers(), origin: APP_ORIGIN } });
    const headers = answer.headers();
    // The hub has to allow the window's own origin; Chromium compares with the one that stands in for it.
    if (headers['access-control-allow-origin'] === APP_ORIGIN)
      headers['access-control-allow-origin'] = STAND_IN;
    await route.fulfill({ response: answer, headers });
  });
  await page.routeWebSocket(/^ws:\/\/127\.0\.0\.1:/u, joinSockets);
}

function joinSockets(window: WebSocketRoute): void {
  const hub = new WebSocket(window.url(), window.protocols(), { origin: APP_ORIGIN });
  const waiting: (string | Buffer)[] = [];
  window.onMessage((message) => (hub.readyState === hub.OPEN ? hub.send(message) : waiting.push(message)));
  // A page that leaves while its socket still connects is no fault.
  hub.on('error', () => void window.close());
  hub.on('open', () => waiting.forEach((message) => hub.send(message)));
  hub.on('message', (data, binary) =>
    window.send(binary ? (data as Buffer) : (data as Buffer).toString('utf8')),
  );
  hub.on('close', (code, reason) => void window.close({ code, reason: reason.toString() }));
  window.onClose(() => hub.close());
}

describe('the desktop app with Electron replaced', () => {
  let browser: Browser;
  let fake: Fake;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    // Until the end: the shell reads its data folder from them, and the tests must never write into the person's own.
    for (const name of ['XDG_DATA_HOME', 'APPDATA', 'HOME']) vi.stubEnv(name, work);
    fake = fakeElectron();
    fake.electron.app.getPath = () => work;
    const hubs = {
      fork: (script: string, args: readonly string[]) => asUtilityProcess(forkHub(script, args)),
    };
    vi.doMock('electron', () => ({ ...fake.electron, utilityProcess: hubs }));
    await vi.importActual(join(root, 'dist', 'main', 'main.js'));
    ({ browser } = await launch());
    page = await browser.newPage({ locale: 'en-US' });
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.text().includes('Content Security Policy'))
        complaints.push(message.text());
    });
    await giveDesktop(page, exposedBy(fake));
    await standAtBundle(page, fake);
    await page.goto(`${STAND_IN}/`);
  });
  afterAll(async () => {
    await browser?.close();
    fake.electron.app.emit('will-quit', { preventDefault: () => {} });
    await vi.waitUntil(() => fake.electron.app.quit.mock.calls.length > 0, { timeout: 10_000 });
    vi.unstubAllEnvs();
  });

  test('the page starts, reaches the hub on this computer and opens a practice there', async () => {
    const { hub } = await page.evaluate<DesktopInfo>(() => window.desktop!.info());
    expect(hub).toMatchObject({ kind: 'running', forOthers: [] });
    await page.getByRole('heading', { name: 'Or open one on this computer' }).waitFor();
    await page.getByText('Start a new negotiation').waitFor();
    await page.getByRole('button', { name: /^Practise/u }).click();
    await page.getByRole('main').getByText(OBJECTIVE).first().waitFor();
    expect(readdirSync(work, { recursive: true })).toContainEqual(expect.stringMatching(/\.sqlite$/u));
    expect(complaints).toEqual([]);
  });

  test('saving goes through the dialog of the system and writes the very bytes', async () => {
    const path = join(work, 'saved.docx');
    fake.saveDialog.mockResolvedValueOnce({ canceled: false, filePath: path });
    const save = () =>
      window.desktop!.saveFile({ name: 'agreed.docx', bytes: Uint8Array.of(80, 75, 3, 4, 255) });
    expect(await page.evaluate(save)).toEqual({ kind: 'saved', path });
    expect([...readFileSync(path)]).toEqual([80, 75, 3, 4, 255]);
    fake.saveDialog.mockResolvedValueOnce({ canceled: true, filePath: '' });
    expect(await page.evaluate(save)).toEqual({ kind: 'cancelled' });
  });

  test('links open outside, and only those to the web', async () => {
    await page.evaluate(() => window.desktop!.openExternal({ url: 'https://www.oas.org/' }));
    expect(fake.electron.shell.openExternal).toHaveBeenCalledExactlyOnceWith('https://www.oas.org/');
    await expect(
      page.evaluate(() => window.desktop!.openExternal({ url: 'file:///etc/passwd' })),
    ).rejects.toThrow('url');
  });
});

const binary = installedBinary();
if (!binary)
  console.warn(
    '\n  NOT RUN: the tests of the real desktop window. Electron is not installed; `npm start` on a network fetches it.\n',
  );

describe.skipIf(!binary)(
  'the desktop app with the real Electron (left out where its binary is not installed)',
  () => {
    test('opens hardened: no Node in the page, no inline script, and the hub answers', async () => {
      const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
      const args = asRoot ? ['--no-sandbox', root] : [root];
      const env = { ...(process.env as Record<string, string>), XDG_DATA_HOME: work, XDG_CONFIG_HOME: work };
      const app = await _electron.launch({ executablePath: binary!, args, env });
      try {
        const page = await app.firstWindow();
        expect(page.url()).toBe(`${APP_ORIGIN}/`);
        expect(await page.evaluate(() => ['require' in window, 'process' in window])).toEqual([false, false]);
        expect(
          await page.evaluate(() => {
            const script = document.createElement('script');
            script.textContent = 'window.inline = 1';
            document.head.append(script);
            return 'inline' in window;
          }),
        ).toBe(false);
        const { hub } = await page.evaluate<DesktopInfo>(() => window.desktop!.info());
        expect(hub.kind).toBe('running');
        await page.getByRole('button', { name: /^Practi/u }).click();
        await page.getByRole('main').getByText(OBJECTIVE).first().waitFor();
      } finally {
        await app.close();
      }
    });
  },
);
