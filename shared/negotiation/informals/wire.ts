import * as z from 'zod/mini';
import { elements, parties, unit } from '../../door.ts';

export const INFORMALS_ON_THE_WIRE = [
  z.strictObject({ kind: z.literal('report-informals'), unit, elements, group: parties }),
  z.strictObject({ kind: z.literal('set-aside-informals'), unit, elements }),
] as const;
