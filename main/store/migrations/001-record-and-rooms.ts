/**
 * `acts` is the record: `json` is the act without its number and hash, which are columns; the hash covers all three.
 * Codes and tokens are stored as hashes only: who copies this file cannot walk in with it.
 */
export const recordAndRooms = `
  create table acts (
    seq integer primary key,
    json text not null,
    hash text not null
  ) strict;

  create table codes (
    hash text primary key,
    invitation text not null
  ) strict, without rowid;

  create table tokens (
    hash text primary key,
    person text not null
  ) strict, without rowid;

  create table drafts (
    id text primary key,
    unit text not null,
    party text not null,
    opened_by text not null,
    opened_at text not null,
    changed_at text not null,
    tabled_as text,
    discarded_at text
  ) strict, without rowid;

  create table updates (
    id integer primary key,
    draft text not null references drafts (id),
    bytes blob not null
  ) strict;
  create index updates_by_draft on updates (draft, id);

  create table snapshots (
    draft text primary key references drafts (id),
    bytes blob not null
  ) strict, without rowid;
`;
