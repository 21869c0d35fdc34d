import { currentVersion, liveNotes } from '../../negotiation/read.ts';
import type { Note } from '../../negotiation/state.ts';
import { elementOf } from '../../plan/unit.ts';
import { type AnnexContext, momentOf, placeOf, unitName } from '../annex/context.ts';
import { NOTE_NAMES, confirmation, noteBearers, proseParagraphs } from '../delegation-notes.ts';
import type { Cell, ReportPrint, Section, TextPrint } from '../model.ts';
import { numberedBody } from '../print.ts';
import { words } from '../words.ts';

const COLUMNS = [
  { name: 'Note', share: 7 },
  { name: 'Kind', share: 14 },
  { name: 'Delegation', share: 15 },
  { name: 'On', share: 18 },
  { name: 'Words', share: 46 },
] as const;

/**
 * The live notes of all delegations in reading order. Each has the number of its mark in the text as it stands: the one
 * run that footnotes are counted in too (`field.md §6`).
 */
export function noteSections(print: ReportPrint): Section[] {
  const { negotiation } = print;
  const { numbers } = numberedBody(textOf(print));
  const context = { negotiation, units: Object.values(negotiation.units), numbers };
  const notes = liveNotes(negotiation)
    .map((note) => ({ note, number: numbers.get(`note ${note.id}`)! }))
    .toSorted((a, b) => a.number - b.number);
  const rows = notes.map(({ note, number }) => noteRow(context, note, number));
  const count = rows.length === 1 ? '1 note' : `${rows.length} notes`;
  const numbering =
    'Their numbers are those of their marks in the text as it stands at this act, where footnotes are counted in the same run.';
  return [
    {
      heading: `In reading order: ${count}`,
      paragraphs: [[words(rows.length > 0 ? numbering : 'No delegation has lodged a note that stands.')]],
      tables: rows.length > 0 ? [{ heading: '', columns: COLUMNS, rows }] : [],
    },
  ];
}

function textOf({ negotiation, upTo }: ReportPrint): TextPrint {
  const { adoption, approved: plan } = negotiation;
  if (adoption) return { kind: 'corrected', negotiation, plan: adoption.plan, adoption, upTo };
  return plan ? { kind: 'approved', negotiation, plan, upTo } : { kind: 'draft', negotiation, upTo };
}

function noteRow(context: AnnexContext, note: Note, number: number): Cell[] {
  return [
    [[words(`${number}`)]],
    [[words(NOTE_NAMES[note.kind])]],
    [[words(noteBearers(note))], [words(`Lodged ${momentOf(note.lodged)}`)]],
    [[words(`${scopeOf(context, note)}${confirmation(note, context.negotiation.units[note.unit]!)}`)]],
    proseParagraphs(note.text).map((text) => [words(text)]),
  ];
}

function scopeOf(context: AnnexContext, { unit: id, element }: Note): string {
  const unit = context.negotiation.units[id]!;
  if (element === null) return `${unitName(unit)}, as a whole`;
  const { text } = currentVersion(unit);
  const place = elementOf(text, element)
    ? placeOf(context, unit, { text, element }).toLowerCase()
    : 'on words that are no longer in the text';
  return `${unitName(unit)}, ${place}`;
}
