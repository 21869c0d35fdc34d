/** What proposal a draft started from: presented again after it was withdrawn, or amended. */
export const draftLinks = `
  alter table drafts add column link_kind text;
  alter table drafts add column link_proposal text;
`;
