import * as z from 'zod/mini';
import { element, hash, id, isoMoment, unit } from '../../door.ts';
import { ID_PATTERN, type SilenceId } from '../../ids.ts';
import { ruling } from '../gavel/wire.ts';

const silence = id<SilenceId>(ID_PATTERN);
export const SILENCE_ON_THE_WIRE = [
  z.strictObject({ kind: z.literal('start-silence'), unit, ruling, until: isoMoment, seen: hash }),
  z.strictObject({ kind: z.literal('break-silence'), silence, unit, element }),
  z.strictObject({ kind: z.literal('withdraw-silence'), silence, unit }),
] as const;
