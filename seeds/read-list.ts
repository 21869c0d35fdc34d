import { granted, type Verdict } from '../shared/verdict.ts';
import { type ImportError, importError, type SourceLine } from './import-error.ts';
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
import { joinPieces } from './typography.ts';

const OBJECTIVE = /^OBJECTIVE No\. ?(\d{1,2})\b/u;
const ACTIONS = /^Actions?:?$/u;
const ITEM = /^(?:[-•*] )?([a-z])\) (\S.*)$/u;

/** @returns the index of the line with which the first chapter begins, or -1 */
export function findList(lines: readonly SourceLine[]): number {
  const written = plainLines(lines);
  const opening = written.find((_, index) => isChapter(written, index));
  return opening ? opening.line - (lines[0]?.line ?? 1) : -1;
}

export function hasListHeading(lines: readonly SourceLine[]): boolean {
  return plainLines(lines).some(({ text }) => OBJECTIVE.test(text));
}

/**
 * Reads the layout of one item a line: chapters in capitals, `OBJECTIVE No. 1 - CHAPTER`, a statement,
 * `Actions`, items `a)`.
 * @param lines from the first chapter on
 */
export function readList(lines: readonly SourceLine[]): Verdict<DraftPlan, ImportError> {
  const written = plainLines(lines);
  const plan: DraftPlan = { areas: [], footnotes: [] };
  const listed = new Set<DraftObjective>();
  for (const [index, line] of written.entries()) {
    const error = isChapter(written, index)
      ? openChapter(plan, line)
      : takeLine(plan.areas.at(-1), line, listed);
    if (error) return { ok: false, refusal: error };
  }
  return granted(plan);
}

/** The lines with words on them, without markdown's bold marks and outer blanks. */
function plainLines(lines: readonly SourceLine[]): SourceLine[] {
  return lines
    .map(({ line, text }) => ({ line, text: text.replaceAll('**', '').trim() }))
    .filter(({ text }) => text !== '');
}

/** A chapter's title is in capitals and stands right above an objective's heading. */
function isChapter(written: readonly SourceLine[], index: number): boolean {
  const text = written[index]?.text ?? '';
  const above = written[index + 1]?.text ?? '';
  return /^\p{Lu}[^\p{Ll}]{0,99}$/u.test(text) && !OBJECTIVE.test(text) && OBJECTIVE.test(above);
}

function openChapter(plan: DraftPlan, at: SourceLine): undefined {
  plan.areas.push({
    number: plan.areas.length + 1,
    title: joinPieces([at.text]),
    opened: at,
    objectives: [],
  });
}

function takeLine(
  area: DraftArea | undefined,
  at: SourceLine,
  listed: Set<DraftObjective>,
): ImportError | undefined {
  if (!area) return importError('no-area', at, 'The line stands before the first chapter.');
  if (OBJECTIVE.test(at.text)) return openObjective(area, at);
  const objective = area.objectives.at(-1);
  const item = ITEM.exec(at.text);
  if (item && !objective)
    return importError('action-without-objective', at, 'The action stands before the first objective.');
  if (!objective)
    return importError('unplaced', at, 'The words stand between a chapter and its first objective.');
  if (ACTIONS.test(at.text)) return openList(objective, at, listed);
  if (item)
    return listed.has(objective)
      ? takeItem(objective, item, at)
      : importError('unplaced', at, 'The action stands before "Actions".');
  return takeWords(objective, at, listed.has(objective));
}

/**
 * The chapter is told by the place, the number by the heading; a heading that names another chapter is a
 * misprint, and kept.
 */
function openObjective(area: DraftArea, at: SourceLine): ImportError | undefined {
  const number = Number(OBJECTIVE.exec(at.text)?.[1]);
  const last = area.objectives.at(-1)?.number ?? 0;
  if (number !== last + 1) {
    const code = number <= last ? 'duplicate' : 'out-of-order';
    return importError(
      code,
      at,
      `Objective ${number} cannot follow ${last ? `objective ${last}` : 'the title'} of ${area.title}.`,
    );
  }
  const expected = `OBJECTIVE No. ${number} - ${area.title}`;
  const misprint = at.text.replace(/[–—]/gu, '-') === expected ? {} : { heading: at.text };
  area.objectives.push({
    number,
    opened: at,
    listFrom: at.line,
    ...misprint,
    statement: emptyText(),
    actions: [],
  });
  return undefined;
}

function openList(
  objective: DraftObjective,
  at: SourceLine,
  listed: Set<DraftObjective>,
): ImportError | undefined {
  if (listed.has(objective))
    return importError('duplicate', at, 'A second list of actions for one objective.');
  listed.add(objective);
  objective.listFrom = at.line;
  return undefined;
}

function takeItem(objective: DraftObjective, item: RegExpExecArray, at: SourceLine): ImportError | undefined {
  const serial = item[1]!.charCodeAt(0) - 96;
  const why = whyNotNext(objective, serial);
  if (why)
    return importError(
      why,
      at,
      `Action ${item[1]}) cannot stand here: it is there already, or out of order.`,
    );
  const action = { ...emptyText(), serial };
  addShare(action, shareOf(at, item[2]!));
  objective.actions.push(action);
  return undefined;
}

/** The statement, or more words of an unfinished text. */
function takeWords(objective: DraftObjective, at: SourceLine, inList: boolean): ImportError | undefined {
  const open = inList ? objective.actions.at(-1) : objective.statement;
  if (!open || isComplete(open))
    return importError('unplaced', at, 'The words belong to no objective and to no action.');
  addShare(open, shareOf(at, at.text));
  return undefined;
}

function shareOf({ line }: SourceLine, words: string): Share {
  return { words, lines: [line], notes: [], inferred: false };
}
