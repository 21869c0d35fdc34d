import { granted, unreachable, type Verdict } from '../shared/verdict.ts';
import { type ImportError, importError, refuse, type SourceLine } from './import-error.ts';
import {
  addShare,
  type DraftArea,
  type DraftObjective,
  type DraftPlan,
  emptyText,
  isComplete,
  type Share,
  whyNotNext,
} from './plan-draft.ts';
import type { ReadLine } from './readings.ts';
import { sortTableLines, type TableLine } from './table-lines.ts';
import { readRow, type TableRow } from './table-row.ts';
import { joinPieces, startsLowerCase } from './typography.ts';

/**
 * Reads the two-column layout (Objectives | Priority Actions) column by column inside an objective, never
 * line by line.
 * @param lines from the first area on
 */
export function readTable(lines: readonly ReadLine[]): Verdict<DraftPlan, ImportError> {
  const sorted = sortTableLines(lines);
  if (!sorted.ok) return sorted;
  const plan: DraftPlan = { areas: [], footnotes: [] };
  for (const line of sorted.value) {
    const error = takeLine(plan, line);
    if (error) return { ok: false, refusal: error };
  }
  return granted(plan);
}

function takeLine(plan: DraftPlan, line: TableLine): ImportError | undefined {
  switch (line.kind) {
    case 'heading':
      return takeHeading(plan, line.number, line.title, line.at);
    case 'title':
      return takeTitle(plan, line.title, line.at);
    case 'footnote':
      plan.footnotes.push({ marker: line.marker, text: joinPieces([line.text]), at: line.at });
      return undefined;
    case 'row': {
      const row = readRow(line.at, line.columns);
      return row.ok ? takeRow(plan.areas.at(-1), row.value) : row.refusal;
    }
    default:
      return unreachable(line);
  }
}

/**
 * The first heading of an area opens it; each later one is the running head of a page, and never closes an
 * objective.
 */
function takeHeading(
  plan: DraftPlan,
  number: number,
  title: string,
  at: SourceLine,
): ImportError | undefined {
  const open = plan.areas.at(-1);
  if (number !== open?.number) return openArea(plan, number, title, at);
  return repeats(title, open.title)
    ? undefined
    : importError('duplicate', at, `Area ${number} stands twice, with two titles.`);
}

/**
 * The bare title of a table opens an area when no heading has opened it. It may say more than the heading
 * did.
 */
function takeTitle(plan: DraftPlan, title: string, at: SourceLine): ImportError | undefined {
  const open = plan.areas.at(-1);
  return open && repeats(title, open.title) ? undefined : openArea(plan, (open?.number ?? 0) + 1, title, at);
}

/** All words of the area's title in their order; the scanner may have put stray letters between them. */
function repeats(title: string, areaTitle: string): boolean {
  const rest = title.toLowerCase().split(' ');
  return areaTitle
    .toLowerCase()
    .split(' ')
    .every((word) => {
      const at = rest.indexOf(word);
      return at >= 0 && rest.splice(0, at + 1).length > 0;
    });
}

function openArea(plan: DraftPlan, number: number, title: string, at: SourceLine): ImportError | undefined {
  const before = plan.areas.at(-1);
  if (number !== (before?.number ?? 0) + 1) {
    return importError(
      'out-of-order',
      at,
      `Area ${number} cannot follow ${before ? `area ${before.number}` : 'the introduction'}.`,
    );
  }
  plan.areas.push({ number, title: joinPieces([title]), opened: at, objectives: [] });
  return undefined;
}

function takeRow(area: DraftArea | undefined, row: TableRow): ImportError | undefined {
  if (!area) return importError('unplaced', row.at, 'The row stands before the title of its area.');
  if (
    new Set([row.number, ...row.labels.map(({ major }) => major)].filter((n) => n !== undefined)).size > 1
  ) {
    return importError('unplaced', row.at, 'The numbers in the row belong to different objectives.');
  }
  const opens = opensObjective(area, row);
  if (!opens.ok) return opens.refusal;
  if (opens.value) area.objectives.push(openObjective(area, row));
  const objective = area.objectives.at(-1);
  if (!objective)
    return importError(
      'action-without-objective',
      row.at,
      'The row stands before the first objective of its area.',
    );
  const error = takeStatement(objective, row, opens.value);
  return error ?? takeActions(objective, row, opens.value);
}

