import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions } from 'electron';
import { vi } from 'vitest';

type Handler = (event: unknown, message: unknown) => Promise<unknown>;

/** A child process of Electron's that does what the test says. */
export class FakeProcess extends EventEmitter {
  readonly args: readonly string[];
  readonly kill = vi.fn<() => boolean>(() => {
    this.emit('exit', 143);
    return true;
  });
  readonly postMessage = vi.fn<(message: unknown) => void>();

  constructor(args: readonly string[] = []) {
    super();
    this.args = args;
  }
}

/**
 * Electron as far as `main/main.ts` uses it. Like the real one it throws when something is done on the wrong side of
 * `ready`; like the real one it hands messages over as copies.
 */
export function fakeElectron() {
  let ready = false;
  const steps: string[] = [];
  const handlers = new Map<string, Handler>();
  const schemes = new Map<string, (request: Request) => Promise<Response>>();
  const processes: FakeProcess[] = [];
  const popups: unknown[] = [];
  const saveDialog = vi.fn<() => Promise<{ canceled: boolean; filePath: string }>>(async () => ({
    canceled: true,
    filePath: '',
  }));

  const before = (step: string) => {
    if (ready) throw new Error(`${step} after ready`);
    steps.push(step);
  };
  const after = (step: string) => {
    if (!ready) throw new Error(`${step} before ready`);
    steps.push(step);
  };

  class FakeWindow extends EventEmitter {
    static readonly all: FakeWindow[] = [];
    static getAllWindows = () => FakeWindow.all;
    static fromWebContents = () => FakeWindow.all[0] ?? null;
    readonly options: BrowserWindowConstructorOptions;
    url = '';
    readonly show = vi.fn<() => void>();
    readonly focus = vi.fn<() => void>();
    readonly restore = vi.fn<() => void>();
    minimized = false;

    constructor(options: BrowserWindowConstructorOptions) {
      super();
      after('window');
      this.options = options;
      FakeWindow.all.push(this);
    }
    isMinimized = () => this.minimized;
    loadURL = async (url: string) => {
      this.url = url;
    };
  }

  const app = Object.assign(new EventEmitter(), {
    isPackaged: true,
    exit: vi.fn<(code: number) => void>(),
    quit: vi.fn<() => void>(),
    enableSandbox: () => before('sandbox'),
    getLocale: () => 'en-US',
    getPath: (): string => '/home/ana/Documents',
    getVersion: () => '9.9.9',
    isReady: () => ready,
    requestSingleInstanceLock: vi.fn<() => boolean>(() => true),
    whenReady: async () => {
      ready = true;
      steps.push('ready');
    },
  });
  const electron = {
    app,
    BrowserWindow: FakeWindow,
    dialog: { showSaveDialog: saveDialog, showErrorBox: vi.fn<(title: string, text: string) => void>() },
    ipcMain: {
      handle: (channel: string, handler: Handler) => {
        if (handlers.has(channel)) throw new Error(`a second handler for ${channel}`);
        handlers.set(channel, handler);
      },
    },
    Menu: {
      buildFromTemplate: (template: unknown) => ({ template, popup: () => popups.push(template) }),
      setApplicationMenu: vi.fn<(menu: unknown) => void>(),
    },
    protocol: {
      registerSchemesAsPrivileged: () => before('scheme'),
      handle: (scheme: string, handler: (request: Request) => Promise<Response>) => {
        after('protocol');
        schemes.set(scheme, handler);
      },
    },
    session: {
      defaultSession: {
        setPermissionRequestHandler: vi.fn<(handler: unknown) => void>(),
        setPermissionCheckHandler: vi.fn<(handler: unknown) => void>(),
        setDevicePermissionHandler: vi.fn<(handler: unknown) => void>(),
        setDisplayMediaRequestHandler: vi.fn<(handler: unknown) => void>(),
      },
    },
    shell: { openExternal: vi.fn<(url: string) => Promise<void>>(async () => {}) },
    utilityProcess: {
      fork: vi.fn<(path: string, args: readonly string[]) => FakeProcess>((_path, args) => {
        after('hub');
        const hub = new FakeProcess(args);
        processes.push(hub);
        return hub;
      }),
    },
  };
  return { electron, steps, handlers, schemes, processes, popups, windows: FakeWindow.all, saveDialog };
}

/** The page as Electron reports the sender of a message. */
export const OUR_PAGE = { senderFrame: { url: 'app://bundle/', parent: null }, sender: {} };

export function preventable() {
  return { preventDefault: vi.fn<() => void>() };
}
