import * as z from 'zod/mini';
import { hash } from '../../door.ts';
import { SYMBOL_LIMIT, readSeries, readSymbol } from '../../plan/symbol.ts';
import { DOCUMENTS } from './act.ts';

/** As people type it; what comes in is canonical. */
const symbol = z.pipe(
  z.string().check(
    z.maxLength(SYMBOL_LIMIT),
    z.refine((typed) => readSymbol(typed) !== undefined),
  ),
  z.transform((typed) => readSymbol(typed)!),
);
const series = z.pipe(
  z.string().check(
    z.maxLength(SYMBOL_LIMIT),
    z.refine((typed) => readSeries(typed) !== undefined),
  ),
  z.transform((typed) => readSeries(typed)!),
);

export const ISSUING_ON_THE_WIRE = [
  z.strictObject({
    kind: z.literal('assign-symbol'),
    document: z.enum(DOCUMENTS),
    symbol,
    series: z.nullable(series),
  }),
  z.strictObject({ kind: z.literal('issue-revision'), symbol: z.nullable(symbol), seen: hash }),
] as const;
