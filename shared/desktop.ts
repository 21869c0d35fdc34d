/**
 * The whole surface between the window and the desktop shell: the one preload exposes it as `window.desktop`, and a page
 * in a browser has none. Types and channel names only, so that the preload bundles nothing else; what arrives is parsed
 * in `main/desktop/channels.ts`.
 */
export interface DesktopApi {
  readonly info: () => Promise<DesktopInfo>;
  /** Asks the person where to, and writes the file whole or not at all. */
  readonly saveFile: (file: FileToSave) => Promise<SaveOutcome>;
  /** Opens an `https:` address in the person's browser. Any other address is refused with an error. */
  readonly openExternal: (link: ExternalLink) => Promise<void>;
}

export const CHANNELS = {
  info: 'desktop:info',
  saveFile: 'desktop:save-file',
  openExternal: 'desktop:open-external',
} as const satisfies Record<keyof DesktopApi, string>;

export interface DesktopInfo {
  readonly version: string;
  readonly hub: OwnHubStatus;
}

/** The hub on this computer. While it starts, the answer waits; after a restart it is at the same address. */
export type OwnHubStatus =
  /**
   * `url` for this computer: `http://127.0.0.1:4711/`. `forOthers`: under which others on the network reach the same hub;
   * empty until the person lets them, in the File menu.
   */
  | { readonly kind: 'running'; readonly url: string; readonly forOthers: readonly string[] }
  /** The shell keeps trying. Hubs elsewhere can be joined all the same. */
  | { readonly kind: 'down'; readonly reason: string };

export interface FileToSave {
  /** A proposal for the name, no folders: `2.3 agreed.docx`. */
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export type SaveOutcome =
  /** `path` as the person's system writes it. */
  | { readonly kind: 'saved'; readonly path: string }
  | { readonly kind: 'cancelled' }
  /** A file that was there before is there still, unchanged. `detail` is the system's own message. */
  | { readonly kind: 'failed'; readonly reason: SaveFailure; readonly detail: string };

export type SaveFailure = 'disk-full' | 'not-permitted' | 'folder-missing' | 'other';

export interface ExternalLink {
  readonly url: string;
}
