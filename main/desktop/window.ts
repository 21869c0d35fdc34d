import type { BrowserWindow, BrowserWindowConstructorOptions, WebPreferences } from 'electron';
import { APP_ORIGIN } from '../../shared/web.ts';

/** The page gets nothing of Node and nothing of Electron but `window.desktop`. */
const WEB_PREFERENCES = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: true,
} as const satisfies WebPreferences;

/** Below this the document page and the negotiation panel do not stand side by side. */
const SMALLEST = { minWidth: 1024, minHeight: 700 };
const FIRST_TIME = { width: 1440, height: 900 };

type WindowClass = new (options: BrowserWindowConstructorOptions) => BrowserWindow;

/**
 * @param name under which Electron remembers where the person left the window, or null for one that it need not remember:
 *   two open windows cannot share a name
 */
export function openWindow(Window: WindowClass, preload: string, name: string | null): BrowserWindow {
  const window = new Window({
    ...FIRST_TIME,
    ...SMALLEST,
    ...(name === null ? {} : { name, windowStatePersistence: true }),
    title: 'Plenaria',
    show: false,
    webPreferences: { ...WEB_PREFERENCES, preload },
  });
  // Shown when it has something to show: no white flash in a dark room.
  window.once('ready-to-show', () => window.show());
  window.loadURL(`${APP_ORIGIN}/`).catch((error: unknown) => console.error('The page did not load:', error));
  return window;
}

/** When Plenaria is started a second time. */
export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
