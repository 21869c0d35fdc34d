import * as z from 'zod/mini';
import { unit, change, hash, prose } from '../../door.ts';

export const MERGING_ON_THE_WIRE = [
  z.strictObject({
    kind: z.literal('decide'),
    unit,
    changes: z.array(change).check(z.minLength(1), z.maxLength(1000)),
    decision: z.enum(['taken', 'not-retained', 'bracketed', 'standing']),
    seen: hash,
  }),
  z.strictObject({ kind: z.literal('consolidate'), unit, rationale: prose, seen: hash }),
] as const;
