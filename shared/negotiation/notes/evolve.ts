import type { Negotiation, Stamp } from '../state.ts';
import type { NoteAct } from './act.ts';

export function afterNote(state: Negotiation, act: NoteAct, stamp: Stamp): Negotiation {
  if (act.kind === 'note-withdrawn') {
    return {
      ...state,
      notes: { ...state.notes, [act.note]: { ...state.notes[act.note]!, withdrawn: stamp } },
    };
  }
  const { note: id, noteKind: kind, unit, element, text } = act;
  const note = { id, kind, party: stamp.by.party, unit, element, text, lodged: stamp, withdrawn: null };
  return { ...state, notes: { ...state.notes, [id]: note } };
}
