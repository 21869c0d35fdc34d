import * as z from 'zod/mini';
import { elements, parties, party, unit } from '../../door.ts';

export const PENDING_ON_THE_WIRE = [
  z.strictObject({ kind: z.literal('mark-pending'), unit, elements, parties }),
  z.strictObject({ kind: z.literal('lift-pending'), unit, elements, party }),
] as const;
