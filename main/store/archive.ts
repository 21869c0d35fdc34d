import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database, { SqliteError } from 'better-sqlite3';
import { ID_PATTERN, type NegotiationId } from '../../shared/ids.ts';
import { type OnConnect, openSqliteStore } from './sqlite-store.ts';
import { makePrivate, openPrivateFolder } from './private-folder.ts';
import type { NotSaved, Store } from './store.ts';
import { granted, refused, type Verdict } from '../../shared/verdict.ts';

/** All negotiations of one hub: a folder with one file each. */
export interface Archive {
  list(): NegotiationId[];
  /** @throws if the file is damaged, or from a newer version */
  open(negotiation: NegotiationId): Store;
  create(negotiation: NegotiationId): Verdict<Store, NotSaved>;
  /** Takes away a file in which nothing was ever said. */
  discard(negotiation: NegotiationId): void;
  /** Lets another hub have the folder. The stores are closed by whoever opened them. */
  close(): void;
}

/** Another hub is writing here; two would break each other's records. */
export class FolderInUse extends Error {
  constructor(folder: string) {
    super(`Another hub is running on ${folder}.`);
  }
}

const ENDING = '.sqlite';

export function negotiationsIn(folder: string): NegotiationId[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(ENDING))
    .map((file) => file.slice(0, -ENDING.length))
    .filter((name) => ID_PATTERN.test(name))
    .toSorted() as NegotiationId[];
}

export function negotiationFile(folder: string, negotiation: NegotiationId): string {
  return join(folder, `${negotiation}${ENDING}`);
}

/** @throws FolderInUse, FolderNotPrivate */
export function openArchive(folder: string, onConnect?: OnConnect): Archive {
  openPrivateFolder(folder);
  const release = lockFolder(folder);
  return {
    list: () => negotiationsIn(folder),
    open: (negotiation) => openPrivateStore(negotiationFile(folder, negotiation), onConnect),
    create: (negotiation) => createStore(negotiationFile(folder, negotiation), onConnect),
    discard: (negotiation) => removeFile(negotiationFile(folder, negotiation)),
    close: release,
  };
}

/** What SQLite lays beside a file later has the rights of the file. */
function openPrivateStore(file: string, onConnect?: OnConnect): Store {
  const store = openSqliteStore(file, onConnect);
  for (const ending of ENDINGS) makePrivate(`${file}${ending}`);
  return store;
}

const ENDINGS = ['', '-wal', '-shm'] as const;

function createStore(file: string, onConnect?: OnConnect): Verdict<Store, NotSaved> {
  try {
    return granted(openPrivateStore(file, onConnect));
  } catch (error) {
    removeFile(file);
    if (!(error instanceof SqliteError)) throw error;
    return refused({ code: 'cannot-save', cause: error.code });
  }
}

function removeFile(file: string): void {
  for (const ending of ENDINGS) rmSync(`${file}${ending}`, { force: true });
}

/** SQLite's own file lock, held while the hub lives: the system lets go of it however the process ends. */
function lockFolder(folder: string): () => void {
  const file = join(folder, 'hub.lock');
  const lock = new Database(file, { timeout: 0 });
  try {
    lock.exec('begin exclusive');
  } catch {
    lock.close();
    throw new FolderInUse(folder);
  }
  for (const ending of ['', '-journal']) makePrivate(`${file}${ending}`);
  return () => lock.close();
}
