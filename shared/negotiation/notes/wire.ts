import * as z from 'zod/mini';
import { element, unit, prose, id } from '../../door.ts';
import { ID_PATTERN, type NoteId } from '../../ids.ts';
import { NOTE_KINDS } from './act.ts';

const note = id<NoteId>(ID_PATTERN);
export const NOTES_ON_THE_WIRE = [
  z.strictObject({
    kind: z.literal('lodge-note'),
    noteKind: z.enum(NOTE_KINDS),
    unit,
    element: z.nullable(element),
    text: prose,
  }),
  z.strictObject({ kind: z.literal('withdraw-note'), note }),
  z.strictObject({ kind: z.literal('join-note'), note }),
  z.strictObject({ kind: z.literal('leave-note'), note }),
  z.strictObject({ kind: z.literal('amend-note'), note, text: prose }),
  z.strictObject({ kind: z.literal('confirm-note'), note }),
] as const;
