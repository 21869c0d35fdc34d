import type { PlanAction, PlanArea, PlanFootnote, PlanObjective } from '../shared/plan/plan-file.ts';
import { granted, type Verdict } from '../shared/verdict.ts';
import { bearsMark, partMarks } from './footnote-marks.ts';
import { type ImportError, importError, refuse } from './import-error.ts';
import { type Manner, mannerOf, markLosses, withLostActions } from './lost-words.ts';
import type { DraftArea, DraftObjective, DraftPlan, DraftText } from './plan-draft.ts';
import { joinPieces } from './typography.ts';

/** How the layout prints an action's number. */
export type LabelStyle = 'decimal' | 'letter';

type Anchor = PlanFootnote['anchor'];
type Finished = { areas: PlanArea[]; footnotes: PlanFootnote[] };
type Marks = Map<string, Anchor[]>;

/**
 * From what was read to the parts of a plan file: losses marked, lost numbers put back, footnote marks
 * turned into anchors.
 */
export function finishPlan(draft: DraftPlan, style: LabelStyle): Verdict<Finished, ImportError> {
  const lacking = draft.areas.map(whatLacks).find((error) => error !== undefined) ?? strayMark(draft);
  if (lacking) return { ok: false, refusal: lacking };
  const objectives = draft.areas.flatMap((area) => area.objectives);
  const manner = mannerOf(objectives.flatMap((each) => [each.statement, ...each.actions]));
  const marks: Marks = new Map();
  const areas = draft.areas.map((area) => ({
    number: area.number,
    title: area.title,
    objectives: area.objectives.map((each) => finishObjective(area, each, { manner, style, marks })),
  }));
  const footnotes = finishFootnotes(draft, marks);
  return footnotes.ok ? granted({ areas, footnotes: footnotes.value }) : footnotes;
}

/** An area without objectives or an objective without actions is half a plan. */
function whatLacks(area: DraftArea): ImportError | undefined {
  const { objectives } = area;
  if (objectives.length === 0)
    return importError('incomplete', area.opened, `Area ${area.number} has no objective.`);
  for (const { number, opened, statement, actions } of objectives) {
    const name = `Objective ${number} of area ${area.number}`;
    if (statement.pieces.length === 0) return importError('incomplete', opened, `${name} has no statement.`);
    if (actions.length === 0) return importError('incomplete', opened, `${name} has no action.`);
  }
  return undefined;
}

/**
 * A plan file keeps a footnote's place in a statement only: a mark anywhere else would be lost, or become
 * part of the words.
 */
function strayMark(draft: DraftPlan): ImportError | undefined {
  const actions = draft.areas.flatMap((area) => area.objectives).flatMap((objective) => objective.actions);
  const action = actions.find(({ pieces }) => pieces.some(bearsMark));
  const title = draft.areas.find((area) => bearsMark(area.title))?.opened;
  const at = action ? { line: action.lines[0]!, text: action.pieces[0]! } : title;
  return (
    at &&
    importError('footnote', at, 'A footnote mark in a title or an action: marks are read in statements only.')
  );
}

type Finishing = { manner: Manner; style: LabelStyle; marks: Marks };

function finishObjective(
  area: DraftArea,
  objective: DraftObjective,
  { manner, style, marks }: Finishing,
): PlanObjective {
  const { words, places } = partMarks(joinPieces(objective.statement.pieces));
  const { text: statement, shift } = markLosses(objective.statement, words, manner);
  for (const { marker, at } of places) {
    const anchor = { area: area.number, objective: objective.number, at: at + shift };
    marks.set(marker, [...(marks.get(marker) ?? []), anchor]);
  }
  const actions: PlanAction[] = withLostActions(objective).map((action) => ({
    label:
      style === 'decimal'
        ? `${objective.number}.${action.serial}`
        : `${String.fromCharCode(96 + action.serial)})`,
    ...finishText(action, manner),
  }));
  const heading = objective.heading === undefined ? {} : { heading: objective.heading };
  return { number: objective.number, ...heading, statement, actions };
}

function finishText(draft: DraftText, manner: Manner) {
  return markLosses(draft, joinPieces(draft.pieces), manner).text;
}

/** Every mark has one footnote and every footnote one mark. */
function finishFootnotes(draft: DraftPlan, marks: Marks): Verdict<PlanFootnote[], ImportError> {
  const footnotes: PlanFootnote[] = [];
  for (const { marker, text, at } of draft.footnotes) {
    const [anchor, second] = marks.get(marker) ?? [];
    if (!anchor)
      return refuse(
        'footnote',
        at,
        `No statement bears the mark ${marker} of this footnote, or another footnote has it.`,
      );
    if (second) return refuse('footnote', at, `The mark ${marker} of this footnote stands in two places.`);
    footnotes.push({ marker, text, lines: [at.line], anchor });
    marks.delete(marker);
  }
  const [orphan] = marks;
  if (!orphan) return granted(footnotes);
  const [marker, [anchor]] = orphan;
  const { opened } = draft.areas[anchor!.area - 1]!.objectives[anchor!.objective - 1]!;
  return refuse('footnote', opened, `The mark ${marker} in this objective has no footnote.`);
}
