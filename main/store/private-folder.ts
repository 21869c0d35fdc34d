import { chmodSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';

/**
 * Drafts and what capitals instruct lie in a hub's folder as plain files: only the account that runs the hub may read them.
 * On Windows there are no such modes; there a folder has the rights of the profile in which it lies.
 */

/** Rights of every account but the owner's. */
const OTHERS = 0o077;
const hasModes = process.platform !== 'win32';

/** Other accounts can read this folder, and it is not for the hub to lock them out of it. */
export class FolderNotPrivate extends Error {
  constructor(folder: string, why: string) {
    super(
      `Other accounts on this computer can read ${folder}, and drafts are confidential. ${why} Choose another folder, or take their rights away (chmod 700).`,
    );
  }
}

/**
 * Makes a folder that nobody else can read, or takes the rights of others from one that is empty or a hub's already.
 * @throws FolderNotPrivate where other things lie, or where the folder is another account's
 */
export function openPrivateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!isOpenToOthers(folder)) return;
  const names = readdirSync(folder);
  if (names.length > 0 && !names.some(isOfHub))
    throw new FolderNotPrivate(folder, 'It holds other things than negotiations.');
  try {
    makePrivate(folder);
  } catch {
    throw new FolderNotPrivate(folder, 'It belongs to another account.');
  }
}

function isOfHub(name: string): boolean {
  return name === 'hub.lock' || name.endsWith('.sqlite');
}

function isOpenToOthers(path: string): boolean {
  return hasModes && (statSync(path).mode & OTHERS) !== 0;
}

/** Takes the rights of others from a file or a folder, if it is there. */
export function makePrivate(path: string): void {
  if (existsSync(path) && isOpenToOthers(path)) chmodSync(path, statSync(path).mode & 0o700);
}
