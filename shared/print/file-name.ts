import type { Print } from './model.ts';

export type PrintFormat = 'docx' | 'html';

export const MEDIA_TYPES: Readonly<Record<PrintFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
};

/** `plan-of-action-draft-act-47.docx`: says what it is and up to where, in letters that every file system takes. */
export function printFileName(print: Print, format: PrintFormat): string {
  const { title, practice } = print.negotiation;
  const revision = print.kind === 'draft' && print.revision ? `rev-${print.revision.number}` : '';
  const name = [practice ? 'practice' : '', slug(title), print.kind, revision, `act-${print.upTo.seq}`];
  return `${name.filter((part) => part !== '').join('-')}.${format}`;
}

const LONGEST = 60;

function slug(title: string): string {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const joined = plain
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
  return joined || 'plan-of-action';
}
