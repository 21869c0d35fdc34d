import * as z from 'zod/mini';
import { element, unit, proposal, party, hash, prose, line, isoDate } from '../../door.ts';

export const ruling = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('proposal'), proposal }),
  z.strictObject({
    kind: z.literal('current'),
    elements: z.array(element).check(z.minLength(1), z.maxLength(500)),
  }),
]);
export const GAVEL_ON_THE_WIRE = [
  z.strictObject({
    kind: z.literal('agree-ad-referendum'),
    unit,
    ruling,
    awaiting: z.array(party).check(z.minLength(1), z.maxLength(60)),
    until: z.nullable(isoDate),
    seen: hash,
  }),
  z.strictObject({ kind: z.literal('confirm'), unit }),
  z.strictObject({ kind: z.literal('agree'), unit, ruling, seen: hash }),
  z.strictObject({
    kind: z.literal('reopen'),
    unit,
    elements: z.array(element).check(z.minLength(1), z.maxLength(500)),
    mover: z.nullable(party),
    reason: prose,
  }),
  z.strictObject({
    kind: z.literal('approve'),
    place: line(200),
    date: isoDate,
    seen: hash,
  }),
] as const;
