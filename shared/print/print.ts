import type { UnitId } from '../ids.ts';
import { planHash, unitsInOrder } from '../negotiation/read.ts';
import type { Unit } from '../negotiation/state.ts';
import { rollingText, undisputedText } from '../rolling/rolling-text.ts';
import { annexOf } from './annex/annex.ts';
import { anchoredNotes, noteMarks } from './delegation-notes.ts';
import { frontOf } from './front.ts';
import type { Body, NoteSource, PrintModel, Row, TextPrint } from './model.ts';
import { type NumberedBody, numberMarks } from './numbered-body.ts';
import { type UnitBody, unitBody } from './unit-body.ts';
import { LANGUAGE, printable, words } from './words.ts';

/** The plan's text as every format renders it. Pure: the same state gives the same document on every computer, on every day. */
export function printModel(print: TextPrint): PrintModel {
  const units = printedUnits(print);
  const hash = print.kind === 'draft' ? planHash(print.negotiation) : print.plan.hash;
  const { body, notes, numbers } = numberedBody(print);
  const { upTo } = print;
  const approval = print.kind === 'draft' ? null : print.plan.stamp;
  return {
    kind: print.kind,
    language: LANGUAGE,
    front: frontOf(print),
    body,
    notes,
    annex: annexOf({ negotiation: print.negotiation, units, numbers, hash, upTo, approval }),
  };
}

/** The body with its marks and notes numbered, as any print of the text at this moment has them. */
export function numberedBody(print: TextPrint): NumberedBody {
  return numberMarks(bodyOf(print, new Map(printedUnits(print).map((unit) => [unit.id, unit]))));
}

function printedUnits(print: TextPrint): readonly Unit[] {
  return print.kind === 'draft' ? unitsInOrder(print.negotiation) : print.plan.units;
}

function bodyOf(print: TextPrint, units: ReadonlyMap<UnitId, Unit>): Body<NoteSource> {
  const { introduction, areas } = print.negotiation;
  const printed = (id: UnitId) => printedUnit(print, units.get(id)!);
  const opening = printed(introduction);
  return {
    introduction: {
      unit: introduction,
      heading: [words('INTRODUCTION'), ...opening.marks],
      paragraphs: opening.paragraphs,
      aside: opening.aside,
    },
    areas: areas.map(({ number, title, units: objectives }) => ({
      number,
      title: printable(title),
      rows: objectives.map((id) => rowOf(units.get(id)!, printed(id))),
    })),
  };
}

type PrintedUnit = UnitBody & { readonly marks: ReturnType<typeof noteMarks> };

function printedUnit(print: TextPrint, unit: Unit): PrintedUnit {
  const rolling = print.kind === 'draft' ? rollingText(unit) : undisputedText(unit);
  const notes = anchoredNotes(print.negotiation, unit);
  return { ...unitBody(unit, rolling, notes), marks: noteMarks(notes, { anchor: null, unit }) };
}

/** Notes on the objective as a whole hang on its statement. */
function rowOf(unit: Unit, { paragraphs, aside, marks }: PrintedUnit): Row<NoteSource> {
  const statement = paragraphs.filter(({ kind }) => kind === 'statement');
  const last = statement.at(-1)!;
  return {
    unit: unit.id,
    label: unit.label,
    statement: [...statement.slice(0, -1), { ...last, runs: [...last.runs, ...marks] }],
    actions: paragraphs.filter(({ kind }) => kind !== 'statement'),
    aside,
  };
}
