import * as z from 'zod/mini';
import { change, proposal, hash, prose, id } from '../../door.ts';
import { ID_PATTERN, type DraftId } from '../../ids.ts';
import { LANGUAGES } from '../../language.ts';
import { POSITIONS } from './act.ts';

export const PROPOSALS_ON_THE_WIRE = [
  z.strictObject({
    kind: z.literal('table-draft'),
    draft: id<DraftId>(ID_PATTERN),
    language: z.enum(LANGUAGES),
    /** Hash of the draft's own text on the person's screen: a colleague's last keystroke does not slip in unread. */
    words: hash,
    seen: hash,
  }),
  z.strictObject({ kind: z.literal('maintain'), proposal, seen: hash }),
  z.strictObject({ kind: z.literal('withdraw'), proposal }),
  z.strictObject({ kind: z.literal('co-sponsor'), proposal }),
  z.strictObject({ kind: z.literal('end-co-sponsorship'), proposal }),
  z.strictObject({ kind: z.literal('take-position'), proposal, position: z.nullable(z.enum(POSITIONS)) }),
  z.strictObject({ kind: z.literal('comment'), proposal, change: z.nullable(change), text: prose }),
] as const;
