import * as z from 'zod/mini';
import { hash, id, prose, unit } from '../../door.ts';
import { ID_PATTERN, type LacunaId } from '../../ids.ts';

const lacuna = id<LacunaId>(ID_PATTERN);

export const RESTORING_ON_THE_WIRE = [
  z.strictObject({ kind: z.literal('restore'), unit, lacuna, words: prose, evidence: prose, seen: hash }),
  z.strictObject({ kind: z.literal('reverse-restoration'), unit, lacuna, reason: prose, seen: hash }),
] as const;
