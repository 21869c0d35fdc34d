import type { ReportModel, ReportPrint, Section } from '../../../shared/print/model.ts';
import { reportModel } from '../../../shared/print/report.ts';
import type { Room } from '../negotiation/room.ts';
import { draftOf, marked } from './rooms.ts';

export function reportOf(room: Room, kind: 'compendium' | 'list-of-notes'): ReportModel {
  return reportModel({ ...draftOf(room), kind });
}

/** @param day ISO date of the printing */
export function statusOf(room: Room, day = '2026-10-12'): ReportModel {
  const print: ReportPrint = { ...draftOf(room), kind: 'status-report', day };
  return reportModel(print);
}

export function sectionOf({ sections }: ReportModel, heading: RegExp): Section {
  const found = sections.find((section) => heading.test(section.heading));
  if (!found) throw new Error(`no section ${heading}: ${sections.map((each) => each.heading).join(' · ')}`);
  return found;
}

/** Line by line, cells parted by ` | `, paragraphs of a cell by ` / `. */
export function rowsOf({ tables }: Section): string[] {
  return tables.flatMap(({ rows }) =>
    rows.map((row) => row.map((cell) => cell.map(marked).join(' / ')).join(' | ')),
  );
}

export function saidIn({ paragraphs }: Section): string {
  return paragraphs.map(marked).join(' / ');
}
