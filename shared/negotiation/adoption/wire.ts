import * as z from 'zod/mini';
import { element, hash, isoDate, line, prose, text, unit } from '../../door.ts';

export const ADOPTION_ON_THE_WIRE = [
  z.strictObject({ kind: z.literal('adopt'), session: line(120), place: line(200), date: isoDate }),
  z.strictObject({ kind: z.literal('edit-style'), unit, element, text, seen: hash }),
  z.strictObject({ kind: z.literal('close-style-review') }),
  z.strictObject({
    kind: z.literal('issue-corrigendum'),
    corrections: z
      .array(z.strictObject({ unit, element, text, reason: prose }))
      .check(z.minLength(1), z.maxLength(200)),
    seen: hash,
  }),
] as const;
