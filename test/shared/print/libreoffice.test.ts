import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { printDocx } from '../../../shared/print/docx/print-docx.ts';
import type { Print, ReportPrint } from '../../../shared/print/model.ts';
import { printModel } from '../../../shared/print/print.ts';
import { Room, element } from '../negotiation/room.ts';
import { approvedOf, approvedRoom, draftOf, paragraphsOf, wholePlanRoom } from './rooms.ts';

const TIME_LIMIT = 120_000;

/** Runs a program with all that it starts, and ends all of it when the time is over: `soffice` leaves its work to a child. */
async function run(program: string, args: readonly string[]): Promise<void> {
  const child = spawn(program, args, { stdio: 'ignore', detached: true });
  const timer = setTimeout(() => process.kill(-child.pid!, 'SIGKILL'), TIME_LIMIT);
  const [status] = await once(child, 'exit');
  clearTimeout(timer);
  if (status !== 0) throw new Error(`${program} ended with ${status}`);
}

function installed(program: string, ...question: string[]): boolean {
  try {
    execFileSync(program, question, { stdio: 'ignore', timeout: 30_000 });
    return true;
  } catch {
    return false;
  }
}

const missing = [
  ...(installed('soffice', '--version') ? [] : ['soffice (LibreOffice)']),
  ...(installed('pdftotext', '-v') ? [] : ['pdftotext (poppler-utils)']),
];
if (missing.length > 0) {
  console.warn(
    `NOT RUN: no print was opened in a word processor, because this computer lacks ${missing.join(' and ')}.`,
  );
}

/** Page by page, what LibreOffice makes of the print. A profile of its own: another LibreOffice may be running. */
async function pagesOf(print: Print): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'plenaria-print-'));
  try {
    await writeFile(join(folder, 'print.docx'), await printDocx(print));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const convert = ['--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'print.docx')];
    await run('soffice', [profile, ...convert]);
    await run('pdftotext', ['-layout', join(folder, 'print.pdf'), join(folder, 'print.txt')]);
    return (await readFile(join(folder, 'print.txt'), 'utf8'))
      .split('\f')
      .filter((page) => page.trim() !== '');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Words in any order of columns and lines, because a table is read back across its cells. */
function wordSet(text: string): Set<string> {
  return new Set(text.match(/[\p{L}\p{N}]+/gu));
}

describe.skipIf(missing.length > 0)('the print opened in LibreOffice', () => {
  it(
    'shows the approved text, its notes under their marks, and who brought the words',
    { timeout: TIME_LIMIT },
    async () => {
      const pages = await pagesOf(approvedOf(approvedRoom()));
      const text = pages.join('\n');
      expect(pages[0]).toMatch(
        /\(Approved by the High Level Group on 12 October 2026, Guadalajara, Mexico\)/,
      );
      const page = pages.find((each) => each.includes('Area 1: Demand Reduction'))!;
      expect(page).toMatch(/Objectives\s+Priority Actions/);
      expect(page).toMatch(/treatment\s?1\s+and/);
      expect(page).toMatch(/1\s+As defined by the World Health Organization\./);
      expect(page).toMatch(/2\s+Reservation by Mexico: Mexico reserves its position\./);
      for (const words of ['1.1/MEX/1#1', '1.1/COL/1#1', 'Taken in 1.1/SEC/1']) expect(text).toContain(words);
    },
  );

  it('shows DRAFT on every page and brackets in place', { timeout: 2 * TIME_LIMIT }, async () => {
    const room = new Room();
    room.table(
      room.person('MEX'),
      element('action', '1.2.a1', 'Training of staff.'),
      element('action', '1.1.a3', 'Design of mechanisms.'),
    );
    const pages = await pagesOf(draftOf(room));
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page).toContain('DRAFT');
    expect(pages.join('\n').replace(/\s+/g, ' ')).toContain('[cooperation (delete: Mexico)]');
  });

  it('opens every report', { timeout: 5 * TIME_LIMIT }, async () => {
    const print = draftOf(approvedRoom());
    const predecessor = null;
    const reports: readonly [ReportPrint, string][] = [
      [{ ...print, kind: 'compendium' }, 'Proposed by'],
      [{ ...print, kind: 'status-report', day: '2026-10-12' }, 'Brackets by delegation'],
      [{ ...print, kind: 'list-of-notes' }, 'Mexico reserves its position.'],
      [{ ...print, kind: 'comparative-table', predecessor }, 'Promotion of continuity of care.'],
    ];
    for (const [report, said] of reports) {
      // oxlint-disable-next-line no-await-in-loop -- one word processor
      const pages = await pagesOf(report);
      expect(pages.join('\n').replace(/\s+/g, ' '), report.kind).toContain(said);
      for (const page of pages) expect(page, report.kind).toContain(`act ${print.upTo.seq}`);
    }
  });

  it(
    'shows every word of the whole plan, the area’s heading on each page of its table',
    { timeout: TIME_LIMIT },
    async () => {
      const print = draftOf(wholePlanRoom('2016-2020'));
      const pages = await pagesOf(print);
      const seen = wordSet(pages.join('\n').replace(/-\n\s*/g, '-'));
      const model = printModel(print);
      const words = [
        ...paragraphsOf(model).flatMap(({ runs }) => runs),
        ...model.notes.flatMap(({ paragraphs }) => paragraphs.flat()),
      ];
      const printed = words.flatMap((each) => (each.kind === 'words' ? [...wordSet(each.text)] : []));
      expect(printed.length).toBeGreaterThan(3_000);
      expect(printed.filter((word) => !seen.has(word))).toEqual([]);
      const tablePages = pages.filter((page) => page.includes('Priority Actions'));
      expect(tablePages.length).toBeGreaterThan(5);
      for (const page of tablePages) expect(page).toMatch(/Area [1-5]: /);
    },
  );
});
