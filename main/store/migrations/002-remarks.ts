/**
 * What delegations say among themselves about proposals. `number` keeps the order and never leaves the file: a gap in it
 * would tell one delegation that another has spoken.
 */
export const remarks = `
  create table remarks (
    number integer primary key,
    id text not null unique,
    party text not null,
    person text not null,
    capacity text not null,
    said_at text not null,
    proposal text not null,
    change text,
    text text not null
  ) strict;
`;
