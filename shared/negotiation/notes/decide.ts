import { elementOf } from '../../plan/unit.ts';
import { granted, refused, unreachable } from '../../verdict.ts';
import type { Actor } from '../capacity.ts';
import type { CommandOf } from '../command.ts';
import type { Decided } from '../decided.ts';
import { currentVersion } from '../read.ts';
import type { Negotiation, Note } from '../state.ts';
import { isToBeConfirmed, joinedNow } from './joining.ts';

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

type OnNote = CommandOf<'withdraw-note' | 'join-note' | 'leave-note' | 'amend-note' | 'confirm-note'>;

/** Only its owner amends, confirms and withdraws a note; others join it and leave it. */
export function decideOnNote(state: Negotiation, command: OnNote, by: Actor): Decided {
  const note = state.notes[command.note];
  if (!note) return refused({ code: 'unknown', what: 'note' });
  const isOwn = note.party === by.party;
  if (command.kind === 'join-note' || command.kind === 'leave-note')
    return isOwn ? refused({ code: 'own-note' }) : decideJoiningNote(note, command.kind, by);
  if (!isOwn) return refused({ code: 'not-yours' });
  if (note.withdrawn) return refused({ code: 'already-so' });
  switch (command.kind) {
    case 'withdraw-note':
      return granted([{ kind: 'note-withdrawn', note: note.id }]);
    case 'confirm-note':
      return isToBeConfirmed(note, state.units[note.unit]!)
        ? granted([{ kind: 'note-confirmed', note: note.id }])
        : refused({ code: 'already-so' });
    case 'amend-note': {
      const text = command.text.trim();
      return text === note.text
        ? refused({ code: 'already-so' })
        : granted([{ kind: 'note-amended', note: note.id, text }]);
    }
    default:
      return unreachable(command);
  }
}

function decideJoiningNote(note: Note, asked: 'join-note' | 'leave-note', by: Actor): Decided {
  if (note.withdrawn) return refused({ code: 'note-withdrawn' });
  const isJoined = joinedNow(note).includes(by.party);
  if (isJoined === (asked === 'join-note')) return refused({ code: 'already-so' });
  return granted([{ kind: isJoined ? 'note-left' : 'note-joined', note: note.id }]);
}
