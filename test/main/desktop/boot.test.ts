/** `main/main.ts` itself, with Electron replaced: nothing here can start a download. */
import { EventEmitter } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MenuItemConstructorOptions } from 'electron';
import { beforeEach, expect, test, vi } from 'vitest';
import { menuLabels } from '../../../main/desktop/menu-labels.ts';
import { CHANNELS } from '../../../shared/desktop.ts';
import { fakeElectron, OUR_PAGE, preventable } from './fake-electron.ts';

let fake: ReturnType<typeof fakeElectron>;

async function boot(change: (electron: typeof fake.electron) => void = () => {}): Promise<void> {
  fake = fakeElectron();
  change(fake.electron);
  vi.resetModules();
  vi.doMock('electron', () => fake.electron);
  await import('../../../main/main.ts');
}
const opened = () => vi.waitFor(() => expect(fake.windows).toHaveLength(1));

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

test('scheme and sandbox come before ready, the guards before the window', async () => {
  await boot();
  await opened();
  expect(fake.steps).toEqual(['scheme', 'sandbox', 'ready', 'hub', 'protocol', 'window']);
  const { defaultSession } = fake.electron.session;
  for (const guard of Object.values(defaultSession)) expect(guard).toHaveBeenCalledOnce();
  expect(fake.electron.Menu.setApplicationMenu).toHaveBeenCalledOnce();
});

test('the window shows our page, hardened, at no less than 1024 by 700', async () => {
  await boot();
  await opened();
  const [window] = fake.windows;
  expect(window!.url).toBe('app://bundle/');
  expect(window!.options).toMatchObject({
    minWidth: 1024,
    minHeight: 700,
    name: 'main',
    windowStatePersistence: true,
  });
  expect(window!.options.webPreferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
  });
  expect(window!.options.webPreferences!.preload).toMatch(/preload[\\/]preload\.cjs$/);
});

test('the boot list never waits at module level: Electron is ready only after it', () => {
  const main = readFileSync(join(import.meta.dirname, '../../../main/main.ts'), 'utf8');
  expect(main).not.toMatch(/^(?:await\b|for await\b|const .*= await\b)/mu);
});

test('a second start brings the window of the first one forward', async () => {
  await boot();
  await opened();
  const [window] = fake.windows;
  window!.minimized = true;
  fake.electron.app.emit('second-instance');
  expect(window!.restore).toHaveBeenCalledOnce();
  expect(window!.focus).toHaveBeenCalledOnce();
  expect(fake.windows).toHaveLength(1);
});

test('the second start itself ends without a window and without a hub', async () => {
  await boot(({ app }) => app.requestSingleInstanceLock.mockReturnValue(false));
  expect(fake.electron.app.quit).toHaveBeenCalledOnce();
  expect(fake.steps).toEqual(['scheme', 'sandbox']);
});

test('the window learns the version and the address of the own hub', async () => {
  await boot();
  await opened();
  const [hub] = fake.processes;
  const answer = fake.handlers.get(CHANNELS.info)!(OUR_PAGE, undefined);
  hub!.emit('message', { kind: 'listening', url: 'http://127.0.0.1:4711/' });
  expect(await answer).toEqual({
    version: '9.9.9',
    hub: { kind: 'running', url: 'http://127.0.0.1:4711/', forOthers: [] },
  });
  expect(hub!.args).toEqual([
    '--data',
    expect.stringMatching(/lenaria[\\/]negotiations$/u),
    '--renderer',
    expect.stringMatching(/renderer$/u),
    '--port',
    expect.stringMatching(/^\d+$/u),
    '--listen',
    '127.0.0.1',
  ]);
});

test('the end of the app waits until the hub has closed', async () => {
  await boot();
  await opened();
  const end = preventable();
  fake.electron.app.emit('will-quit', end);
  expect(end.preventDefault).toHaveBeenCalledOnce();
  expect(fake.processes[0]!.postMessage).toHaveBeenCalledExactlyOnceWith({ kind: 'close' });
  expect(fake.electron.app.quit).not.toHaveBeenCalled();
  fake.processes[0]!.emit('exit', 0);
  await vi.waitFor(() => expect(fake.electron.app.quit).toHaveBeenCalledOnce());
  const again = preventable();
  fake.electron.app.emit('will-quit', again);
  expect(again.preventDefault).not.toHaveBeenCalled();
});

test('a start that fails says so in a box and ends', async () => {
  await boot(({ utilityProcess }) =>
    utilityProcess.fork.mockImplementation(() => {
      throw new Error('no processes left');
    }),
  );
  await vi.waitFor(() => expect(fake.electron.app.exit).toHaveBeenCalledExactlyOnceWith(1));
  expect(fake.electron.dialog.showErrorBox).toHaveBeenCalledExactlyOnceWith(
    'Plenaria cannot start',
    'Error: no processes left',
  );
});

test('letting others join restarts the hub on the same port for the whole network, and survives the app', async () => {
  const userData = mkdtempSync(join(tmpdir(), 'shell-'));
  const here = ({ app }: typeof fake.electron) => void (app.getPath = () => userData);
  await boot(here);
  await opened();
  const [menu] = fake.electron.Menu.setApplicationMenu.mock.calls[0]! as [
    { template: MenuItemConstructorOptions[] },
  ];
  const entries = menu.template.flatMap(({ submenu }) => submenu as MenuItemConstructorOptions[]);
  const share = entries.find(({ label }) => label === menuLabels('en').share)!;
  expect(share.checked).toBe(false);
  share.click!({ checked: true } as never, undefined, {});
  fake.processes[0]!.emit('exit', 0);
  await vi.waitFor(() => expect(fake.processes).toHaveLength(2));
  const [before, after] = fake.processes.map(({ args }) => args);
  expect(after).toEqual([...before!.slice(0, -1), '0.0.0.0']);

  await boot(here);
  await opened();
  expect(fake.processes[0]!.args.at(-1)).toBe('0.0.0.0');
  rmSync(userData, { recursive: true });
});

test('every page is guarded from its first moment, and a right click in words offers to copy them', async () => {
  await boot();
  await opened();
  const contents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: vi.fn<(handler: unknown) => void>(),
  });
  fake.electron.app.emit('web-contents-created', {}, contents);
  const away = preventable();
  contents.emit('will-navigate', away);
  expect(away.preventDefault).toHaveBeenCalledOnce();
  expect(contents.setWindowOpenHandler).toHaveBeenCalledOnce();
  contents.emit('context-menu', {}, { isEditable: false, selectionText: 'demand reduction' });
  expect(fake.popups).toEqual([[{ role: 'copy', label: menuLabels('en').copy }]]);
});
