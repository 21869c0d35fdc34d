import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { FolderInUse, negotiationFile, negotiationsIn, openArchive } from '../../../main/store/archive.ts';
import { recordAndRooms } from '../../../main/store/migrations/001-record-and-rooms.ts';
import { NewerFile } from '../../../main/store/migrate.ts';
import { FolderNotPrivate } from '../../../main/store/private-folder.ts';
import { openSqliteStore, openSqliteStoreToRead } from '../../../main/store/sqlite-store.ts';
import type { DraftRow, RemarkRow, Store, Write } from '../../../main/store/store.ts';
import type {
  ChangeId,
  DraftId,
  Hash,
  InvitationId,
  NegotiationId,
  Party,
  PersonId,
  ProposalId,
  RemarkId,
  UnitId,
} from '../../../shared/ids.ts';
import { NO_HEAD, recordAct } from '../../../shared/record/chain.ts';

function tempDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'plenaria-store-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

function openFile(file = join(tempDir(), 'n.sqlite')): { file: string; store: Store } {
  const store = openSqliteStore(file);
  onTestFinished(() => store.close());
  return { file, store };
}

const BY = { person: 'p' as PersonId, party: 'SEC' as Party, capacity: 'secretariat' } as const;
const ACT = recordAct(NO_HEAD, {
  at: '2026-01-01T00:00:00.000Z',
  by: BY,
  act: { kind: 'removed', person: 'x' as PersonId },
});
const NEXT = recordAct(ACT, {
  at: '2026-01-01T00:00:01.000Z',
  by: BY,
  act: { kind: 'removed', person: 'é' as PersonId },
});
const DRAFT: DraftRow = {
  id: 'd' as DraftId,
  unit: '2.3' as UnitId,
  party: 'MEX' as Party,
  openedBy: 'p' as PersonId,
  openedAt: '2026-01-01T00:00:00.000Z',
  changedAt: '2026-01-01T00:00:00.000Z',
  tabledAs: null,
  discardedAt: null,
  link: null,
};
const OPENED: Write = { kind: 'draft-opened', draft: DRAFT, seed: Uint8Array.of(1) };
const update = (n: number): Write => ({ kind: 'update', draft: DRAFT.id, bytes: Uint8Array.of(n) });
const bytesOf = (store: Store) => store.room(DRAFT.id).map((bytes) => [...bytes]);

it('what was written is there after the file is opened anew, as it was', () => {
  const { file, store } = openFile();
  const token: Write = { kind: 'token', hash: 't' as Hash, person: 'p' as PersonId };
  const code: Write = { kind: 'code', hash: 'c' as Hash, invitation: 'i' as InvitationId };
  expect(
    store.write([{ kind: 'act', act: ACT }, { kind: 'act', act: NEXT }, token, code, OPENED, update(2)]).ok,
  ).toBe(true);
  store.write([{ kind: 'draft-changed', draft: DRAFT.id, at: '2026-02-02T00:00:00.000Z' }]);
  store.close();
  const again = openFile(file).store;
  expect(again.acts(0, 10)).toEqual([ACT, NEXT]);
  expect(again.acts(1, 10)).toEqual([NEXT]);
  expect(again.acts(0, 1)).toEqual([ACT]);
  expect(again.tokens()).toEqual([{ hash: 't', person: 'p' }]);
  expect(again.codes()).toEqual([{ hash: 'c', invitation: 'i' }]);
  expect(again.drafts()).toEqual([{ ...DRAFT, changedAt: '2026-02-02T00:00:00.000Z' }]);
  expect(bytesOf(again)).toEqual([[1], [2]]);
});

it('remarks come back in the order in which they were said, with the change or without one', () => {
  const { file, store } = openFile();
  const remark = (id: string, change: string | null): RemarkRow => ({
    id: id as RemarkId,
    party: 'MEX' as Party,
    by: 'p' as PersonId,
    capacity: 'adviser',
    at: '2026-01-01T00:00:00.000Z',
    proposal: '2.3/COL/1' as ProposalId,
    change: change as ChangeId | null,
    text: 'Entre nosotros.',
  });
  const said = [remark('z', null), remark('a', '2.3/COL/1#1')];
  for (const each of said) store.write([{ kind: 'remark', remark: each }]);
  store.close();
  expect(openFile(file).store.remarks()).toEqual(said);
});

