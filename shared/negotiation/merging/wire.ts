import * as z from 'zod/mini';
import { change, element, hash, id, isWellFormed, proposal, prose, unit } from '../../door.ts';
import { ID_PATTERN, type LacunaId } from '../../ids.ts';
import { PROSE_LIMIT } from '../command.ts';

/** The words of one element, as the model has them. */
const text = z
  .array(
    z.union([
      z.string().check(z.minLength(1), z.maxLength(PROSE_LIMIT), isWellFormed),
      z.strictObject({ footnote: element }),
      z.strictObject({ lacuna: id<LacunaId>(ID_PATTERN) }),
    ]),
  )
  .check(z.maxLength(200));

export const MERGING_ON_THE_WIRE = [
  z.strictObject({
    kind: z.literal('compromise'),
    unit,
    element,
    at: z.int().check(z.nonnegative(), z.maximum(1_000_000)),
    remove: text,
    insert: text,
    derivedFrom: z.array(change).check(z.minLength(1), z.maxLength(200)),
    rationale: prose,
    seen: hash,
  }),
  z.strictObject({ kind: z.literal('mark-reflection'), proposal, reflected: z.boolean() }),
  z.strictObject({
    kind: z.literal('decide'),
    unit,
    changes: z.array(change).check(z.minLength(1), z.maxLength(1000)),
    decision: z.enum(['taken', 'not-retained', 'bracketed', 'standing']),
    seen: hash,
  }),
  z.strictObject({ kind: z.literal('consolidate'), unit, rationale: prose, seen: hash }),
] as const;
