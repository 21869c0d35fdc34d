import type { ElementId, NoteId, UnitId } from '../../ids.ts';

export type NoteKind = 'reservation' | 'interpretive-statement' | 'explanation-of-position' | 'dissociation';
export const NOTE_KINDS = [
  'reservation',
  'interpretive-statement',
  'explanation-of-position',
  'dissociation',
] as const satisfies readonly NoteKind[];

/** What a delegation has printed beside the text. It alters neither text nor status. */
export type NoteAct =
  | {
      readonly kind: 'note-lodged';
      readonly note: NoteId;
      readonly noteKind: NoteKind;
      readonly unit: UnitId;
      /** `null`: on the whole unit. */
      readonly element: ElementId | null;
      readonly text: string;
    }
  | { readonly kind: 'note-withdrawn'; readonly note: NoteId }
  | { readonly kind: 'note-joined'; readonly note: NoteId }
  | { readonly kind: 'note-left'; readonly note: NoteId }
  | { readonly kind: 'note-amended'; readonly note: NoteId; readonly text: string }
  /** It holds on the words as they are now. */
  | { readonly kind: 'note-confirmed'; readonly note: NoteId };
