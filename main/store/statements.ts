import type { Database } from 'better-sqlite3';
import type { ProposalLink } from '../../shared/negotiation/proposals/act.ts';
import type { DraftRow, RemarkRow } from './store.ts';

export interface ActRow {
  readonly seq: number;
  readonly json: string;
  readonly hash: string;
}

/** A draft as its table has it: what it is on stands in two columns. */
export interface DraftColumns extends Omit<DraftRow, 'link'> {
  readonly linkKind: ProposalLink['kind'] | null;
  readonly linkProposal: ProposalLink['proposal'] | null;
}

/** Every SQL statement of the store, prepared once. */
export function prepareStatements(db: Database) {
  return {
    act: db.prepare<[number, string, string]>('insert into acts (seq, json, hash) values (?, ?, ?)'),
    code: db.prepare<[string, string]>('insert into codes (hash, invitation) values (?, ?)'),
    token: db.prepare<[string, string]>('insert into tokens (hash, person) values (?, ?)'),
    draft: db.prepare<[DraftColumns]>(
      `insert into drafts (id, unit, party, opened_by, opened_at, changed_at, link_kind, link_proposal)
       values (:id, :unit, :party, :openedBy, :openedAt, :changedAt, :linkKind, :linkProposal)`,
    ),
    tabled: db.prepare<[string, string]>('update drafts set tabled_as = ? where id = ?'),
    discarded: db.prepare<[string, string]>('update drafts set discarded_at = ? where id = ?'),
    changed: db.prepare<[string, string]>('update drafts set changed_at = ? where id = ?'),
    update: db.prepare<[string, Uint8Array]>('insert into updates (draft, bytes) values (?, ?)'),
    snapshot: db.prepare<[string, Uint8Array]>(
      'insert or replace into snapshots (draft, bytes) values (?, ?)',
    ),
    forgetLog: db.prepare<[string]>('delete from updates where draft = ?'),
    remark: db.prepare<[RemarkRow]>(
      `insert into remarks (id, party, person, capacity, said_at, proposal, change, text)
       values (:id, :party, :by, :capacity, :at, :proposal, :change, :text)`,
    ),
    client: db.prepare<[string, number, string]>(
      'insert into clients (draft, client, person) values (?, ?, ?)',
    ),
    readActs: db.prepare<[number, number], ActRow>(
      'select seq, json, hash from acts where seq > ? order by seq limit ?',
    ),
    readCodes: db.prepare<[], { hash: string; invitation: string }>('select hash, invitation from codes'),
    readTokens: db.prepare<[], { hash: string; person: string }>('select hash, person from tokens'),
    readDrafts: db.prepare<[], DraftColumns>(
      `select id, unit, party, opened_by as openedBy, opened_at as openedAt, changed_at as changedAt,
         tabled_as as tabledAs, discarded_at as discardedAt,
         link_kind as linkKind, link_proposal as linkProposal
       from drafts order by opened_at, id`,
    ),
    readRemarks: db.prepare<[], RemarkRow>(
      `select id, party, person as "by", capacity, said_at as at, proposal, change, text
       from remarks order by number`,
    ),
    readClients: db.prepare<[string], { client: number; person: string }>(
      'select client, person from clients where draft = ?',
    ),
    readSnapshot: db.prepare<[string], { bytes: Buffer }>('select bytes from snapshots where draft = ?'),
    readLog: db.prepare<[string], { bytes: Buffer }>('select bytes from updates where draft = ? order by id'),
  };
}

export type Statements = ReturnType<typeof prepareStatements>;
