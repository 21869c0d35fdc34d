import { liveNotes } from '../../negotiation/read.ts';
import { delegationName } from '../../plan/roster.ts';
import { NOTE_NAMES } from '../delegation-notes.ts';
import type { SectionTable } from '../model.ts';
import { LANGUAGE, words } from '../words.ts';
import { type AnnexContext, momentOf, personOf, unitName } from './context.ts';

const COLUMNS = [
  { name: 'Note', share: 10 },
  { name: 'Kind', share: 25 },
  { name: 'By', share: 20 },
  { name: 'On', share: 15 },
  { name: 'Lodged', share: 30 },
] as const;

/** The live notes with their printed numbers. Their words stand at the foot of the text. */
export function notesTable(context: AnnexContext): SectionTable[] {
  const units = new Map(context.units.map((unit) => [unit.id, unit]));
  const numbered = liveNotes(context.negotiation)
    .map((note) => ({ note, number: context.numbers.get(`note ${note.id}`)! }))
    .toSorted((a, b) => a.number - b.number);
  const rows = numbered.map(({ note, number }) => [
    [[words(`${number}`)]],
    [[words(NOTE_NAMES[note.kind])]],
    [[words(delegationName(note.party, LANGUAGE))]],
    [[words(unitName(units.get(note.unit)!))]],
    [[words(`${momentOf(note.lodged)}, by ${personOf(context, note.lodged)}`)]],
  ]);
  return rows.length > 0 ? [{ heading: 'In the order of their marks', columns: COLUMNS, rows }] : [];
}
