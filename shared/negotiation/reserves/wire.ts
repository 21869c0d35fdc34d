import * as z from 'zod/mini';
import { element, line, prose, unit } from '../../door.ts';

export const RESERVES_ON_THE_WIRE = [
  z.strictObject({
    kind: z.literal('place-reserve'),
    unit,
    element,
    words: z.nullable(line(1000)),
    reason: prose,
  }),
  z.strictObject({ kind: z.literal('lift-reserve'), unit, element }),
] as const;
