import type { NoteId } from '../../ids.ts';
import { elementOf } from '../../plan/unit.ts';
import { granted, refused } from '../../verdict.ts';
import type { Actor } from '../capacity.ts';
import type { CommandOf } from '../command.ts';
import type { Decided } from '../decided.ts';
import { currentVersion } from '../read.ts';
import type { Negotiation } from '../state.ts';

/** A note never alters text or status (`field.md §2`), so it can be lodged on agreed words too. */
export function decideNote(state: Negotiation, command: CommandOf<'lodge-note'>): Decided {
  const { note, noteKind, unit, element, text } = command;
  const target = state.units[unit];
  if (!target) return refused({ code: 'unknown', what: 'unit' });
  if (element !== null && !elementOf(currentVersion(target).text, element))
    return refused({ code: 'unknown', what: 'element' });
  if (state.notes[note]) return refused({ code: 'already-so' });
  return granted([{ kind: 'note-lodged', note, noteKind, unit, element, text: text.trim() }]);
}

export function decideNoteWithdrawal(state: Negotiation, id: NoteId, by: Actor): Decided {
  const note = state.notes[id];
  if (!note) return refused({ code: 'unknown', what: 'note' });
  if (note.party !== by.party) return refused({ code: 'not-yours' });
  if (note.withdrawn) return refused({ code: 'already-so' });
  return granted([{ kind: 'note-withdrawn', note: id }]);
}