/**
 * A printed number opens an objective; so does the major digit of an action's label; so does a new statement
 * after a finished one.
 */
function opensObjective(area: DraftArea, row: TableRow): Verdict<boolean, ImportError> {
  const open = area.objectives.at(-1);
  const named = row.number ?? row.labels[0]?.major;
  if (named !== undefined) {
    if (named === open?.number && row.number === undefined) return granted(false);
    return canOpen(open, named, row);
  }
  const isNew = row.cells > 1 && row.objective.words !== '' && !startsLowerCase(row.objective.words);
  return granted(isNew && (!open || isComplete(open.statement)));
}

function canOpen(
  open: DraftObjective | undefined,
  named: number,
  row: TableRow,
): Verdict<boolean, ImportError> {
  if (named <= (open?.number ?? 0)) {
    return refuse(
      row.number ? 'duplicate' : 'out-of-order',
      row.at,
      `Objective ${named} is closed: objective ${open?.number} is open.`,
    );
  }
  if (row.objective.words === '') {
    return refuse(
      'action-without-objective',
      row.at,
      `Objective ${named} has no statement above or beside this row.`,
    );
  }
  if (named !== (open?.number ?? 0) + 1) {
    return refuse(
      'out-of-order',
      row.at,
      `Objective ${named} cannot follow ${open ? `objective ${open.number}` : "the area's title"}.`,
    );
  }
  return granted(true);
}

function openObjective(area: DraftArea, row: TableRow): DraftObjective {
  const statement = emptyText();
  if (row.number === undefined)
    statement.notes.push("The objective's number is not printed; its place and its actions tell it.");
  const number = (area.objectives.at(-1)?.number ?? 0) + 1;
  return { number, opened: row.at, listFrom: row.at.line, statement, actions: [] };
}

function takeStatement(objective: DraftObjective, row: TableRow, opens: boolean): ImportError | undefined {
  const goesOn = opens || row.labels.length > 0 || !isComplete(objective.statement);
  if (row.objective.words !== '' && !goesOn) {
    return importError(
      'unplaced',
      row.at,
      `The words can neither continue objective ${objective.number} nor open a new one.`,
    );
  }
  addShare(objective.statement, row.objective);
  return undefined;
}

function takeActions(objective: DraftObjective, row: TableRow, opens: boolean): ImportError | undefined {
  if (row.labels.length === 0) return takeUnlabelled(objective, row, opens);
  for (const [i, { serial }] of row.labels.entries()) {
    const why = whyNotNext(objective, serial);
    if (why)
      return importError(
        why,
        row.at,
        `Action ${objective.number}.${serial} cannot stand here: it is there already, or out of order.`,
      );
    pushAction(objective, serial, row.actions[i]!);
  }
  return undefined;
}

/**
 * Without a label: the first action of an objective that the same row opens, or more words of the action
 * above.
 */
function takeUnlabelled(objective: DraftObjective, row: TableRow, opens: boolean): ImportError | undefined {
  const [share] = row.actions;
  if (!share || share.words === '') return undefined;
  if (opens) {
    pushAction(objective, 1, {
      ...share,
      notes: ["The action's number is not printed; its place tells it.", ...share.notes],
    });
    return undefined;
  }
  const above = objective.actions.at(-1);
  if (!above)
    return importError('unplaced', row.at, 'Words of an action without a number, and no action above them.');
  if (isComplete(above)) {
    return importError(
      'unplaced',
      row.at,
      `Words without a number after action ${objective.number}.${above.serial}, which is finished.`,
    );
  }
  addShare(above, share);
  return undefined;
}

function pushAction(objective: DraftObjective, serial: number, share: Share): void {
  const action = { ...emptyText(), serial };
  addShare(action, share);
  objective.actions.push(action);
}
