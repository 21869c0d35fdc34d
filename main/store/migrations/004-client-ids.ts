/** Whose words a client id of Yjs brings in a draft: of whoever was first to introduce it, for as long as the draft is there. */
export const clientIds = `
  create table clients (
    draft text not null references drafts (id),
    client integer not null,
    person text not null,
    primary key (draft, client)
  ) strict, without rowid;
`;