it('a file of the first version is brought up to the present one, and loses nothing', () => {
  const file = join(tempDir(), 'n.sqlite');
  const old = new Database(file);
  old.exec(recordAndRooms);
  old.pragma('user_version = 1');
  old
    .prepare(
      'insert into drafts (id, unit, party, opened_by, opened_at, changed_at) values (?, ?, ?, ?, ?, ?)',
    )
    .run('d', '2.3', 'MEX', 'p', DRAFT.openedAt, DRAFT.changedAt);
  old.close();
  const { store } = openFile(file);
  expect(store.drafts()).toEqual([DRAFT]);
  expect(store.remarks()).toEqual([]);
});

it('what is written together is written whole or not at all', () => {
  const { store } = openFile();
  store.write([OPENED]);
  const frozen: Write = { kind: 'draft-tabled', draft: DRAFT.id, as: '2.3/MEX/1' as ProposalId };
  const act: Write = { kind: 'act', act: ACT };
  expect(() => store.write([frozen, update(2), act, act])).toThrow(/UNIQUE/);
  expect(store.drafts()).toEqual([DRAFT]);
  expect(bytesOf(store)).toEqual([[1]]);
  expect(store.acts(0, 10)).toEqual([]);
});

it('a client id is one person’s in one draft, also after the file is opened anew; Yjs draws it from 32 bits', () => {
  const { file, store } = openFile();
  const bound = (client: number, person: string): Write => ({
    kind: 'client-bound',
    draft: DRAFT.id,
    client,
    person: person as PersonId,
  });
  store.write([OPENED, bound(7, 'p'), bound(2 ** 32 - 1, 'q')]);
  expect(() => store.write([bound(7, 'q')])).toThrow(/UNIQUE/);
  store.close();
  const again = openFile(file).store;
  expect(again.clients(DRAFT.id)).toEqual([
    { client: 7, person: 'p' },
    { client: 2 ** 32 - 1, person: 'q' },
  ]);
  expect(again.clients('other' as DraftId)).toEqual([]);
});

it('a file of the version before is brought up to the present one, and nothing in it is lost', () => {
  const file = join(tempDir(), 'n.sqlite');
  const old = new Database(file);
  old.exec(recordAndRooms);
  old.pragma('user_version = 1');
  old.exec(`insert into drafts (id, unit, party, opened_by, opened_at, changed_at)
    values ('d', '2.3', 'MEX', 'p', '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z')`);
  old.close();
  const { store } = openFile(file);
  expect(store.drafts()).toEqual([DRAFT]);
  expect(store.clients(DRAFT.id)).toEqual([]);
});

it('a snapshot takes the place of the log before it, and the log goes on after it', () => {
  const { store } = openFile();
  store.write([OPENED, update(2), update(3)]);
  store.write([{ kind: 'snapshot', draft: DRAFT.id, bytes: Uint8Array.of(9) }]);
  expect(bytesOf(store)).toEqual([[9]]);
  store.write([update(4)]);
  expect(bytesOf(store)).toEqual([[9], [4]]);
  store.write([{ kind: 'snapshot', draft: DRAFT.id, bytes: Uint8Array.of(10) }, update(5)]);
  expect(bytesOf(store)).toEqual([[10], [5]]);
});

it('a full disk is told by name, and nothing of what was to be written is there', () => {
  const file = join(tempDir(), 'n.sqlite');
  let db: Database.Database | undefined;
  const store = openSqliteStore(file, (connection) => {
    db = connection;
  });
  onTestFinished(() => store.close());
  store.write([OPENED]);
  db!.pragma(`max_page_count = ${Number(db!.pragma('page_count', { simple: true }))}`);
  const long: Write = { kind: 'update', draft: DRAFT.id, bytes: new Uint8Array(100_000) };
  expect(store.write([update(2), long])).toEqual({
    ok: false,
    refusal: { code: 'cannot-save', cause: 'SQLITE_FULL' },
  });
  expect(bytesOf(store)).toEqual([[1]]);
  db!.pragma('max_page_count = 1000000');
  expect(store.write([update(2), long]).ok).toBe(true);
});

