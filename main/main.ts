import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  protocol,
  session,
  shell,
  utilityProcess,
} from 'electron';
import { negotiationsFolder } from './data-folder.ts';
import { APP_SCHEME, serveBundle } from './desktop/bundle.ts';
import { answerChannels } from './desktop/channels.ts';
import { contextMenuTemplate } from './desktop/context-menu.ts';
import { keepOnOurPage } from './desktop/links.ts';
import { menuLabels } from './desktop/menu-labels.ts';
import { menuTemplate } from './desktop/menu.ts';
import { OwnHub } from './desktop/own-hub.ts';
import { limitPermissions } from './desktop/permissions.ts';
import { closeBeforeQuit } from './desktop/quit.ts';
import { Sharing } from './desktop/sharing.ts';
import { bringForward, openWindow } from './desktop/window.ts';
import { freePort, USUAL_PORT } from './free-port.ts';

const dist = join(import.meta.dirname, '..');
const rendererDir = join(dist, 'renderer');
const preload = join(dist, 'preload', 'preload.cjs');

const newWindow = () => {
  const first = BrowserWindow.getAllWindows().length === 0;
  return openWindow(BrowserWindow, preload, first ? 'main' : null);
};

async function boot(): Promise<void> {
  const labels = menuLabels(app.getLocale());
  const sharing = new Sharing(join(app.getPath('userData'), 'sharing.json'));
  const port = String(await freePort(USUAL_PORT, sharing.listen));
  const places = ['--data', negotiationsFolder(), '--renderer', rendererDir];
  const hub = new OwnHub(() =>
    utilityProcess.fork(
      join(dist, 'main', 'hub-process.js'),
      [...places, '--port', port, '--listen', sharing.listen],
      { serviceName: 'Plenaria hub' },
    ),
  );
  hub.start();
  closeBeforeQuit(app, () => hub.close());

  limitPermissions(session.defaultSession);
  serveBundle(protocol, rendererDir);
  answerChannels(ipcMain, {
    version: app.getVersion(),
    hubStatus: async () => sharing.addressed(await hub.status()),
    shell,
    saveDialog: {
      ask: (window, options) =>
        window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options),
      folder: app.getPath('documents'),
    },
    windowOf: (contents) => BrowserWindow.fromWebContents(contents),
  });

  app.on('web-contents-created', (_event, contents) => {
    contents.on('context-menu', (_clicked, clicked) => {
      const items = contextMenuTemplate(clicked, labels, contents);
      if (items.length > 0) Menu.buildFromTemplate(items).popup();
    });
  });
  const share = (on: boolean) => {
    sharing.choose(on);
    hub.restart().catch(fail);
  };
  const { platform } = process;
  const offered = { labels, platform, developer: !app.isPackaged, newWindow, shared: sharing.on, share };
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(offered)));
  newWindow();
}

function fail(error: unknown): void {
  console.error(error);
  dialog.showErrorBox('Plenaria cannot start', String(error));
  app.exit(1);
}

protocol.registerSchemesAsPrivileged([APP_SCHEME]);
app.enableSandbox();
app.on('web-contents-created', (_event, contents) => keepOnOurPage(contents, shell));
app.on('second-instance', () => {
  const [window] = BrowserWindow.getAllWindows();
  if (window) bringForward(window);
  else if (app.isReady()) newWindow();
});
app.on('activate', () => {
  if (BrowserWindow.getAllWindows().length === 0) newWindow();
});
app.on('window-all-closed', () => {
  if (process.platform !== 'darwin') app.quit();
});
// Never awaited here: Electron says `ready` only when this module has been evaluated to its end.
if (app.requestSingleInstanceLock()) app.whenReady().then(boot).catch(fail);
else app.quit();
