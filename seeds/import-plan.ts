import { createHash } from 'node:crypto';
import { parsePlanFile, type PlanFile, type PlanMeta } from '../shared/plan/plan-file.ts';
import { granted, type Verdict } from '../shared/verdict.ts';
import { finishPlan, type LabelStyle } from './finish-plan.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { type ImportError, importError, refuse, type SourceLine } from './import-error.ts';
import type { DraftPlan } from './plan-draft.ts';
import { findList, hasListHeading, readList } from './read-list.ts';
import { readTable } from './read-table.ts';
import { applyReadings, type ReadLine } from './readings.ts';
import { readLines } from './source-lines.ts';
import { findTable } from './table-lines.ts';

/** One of the two layouts in which plans of action are printed. */
type Layout = {
  style: LabelStyle;
  /** Index of the line with which the first area begins. */
  body: number;
  runInHeadings: boolean;
  read: (lines: readonly ReadLine[]) => Verdict<DraftPlan, ImportError>;
};

export type Imported = { ok: true; plan: PlanFile } | { ok: false; error: ImportError };

/**
 * Reads a source document: the table of objectives and priority actions (2016), or the list of lettered
 * actions (2011); which of them is told by the content. Never throws; what cannot be read whole is refused
 * whole.
 * @param fileName without folders; kept in the plan's meta
 */
export function importPlan(bytes: Uint8Array, fileName: string): Imported {
  const sha = createHash('sha256').update(bytes).digest('hex');
  const lines = readLines(bytes);
  if (!lines.ok) return { ok: false, error: lines.refusal };
  const read = readPlan(applyReadings(lines.value, sha), { file: cleanName(fileName), sha256: sha });
  if (!read.ok) return { ok: false, error: read.refusal };
  const checked = parsePlanFile(read.value);
  if (checked.ok) return checked;
  return {
    ok: false,
    error: importError('not-a-plan', { line: 1, text: '' }, `What was read is not a plan: ${checked.error}.`),
  };
}

function readPlan(lines: readonly ReadLine[], source: PlanMeta['source']): Verdict<PlanFile, ImportError> {
  const layout = detectLayout(lines);
  if (!layout.ok) return layout;
  const { body, runInHeadings, read, style } = layout.value;
  const front = readFrontMatter(lines.slice(0, body), runInHeadings);
  if (!front.ok) return front;
  const draft = read(lines.slice(body));
  if (!draft.ok) return draft;
  const finished = finishPlan(draft.value, style);
  if (!finished.ok) return finished;
  return granted({
    meta: metaOf(front.value, source),
    introduction: front.value.introduction,
    ...finished.value,
  });
}

function detectLayout(lines: readonly SourceLine[]): Verdict<Layout, ImportError> {
  const list = findList(lines);
  if (list >= 0) return granted({ style: 'letter', body: list, runInHeadings: true, read: readList });
  const table = findTable(lines);
  if (table >= 0) return granted({ style: 'decimal', body: table, runInHeadings: false, read: readTable });
  const what = hasListHeading(lines)
    ? 'no chapter title above the first objective'
    : 'no "Area 1: …", no table and no "OBJECTIVE No. 1"';
  return refuse(
    'no-area',
    lines.find(({ text }) => text.trim() !== '') ?? { line: 1, text: '' },
    `No area found: ${what}.`,
  );
}

/** A file's name may have characters that a plan file does not take. */
function cleanName(fileName: string): string {
  return (
    fileName
      .replace(/\p{Cc}/gu, ' ')
      .trim()
      .slice(0, 255) || 'unnamed'
  );
}

function metaOf(
  { header, title, versionStamp, statusLine }: FrontMatter,
  source: PlanMeta['source'],
): PlanMeta {
  const { series, symbol, session, place, dates, date, originalLanguages } = header;
  const status = statusLine === undefined ? {} : { statusLine };
  return {
    series,
    symbol,
    session,
    place,
    dates,
    date,
    originalLanguages,
    title,
    versionStamp,
    ...status,
    source,
  };
}
