import type { Database } from 'better-sqlite3';
import { recordAndRooms } from './migrations/001-record-and-rooms.ts';
import { clientIds } from './migrations/004-client-ids.ts';
import { draftLinks } from './migrations/003-draft-links.ts';
import { remarks } from './migrations/002-remarks.ts';

/** In order, never changed once released: the n-th brings a file from version n - 1 to version n. */
const MIGRATIONS: readonly string[] = [recordAndRooms, remarks, draftLinks, clientIds];

/** Raised for a file that this version of the app does not understand. Nothing in it is touched. */
export class NewerFile extends Error {
  constructor(file: string) {
    super(`${file} was written by a newer version of Plenaria. Please update.`);
  }
}

/** Brings a file up to the present version, each step whole or not at all. */
export function migrate(db: Database): void {
  const version = Number(db.pragma('user_version', { simple: true }));
  if (version > MIGRATIONS.length) throw new NewerFile(db.name);
  MIGRATIONS.slice(version).forEach((sql, i) => {
    db.transaction(() => {
      db.exec(sql);
      db.pragma(`user_version = ${version + i + 1}`);
    }).immediate();
  });
}
