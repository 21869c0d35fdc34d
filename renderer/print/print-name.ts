import type { PrintQuery } from '../../shared/protocol.ts';

interface Printed extends PrintQuery {
  readonly title: string;
  readonly on: Date;
}

/** A file name that every system takes and that sorts by day: `Plan of Action, successor (draft 2026-11-22).docx`. */
export function printName({ title, what, format, on }: Printed): string {
  const words = title
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80)
    .replace(/[. ]+$/, '');
  const day = `${on.getFullYear()}-${String(on.getMonth() + 1).padStart(2, '0')}-${String(on.getDate()).padStart(2, '0')}`;
  return `${words || 'Plenaria'} (${what} ${day}).${format}`;
}
