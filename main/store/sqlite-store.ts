import Database, { type Database as Connection, SqliteError } from 'better-sqlite3';
import type { DraftId, Hash, InvitationId, PersonId } from '../../shared/ids.ts';
import type { RecordedAct } from '../../shared/record/chain.ts';
import { granted, refused, unreachable, type Verdict } from '../../shared/verdict.ts';
import { migrate } from './migrate.ts';
import { type ActRow, type DraftColumns, prepareStatements, type Statements } from './statements.ts';
import type { DraftRow, NotSaved, RemarkRow, Store, Write } from './store.ts';

/** One negotiation in one SQLite file. */
class SqliteStore implements Store {
  readonly #db: Connection;
  readonly #statements: Statements;
  readonly #writeAll: (writes: readonly Write[]) => void;

  constructor(db: Connection) {
    this.#db = db;
    this.#statements = prepareStatements(db);
    this.#writeAll = db.transaction((writes: readonly Write[]) => {
      for (const write of writes) this.#writeOne(write);
    });
  }

  write(writes: readonly Write[]): Verdict<void, NotSaved> {
    try {
      this.#writeAll(writes);
      return granted(undefined);
    } catch (error) {
      // A broken constraint is no failing disk: it is a bug and must not pass for one.
      if (!(error instanceof SqliteError) || error.code.startsWith('SQLITE_CONSTRAINT')) throw error;
      return refused({ code: 'cannot-save', cause: error.code });
    }
  }

  #writeOne(write: Write): void {
    const sql = this.#statements;
    switch (write.kind) {
      case 'act': {
        const { seq, hash, ...rest } = write.act;
        sql.act.run(seq, JSON.stringify(rest), hash);
        return;
      }
      case 'code':
        sql.code.run(write.hash, write.invitation);
        return;
      case 'token':
        sql.token.run(write.hash, write.person);
        return;
      case 'draft-opened':
        sql.draft.run(draftColumns(write.draft));
        sql.update.run(write.draft.id, write.seed);
        return;
      case 'draft-tabled':
        sql.tabled.run(write.as, write.draft);
        return;
      case 'draft-discarded':
        sql.discarded.run(write.at, write.draft);
        return;
      case 'update':
        sql.update.run(write.draft, write.bytes);
        return;
      case 'draft-changed':
        sql.changed.run(write.at, write.draft);
        return;
      case 'client-bound':
        sql.client.run(write.draft, write.client, write.person);
        return;
      case 'snapshot':
        sql.snapshot.run(write.draft, write.bytes);
        sql.forgetLog.run(write.draft);
        return;
      case 'remark':
        sql.remark.run(write.remark);
        return;
      default:
        unreachable(write);
    }
  }

  acts(after: number, limit: number): RecordedAct[] {
    return this.#statements.readActs.all(after, limit).map(readAct);
  }

  codes(): { hash: Hash; invitation: InvitationId }[] {
    return this.#statements.readCodes.all() as { hash: Hash; invitation: InvitationId }[];
  }

  tokens(): { hash: Hash; person: PersonId }[] {
    return this.#statements.readTokens.all() as { hash: Hash; person: PersonId }[];
  }

  drafts(): DraftRow[] {
    return this.#statements.readDrafts.all().map(draftRow);
  }

  remarks(): RemarkRow[] {
    return this.#statements.readRemarks.all();
  }

  clients(draft: DraftId): { client: number; person: PersonId }[] {
    return this.#statements.readClients.all(draft) as { client: number; person: PersonId }[];
  }

  room(draft: DraftId): Uint8Array[] {
    const snapshot = this.#statements.readSnapshot.all(draft);
    return [...snapshot, ...this.#statements.readLog.all(draft)].map(({ bytes }) => bytes);
  }

  close(): void {
    this.#db.close();
  }
}

function draftColumns({ link, ...row }: DraftRow): DraftColumns {
  return { ...row, linkKind: link?.kind ?? null, linkProposal: link?.proposal ?? null };
}

function draftRow({ linkKind: kind, linkProposal: proposal, ...row }: DraftColumns): DraftRow {
  return { ...row, link: kind && proposal ? { kind, proposal } : null };
}

/** What cannot be read comes back as it is: its hash will not fit, and whoever verifies says which act it was. */
function readAct({ seq, json, hash }: ActRow): RecordedAct {
  return { ...parsed(json), seq, hash } as RecordedAct;
}

function parsed(json: string): object {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

/** Called with every connection, before anything is written: for pragmas of somebody who knows this disk. */
export type OnConnect = (db: Connection) => void;

/** Opens or makes a file. `synchronous = FULL`: what is committed survives the machine, not only the process. */
export function openSqliteStore(file: string, onConnect?: OnConnect): Store {
  const db = new Database(file);
  try {
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    onConnect?.(db);
    migrate(db);
    return new SqliteStore(db);
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * For verifying and printing: a hub may be writing the same file meanwhile. The file is never changed, but SQLite may
 * leave its `-wal` and `-shm` beside it. A file without tables, whose maker was killed at once, reads like an empty record.
 */
export function openSqliteStoreToRead(file: string): Store {
  const db = new Database(file, { readonly: true, fileMustExist: true });
  try {
    if (hasTables(db)) return new SqliteStore(db);
  } catch (error) {
    db.close();
    throw error;
  }
  db.close();
  return openSqliteStore(':memory:');
}

function hasTables(db: Connection): boolean {
  return db.prepare('select 1 from sqlite_schema limit 1').get() !== undefined;
}

/** Is it the file that cannot be read? Anything else is a bug. */
export function isUnreadable(error: unknown): boolean {
  return error instanceof SqliteError;
}
