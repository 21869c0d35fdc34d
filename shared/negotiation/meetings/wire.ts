import * as z from 'zod/mini';
import { hash, id, isoDate, line, party, prose, unit } from '../../door.ts';
import { ID_PATTERN, type PersonId } from '../../ids.ts';
import { ruling } from '../gavel/wire.ts';
import { BALLOTS, MEETING_KINDS } from './act.ts';

const person = id<PersonId>(ID_PATTERN);
const agenda = z.array(unit).check(z.maxLength(500));

export const MEETINGS_ON_THE_WIRE = [
  z.strictObject({
    kind: z.literal('open-meeting'),
    meetingKind: z.enum(MEETING_KINDS),
    date: isoDate,
    place: line(200),
    presiding: person,
    agenda,
  }),
  z.strictObject({ kind: z.literal('close-meeting') }),
  z.strictObject({ kind: z.literal('hand-over-chair'), to: person }),
  z.strictObject({ kind: z.literal('set-agenda'), agenda }),
  z.strictObject({ kind: z.literal('put-on-floor'), unit: z.nullable(unit) }),
  z.strictObject({ kind: z.literal('ask-for-floor'), party }),
  z.strictObject({ kind: z.literal('ask-no-more'), party }),
  z.strictObject({ kind: z.literal('give-floor'), party: z.nullable(party) }),
  z.strictObject({
    kind: z.literal('mark-presence'),
    parties: z.array(party).check(z.minLength(1), z.maxLength(60)),
    present: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('call-vote'), unit, ruling, reason: prose, seen: hash }),
  z.strictObject({ kind: z.literal('cast-vote'), ballot: z.enum(BALLOTS) }),
  z.strictObject({ kind: z.literal('close-vote') }),
] as const;
