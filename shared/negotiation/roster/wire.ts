import * as z from 'zod/mini';
import { isoDate, party } from '../../door.ts';

export const ROSTER_ON_THE_WIRE = [
  z.strictObject({ kind: z.literal('begin-seat'), party, from: isoDate }),
  z.strictObject({ kind: z.literal('end-seat'), party, until: isoDate }),
  z.strictObject({ kind: z.literal('dispute-seat'), party, disputed: z.boolean() }),
] as const;
