import type { Party } from '../../ids.ts';
import { unreachable } from '../../verdict.ts';
import { currentVersion } from '../current.ts';
import type { Negotiation, Note, Stamp } from '../state.ts';
import type { NoteAct } from './act.ts';

export function afterNote(state: Negotiation, act: NoteAct, stamp: Stamp): Negotiation {
  const version = (unit: Note['unit']) => currentVersion(state.units[unit]!).number;
  if (act.kind === 'note-lodged') {
    const { note: id, noteKind: kind, unit, element, text } = act;
    const words = { text, version: version(unit), earlier: [], joined: [] };
    const note = { id, kind, party: stamp.by.party, unit, element, lodged: stamp, withdrawn: null };
    return withNote(state, { ...note, ...words, worded: stamp });
  }
  const note = state.notes[act.note]!;
  switch (act.kind) {
    case 'note-withdrawn':
      return withNote(state, { ...note, withdrawn: stamp });
    case 'note-joined':
      return withNote(state, {
        ...note,
        joined: [...note.joined, { party: stamp.by.party, since: stamp, until: null }],
      });
    case 'note-left':
      return withNote(state, { ...note, joined: ended(note, stamp, stamp.by.party) });
    case 'note-amended':
      // Whoever joined, joined the words as they were.
      return withNote(state, {
        ...note,
        text: act.text,
        worded: stamp,
        version: version(note.unit),
        earlier: [...note.earlier, { text: note.text, stamp: note.worded }],
        joined: ended(note, stamp),
      });
    case 'note-confirmed':
      return withNote(state, { ...note, version: version(note.unit) });
    default:
      return unreachable(act);
  }
}

function withNote(state: Negotiation, note: Note): Negotiation {
  return { ...state, notes: { ...state.notes, [note.id]: note } };
}

/** @param party whose joining ends; without it, everybody's */
function ended({ joined }: Note, until: Stamp, party?: Party): Note['joined'] {
  return joined.map((each) =>
    each.until === null && (party === undefined || each.party === party) ? { ...each, until } : each,
  );
}
