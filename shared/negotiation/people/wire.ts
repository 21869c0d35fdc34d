import * as z from 'zod/mini';
import { party, id, line } from '../../door.ts';
import { ID_PATTERN, type InvitationId, type PersonId } from '../../ids.ts';
import { CAPACITIES } from '../capacity.ts';

/** Characters in the name of an observer's organization. */
export const ORGANIZATION_LIMIT = 120;

export const PEOPLE_ON_THE_WIRE = [
  z.strictObject({
    kind: z.literal('invite'),
    party,
    capacity: z.enum(CAPACITIES),
    organization: z.exactOptional(line(ORGANIZATION_LIMIT)),
  }),
  z.strictObject({ kind: z.literal('revoke-invitation'), invitation: id<InvitationId>(ID_PATTERN) }),
  z.strictObject({ kind: z.literal('remove'), person: id<PersonId>(ID_PATTERN) }),
] as const;
