import type { DesktopApi, SaveOutcome } from '../../shared/desktop.ts';

/** What differs between the desktop window and a browser tab. Everything else is the same bundle. */
declare global {
  interface Window {
    readonly desktop?: DesktopApi;
  }
}

export const isDesktop = (): boolean => window.desktop !== undefined;

/** The hub that this window belongs to: the computer's own in the desktop app, the one that served the page in a browser. */
export async function ownHub(): Promise<string | null> {
  if (!window.desktop) return location.origin;
  const { hub } = await window.desktop.info();
  return hub.kind === 'running' ? hub.url.replace(/\/$/, '') : null;
}

/**
 * The hub's address from what a person types: `room.cicad.local:7400`, with or without `http://`.
 * `null` when no address can be read from it.
 */
export function parseHubAddress(typed: string): string | null {
  const trimmed = typed.trim();
  if (trimmed === '') return null;
  const url = URL.parse(/^https?:\/\//i.test(trimmed) ? trimmed : `http://${trimmed}`);
  return url && url.hostname !== '' ? url.origin : null;
}

/** As people read it out: `room.cicad.local:7400`. */
export function hubName(hub: string): string {
  return hub.replace(/^https?:\/\//, '');
}

/** Saves through the desktop's dialog, or as the browser's download, which asks by its own settings. */
export async function saveFile(name: string, blob: Blob): Promise<SaveOutcome> {
  if (window.desktop) {
    const bytes = new Uint8Array(await blob.arrayBuffer());
    return window.desktop.saveFile({ name, bytes });
  }
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own handle on the bytes once the click has been dispatched.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return { kind: 'saved', path: name };
}