it('a commit is on the disk before it is called one: WAL, synchronous FULL', () => {
  const file = join(tempDir(), 'n.sqlite');
  const pragmas: unknown[] = [];
  openSqliteStore(file, (db) => {
    for (const name of ['journal_mode', 'synchronous', 'foreign_keys'])
      pragmas.push(db.pragma(name, { simple: true }));
  }).close();
  expect(pragmas).toEqual(['wal', 2, 1]);
});

it('a file of a newer version is left alone and says "update"', () => {
  const { file, store } = openFile();
  store.close();
  const db = new Database(file);
  db.pragma('user_version = 99');
  db.close();
  expect(() => openSqliteStore(file)).toThrow(NewerFile);
});

it('what is no negotiation’s file is never written to', () => {
  const file = join(tempDir(), 'n.sqlite');
  writeFileSync(file, 'not a database, but somebody’s only copy of something, longer than a header');
  expect(() => openSqliteStore(file)).toThrow(/not a database/);
  expect(() => openSqliteStoreToRead(file)).toThrow(/not a database/);
});

it('two hubs never run on one folder, and the folder is free again when one ends', () => {
  const dir = tempDir();
  const first = openArchive(dir);
  expect(() => openArchive(dir)).toThrow(FolderInUse);
  first.close();
  const second = openArchive(dir);
  second.close();
});

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

it.skipIf(process.platform === 'win32')(
  'a hub’s folder and files are for the account that runs it alone, also those that were open to others',
  () => {
    const dir = join(tempDir(), 'new', 'negotiations');
    const archive = openArchive(dir);
    const made = archive.create('abc' as NegotiationId);
    if (made.ok) made.value.write([OPENED]);
    const modes = () => readdirSync(dir).map((name) => `${name} ${modeOf(join(dir, name))}`);
    const files = ['abc.sqlite', 'abc.sqlite-shm', 'abc.sqlite-wal', 'hub.lock', 'hub.lock-journal'];
    const expected = files.map((name) => `${name} 600`);
    expect([modeOf(dir), modes()]).toEqual(['700', expected]);
    if (made.ok) made.value.close();
    archive.close();
    for (const name of readdirSync(dir)) chmodSync(join(dir, name), 0o644);
    chmodSync(dir, 0o755);
    const again = openArchive(dir);
    const store = again.open('abc' as NegotiationId);
    store.write([update(2)]);
    expect([modeOf(dir), modes()]).toEqual(['700', expected]);
    store.close();
    again.close();
  },
);

it.skipIf(process.platform === 'win32')(
  'a folder in which other things lie keeps its rights, and no hub runs there until somebody has taken them from others',
  () => {
    const dir = tempDir();
    writeFileSync(join(dir, 'minutes.txt'), 'Of everybody.');
    chmodSync(dir, 0o755);
    expect(() => openArchive(dir)).toThrow(FolderNotPrivate);
    expect([modeOf(dir), readdirSync(dir)]).toEqual(['755', ['minutes.txt']]);
    chmodSync(dir, 0o700);
    openArchive(dir).close();
  },
);

it('a folder’s negotiations are its .sqlite files, and reading them changes nothing', () => {
  const dir = tempDir();
  const archive = openArchive(dir);
  onTestFinished(() => archive.close());
  const id = 'abc' as NegotiationId;
  const made = archive.create(id);
  expect(made.ok).toBe(true);
  writeFileSync(join(dir, 'notes.txt'), '');
  writeFileSync(join(dir, 'not an id.sqlite'), '');
  expect(archive.list()).toEqual([id]);
  const reading = openSqliteStoreToRead(negotiationFile(dir, id));
  expect(reading.write([OPENED])).toMatchObject({ ok: false });
  reading.close();
  if (made.ok) made.value.close();
  archive.discard(id);
  expect(negotiationsIn(dir)).toEqual([]);
});
