import type { Party, UnitId } from '../../../shared/ids.ts';
import type { Actor } from '../../../shared/negotiation/capacity.ts';
import type { CommandOf } from '../../../shared/negotiation/command.ts';
import { openMeeting as meetingOf, quorumOf } from '../../../shared/negotiation/meetings/read.ts';
import { planHash } from '../../../shared/negotiation/read.ts';
import type { Meeting } from '../../../shared/negotiation/state.ts';
import { type Room, UNIT } from './room.ts';

/** A room that meets. */

export const TODAY = '2026-10-12';

/** Opened by the secretariat, with every objective on the agenda. */
export function openMeeting(
  room: Room,
  presiding: Actor,
  said: Partial<CommandOf<'open-meeting'>> = {},
): Meeting {
  room.say(room.secretariat, {
    kind: 'open-meeting',
    meetingKind: 'plenary',
    date: TODAY,
    place: 'Washington',
    presiding: presiding.person,
    agenda: room.negotiation.order,
    ...said,
  });
  return meeting(room);
}

export function meeting(room: Room): Meeting {
  return meetingOf(room.negotiation)!;
}

/** The secretariat marks the first so many of the roster, and those named, as present. */
export function comeIn(room: Room, count: number, ...named: readonly string[]): void {
  const { seated } = quorumOf(room.negotiation, meeting(room));
  const parties = [...new Set([...(named as Party[]), ...seated])].slice(0, Math.max(count, named.length));
  room.say(room.secretariat, { kind: 'mark-presence', parties, present: true });
}

/** Everything is agreed as it stands, and approved. */
export function approved(room: Room, chair: Actor): void {
  for (const unit of room.negotiation.order) agreeAsItStands(room, chair, unit);
  const seen = planHash(room.negotiation);
  room.say(chair, { kind: 'approve', place: 'Washington', date: TODAY, seen });
}

function agreeAsItStands(room: Room, chair: Actor, unit: UnitId = UNIT): void {
  const elements = room.text(unit).elements.map(({ id }) => id);
  room.say(chair, { kind: 'agree', unit, ruling: { kind: 'current', elements }, seen: room.seen(unit) });
}
