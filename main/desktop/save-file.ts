import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { BrowserWindow, SaveDialogOptions, SaveDialogReturnValue } from 'electron';
import * as z from 'zod/mini';
import type { SaveFailure, SaveOutcome } from '../../shared/desktop.ts';

const BYTES_LIMIT = 256 * 1024 * 1024;

/** A name without folders, device names or control characters: it only proposes, the person chooses in the dialog. */
export const FileToSave = z.strictObject({
  name: z.string().check(z.maxLength(200), z.regex(/^[^\p{Cc}/\\:*?"<>|.][^\p{Cc}/\\:*?"<>|]*$/u)),
  bytes: z
    .instanceof(Uint8Array<ArrayBuffer>)
    .check(z.refine((bytes) => bytes.byteLength <= BYTES_LIMIT, 'too large')),
});
type FileToSave = z.output<typeof FileToSave>;

export interface SaveDialog {
  readonly ask: (window: BrowserWindow | null, options: SaveDialogOptions) => Promise<SaveDialogReturnValue>;
  /** Where the dialog opens. */
  readonly folder: string;
}

export async function saveFile(
  file: FileToSave,
  window: BrowserWindow | null,
  dialog: SaveDialog,
): Promise<SaveOutcome> {
  const kind = extname(file.name).slice(1);
  const { canceled, filePath } = await dialog.ask(window, {
    defaultPath: join(dialog.folder, file.name),
    filters: kind === '' ? [] : [{ name: `.${kind}`, extensions: [kind] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (canceled || filePath === '') return { kind: 'cancelled' };
  return writeWhole(filePath, file.bytes);
}

/** Written beside its place and moved there when it is on disk, so that a full disk never eats the file that stood there. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<SaveOutcome> {
  const beside = `${path}.${randomUUID().slice(0, 8)}.part`;
  try {
    const handle = await open(beside, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, path);
    return { kind: 'saved', path };
  } catch (error) {
    await rm(beside, { force: true });
    return {
      kind: 'failed',
      reason: whyNot(error),
      detail: error instanceof Error ? error.message : String(error),
    };
  }
}

const REASONS: Readonly<Record<string, SaveFailure>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'not-permitted',
  EPERM: 'not-permitted',
  EROFS: 'not-permitted',
  EBUSY: 'not-permitted',
  ENOENT: 'folder-missing',
  ENOTDIR: 'folder-missing',
};

function whyNot(error: unknown): SaveFailure {
  return REASONS[(error as NodeJS.ErrnoException).code ?? ''] ?? 'other';
}
