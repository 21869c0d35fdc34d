import type { ElementId } from '../ids.ts';
import type { NoteKind } from '../negotiation/notes/act.ts';
import { isToBeConfirmed, joinedNow } from '../negotiation/notes/joining.ts';
import { currentVersion, liveNotes } from '../negotiation/read.ts';
import type { Negotiation, Note, Unit } from '../negotiation/state.ts';
import { delegationName } from '../plan/roster.ts';
import { footnotesIn } from '../plan/text.ts';
import { type UnitText, bodyOf, elementOf } from '../plan/unit.ts';
import { unreachable } from '../verdict.ts';
import type { NoteSource, Run } from './model.ts';
import { LANGUAGE, delegationNames, words } from './words.ts';

export const NOTE_NAMES: Readonly<Record<NoteKind, string>> = {
  reservation: 'Reservation',
  'interpretive-statement': 'Interpretive statement',
  'explanation-of-position': 'Explanation of position',
  dissociation: 'Dissociation',
};

/** Where the mark of a note stands: at the end of an element, or (`null`) at the unit as a whole. */
export interface AnchoredNote {
  readonly note: Note;
  readonly anchor: ElementId | null;
}

/**
 * The unit's live notes in the order of lodging. Every one of them finds a place: a text can never be printed without
 * them (`field.md §6`). A note on a footnote hangs where the footnote's mark stands; one whose words are gone, on the unit.
 */
export function anchoredNotes(negotiation: Negotiation, unit: Unit): AnchoredNote[] {
  const { text } = currentVersion(unit);
  return liveNotes(negotiation)
    .filter((note) => note.unit === unit.id)
    .toSorted((a, b) => a.lodged.seq - b.lodged.seq)
    .map((note) => ({ note, anchor: note.element && anchorOf(note.element, text) }));
}

function anchorOf(element: ElementId, text: UnitText): ElementId | null {
  const body = bodyOf(text);
  const bearer =
    body.find(({ id }) => id === element) ?? body.find((each) => footnotesIn(each.text).includes(element));
  return bearer?.id ?? null;
}

/** The marks of these notes, as they stand after the words. */
export function noteMarks(
  notes: readonly AnchoredNote[],
  at: { anchor: ElementId | null; unit: Unit },
): Run<NoteSource>[] {
  return notes
    .filter(({ anchor }) => anchor === at.anchor)
    .map(({ note }) => ({ kind: 'mark', mark: noteSource(note, at.unit) }));
}

function noteSource(note: Note, unit: Unit): NoteSource {
  const title = `${NOTE_NAMES[note.kind]} by ${noteBearers(note)}${noteScope(note, unit)}${confirmation(note, unit)}: `;
  return {
    key: `note ${note.id}`,
    kind: note.kind,
    paragraphs: () => {
      const [first = '', ...more] = proseParagraphs(note.text);
      return [[words(title, 'strong'), words(first)], ...more.map((text) => [words(text)])];
    },
  };
}

/** `Colombia`, or `Colombia, joined by Jamaica and Peru`. */
export function noteBearers(note: Note): string {
  const joined = joinedNow(note);
  const owner = delegationName(note.party, LANGUAGE);
  return joined.length > 0 ? `${owner}, joined by ${delegationNames(joined)}` : owner;
}

/** A note on words that have changed since is printed as one that its owner has not confirmed (`field.md §6`). */
export function confirmation(note: Note, unit: Unit): string {
  return isToBeConfirmed(note, unit) ? ' (to be confirmed)' : '';
}

function noteScope(note: Note, unit: Unit): string {
  const { text } = currentVersion(unit);
  if (note.element === null)
    return text.kind === 'objective' ? ' on the objective as a whole' : ' on the introduction';
  const element = elementOf(text, note.element);
  if (!element) return ' on words that are no longer in the text';
  switch (element.kind) {
    case 'statement':
      return ' on the statement of the objective';
    case 'footnote':
      return ' on the footnote to these words';
    case 'action':
    case 'paragraph':
      return '';
    default:
      return unreachable(element.kind);
  }
}

/** What people typed into a field of several lines, line by line. */
export function proseParagraphs(text: string): string[] {
  return text.split(/[\r\n\u2028\u2029]+/u).filter((line) => line.trim() !== '');
}
