import { contextBridge, ipcRenderer } from 'electron';
import { CHANNELS, type DesktopApi } from '../shared/desktop.ts';

const desktop: DesktopApi = {
  info: () => ipcRenderer.invoke(CHANNELS.info),
  saveFile: (file) => ipcRenderer.invoke(CHANNELS.saveFile, file),
  openExternal: (link) => ipcRenderer.invoke(CHANNELS.openExternal, link),
};

contextBridge.exposeInMainWorld('desktop', desktop);
