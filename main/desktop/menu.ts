import type { BaseWindow, MenuItemConstructorOptions, WebContents } from 'electron';
import type { MenuLabels } from './menu-labels.ts';
import { resized, type Resize } from './text-size.ts';

type Item = MenuItemConstructorOptions;

export interface MenuNeeds {
  readonly labels: MenuLabels;
  readonly platform: NodeJS.Platform;
  /** Developer tools, which the packaged app does not offer. */
  readonly developer: boolean;
  readonly newWindow: () => void;
  /** Whether others on the network reach the hub on this computer. */
  readonly shared: boolean;
  readonly share: (on: boolean) => void;
}

const LINE: Item = { type: 'separator' };

export function menuTemplate(needs: MenuNeeds): Item[] {
  const mac = needs.platform === 'darwin';
  const menus = [
    fileMenu(needs),
    editMenu(needs.labels),
    viewMenu(needs),
    windowMenu(needs),
    helpMenu(needs.labels),
  ];
  return mac ? [appMenu(needs.labels), ...menus] : menus;
}

/** On macOS the first menu carries the app's own name, whatever its label says. */
function appMenu(labels: MenuLabels): Item {
  return {
    label: 'Plenaria',
    submenu: [
      { role: 'about', label: labels.about },
      LINE,
      { role: 'services', label: labels.services },
      LINE,
      { role: 'hide', label: labels.hide },
      { role: 'hideOthers', label: labels.hideOthers },
      { role: 'unhide', label: labels.showAll },
      LINE,
      { role: 'quit', label: labels.quit },
    ],
  };
}

function fileMenu({ labels, platform, newWindow, shared, share }: MenuNeeds): Item {
  const quit: Item[] = platform === 'darwin' ? [] : [LINE, { role: 'quit', label: labels.quit }];
  return {
    label: labels.file,
    submenu: [
      { label: labels.newWindow, accelerator: 'CommandOrControl+Shift+N', click: newWindow },
      LINE,
      { type: 'checkbox', label: labels.share, checked: shared, click: ({ checked }) => share(checked) },
      LINE,
      { role: 'close', label: labels.closeWindow },
      ...quit,
    ],
  };
}

function editMenu(labels: MenuLabels): Item {
  return {
    label: labels.edit,
    submenu: [
      { role: 'undo', label: labels.undo },
      { role: 'redo', label: labels.redo },
      LINE,
      { role: 'cut', label: labels.cut },
      { role: 'copy', label: labels.copy },
      { role: 'paste', label: labels.paste },
      { role: 'pasteAndMatchStyle', label: labels.pastePlain },
      { role: 'selectAll', label: labels.selectAll },
    ],
  };
}

function viewMenu({ labels, developer }: MenuNeeds): Item {
  const tools: Item[] = developer ? [{ role: 'toggleDevTools', label: labels.developerTools }] : [];
  return {
    label: labels.view,
    submenu: [
      { label: labels.actualSize, accelerator: 'CommandOrControl+0', click: resizing('reset') },
      { label: labels.larger, accelerator: 'CommandOrControl+Plus', click: resizing('larger') },
      // The same key without Shift, on the keyboards where + is on =.
      { label: labels.larger, accelerator: 'CommandOrControl+=', visible: false, click: resizing('larger') },
      { label: labels.smaller, accelerator: 'CommandOrControl+-', click: resizing('smaller') },
      LINE,
      { role: 'togglefullscreen', label: labels.fullScreen },
      LINE,
      { role: 'reload', label: labels.reload },
      ...tools,
    ],
  };
}

function windowMenu({ labels, platform }: MenuNeeds): Item {
  const mac: Item[] = [
    { role: 'zoom', label: labels.zoomWindow },
    LINE,
    { role: 'front', label: labels.bringAllToFront },
  ];
  return {
    role: 'windowMenu',
    label: labels.window,
    submenu: [{ role: 'minimize', label: labels.minimize }, ...(platform === 'darwin' ? mac : [])],
  };
}

function helpMenu(labels: MenuLabels): Item {
  return { role: 'help', label: labels.help, submenu: [{ role: 'about', label: labels.about }] };
}

function resizing(resize: Resize) {
  return (_item: unknown, window: BaseWindow | undefined): void => {
    // Electron types a menu's window without its page; ours all have one.
    const contents = (window as { webContents?: WebContents } | undefined)?.webContents;
    contents?.setZoomFactor(resized(contents.getZoomFactor(), resize));
  };
}
