import type { ElementId, NoteId, UnitId } from '../../ids.ts';
import type { NoteKind } from './act.ts';

export type NoteCommand =
  | {
      readonly kind: 'lodge-note';
      readonly note: NoteId;
      readonly noteKind: NoteKind;
      readonly unit: UnitId;
      readonly element: ElementId | null;
      readonly text: string;
    }
  | { readonly kind: 'withdraw-note'; readonly note: NoteId }
  | { readonly kind: 'join-note'; readonly note: NoteId }
  | { readonly kind: 'leave-note'; readonly note: NoteId }
  | { readonly kind: 'amend-note'; readonly note: NoteId; readonly text: string }
  | { readonly kind: 'confirm-note'; readonly note: NoteId };
