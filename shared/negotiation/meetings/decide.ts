import type { Party, UnitId } from '../../ids.ts';
import { granted, refused, unreachable } from '../../verdict.ts';
import { type Actor, isOfDelegation } from '../capacity.ts';
import type { CommandOf } from '../command.ts';
import type { Decided } from '../decided.ts';
import type { Refusal } from '../refusal.ts';
import { seatedOn } from '../roster/read.ts';
import type { Meeting, Negotiation } from '../state.ts';
import type { MeetingCommand } from './command.ts';
import { mayPreside, openMeeting, openVote, presidingIn } from './read.ts';

/** Numbered by counting on: a meeting's number is never used twice. */
export function decideOpeningMeeting(state: Negotiation, command: CommandOf<'open-meeting'>): Decided {
  const running = openMeeting(state);
  if (running) return refused({ code: 'meeting-open', number: running.number });
  const { meetingKind, date, place, presiding, agenda } = command;
  const refusal = presidingRefusal(state, presiding) ?? agendaRefusal(state, agenda);
  if (refusal) return refused(refusal);
  const number = state.meetings.length + 1;
  return granted([
    {
      kind: 'meeting-opened',
      number,
      meetingKind,
      date,
      place: place.trim(),
      presiding,
      agenda: [...new Set(agenda)],
    },
  ]);
}

function presidingRefusal({ members }: Negotiation, person: Actor['person']): Refusal | null {
  const member = members[person];
  if (!member) return { code: 'unknown', what: 'person' };
  return mayPreside(member) ? null : { code: 'cannot-preside', person };
}

function agendaRefusal({ units }: Negotiation, agenda: readonly UnitId[]): Refusal | null {
  return agenda.every((unit) => units[unit]) ? null : { code: 'unknown', what: 'unit' };
}

type InMeeting = Exclude<MeetingCommand, { kind: 'open-meeting' | 'call-vote' | 'cast-vote' | 'close-vote' }>;

/** Everything but the vote that is asked in a meeting; without one that is open it has no place. */
export function decideInMeeting(state: Negotiation, command: InMeeting, by: Actor): Decided {
  const meeting = openMeeting(state);
  if (!meeting) return refused({ code: 'no-meeting' });
  switch (command.kind) {
    case 'close-meeting':
      if (openVote(meeting)) return refused({ code: 'vote-open' });
      return granted([{ kind: 'meeting-closed' }]);
    case 'hand-over-chair':
      return decideHandingOver(state, meeting, command);
    case 'set-agenda': {
      const refusal = agendaRefusal(state, command.agenda);
      return refusal
        ? refused(refusal)
        : granted([{ kind: 'agenda-set', agenda: [...new Set(command.agenda)] }]);
    }
    case 'put-on-floor':
      return decideItem(meeting, command.unit);
    case 'ask-for-floor':
    case 'ask-no-more':
    case 'give-floor':
      return decideFloor(state, meeting, { command, by });
    case 'mark-presence':
      return decidePresence(state, meeting, { command, by });
    default:
      return unreachable(command);
  }
}

/** Not while a vote is open: whoever called it closes it. */
function decideHandingOver(
  state: Negotiation,
  meeting: Meeting,
  { to }: CommandOf<'hand-over-chair'>,
): Decided {
  if (openVote(meeting)) return refused({ code: 'vote-open' });
  const refusal = presidingRefusal(state, to);
  if (refusal) return refused(refusal);
  return presidingIn(meeting) === to
    ? refused({ code: 'already-so' })
    : granted([{ kind: 'chair-handed-over', to }]);
}

function decideItem(meeting: Meeting, unit: UnitId | null): Decided {
  if (openVote(meeting)) return refused({ code: 'vote-open' });
  if (meeting.item === unit) return refused({ code: 'already-so' });
  if (unit !== null && !meeting.agenda.includes(unit)) return refused({ code: 'not-on-agenda', unit });
  return granted([{ kind: 'put-on-floor', unit }]);
}

interface Said<Command> {
  readonly command: Command;
  readonly by: Actor;
}

function decideFloor(
  state: Negotiation,
  meeting: Meeting,
  { command, by }: Said<CommandOf<'ask-for-floor' | 'ask-no-more' | 'give-floor'>>,
): Decided {
  const { party } = command;
  if (command.kind === 'give-floor') {
    if (party !== null && !meeting.speakers.includes(party)) return refused({ code: 'not-asked', party });
    if (party === null && meeting.floor === null) return refused({ code: 'already-so' });
    return granted([{ kind: 'floor-given', party }]);
  }
  const refusal = ownRefusal(state, meeting, { parties: [command.party], by });
  if (refusal) return refused(refusal);
  const waits = meeting.speakers.includes(command.party);
  if (command.kind === 'ask-no-more')
    return waits
      ? granted([{ kind: 'floor-asked-no-more', party: command.party }])
      : refused({ code: 'already-so' });
  const has = meeting.floor?.party === command.party;
  return waits || has
    ? refused({ code: 'already-so' })
    : granted([{ kind: 'floor-asked', party: command.party }]);
}

function decidePresence(
  state: Negotiation,
  meeting: Meeting,
  { command, by }: Said<CommandOf<'mark-presence'>>,
): Decided {
  const { present } = command;
  const refusal = ownRefusal(state, meeting, { parties: command.parties, by });
  if (refusal) return refused(refusal);
  const parties = [...new Set(command.parties)].filter(
    (party) => meeting.present.includes(party) !== present,
  );
  return parties.length === 0
    ? refused({ code: 'already-so' })
    : granted([{ kind: 'presence-marked', parties, present }]);
}

/** A delegation speaks for itself; chair and secretariat note what they see in the room, of those who have a seat that day. */
function ownRefusal(
  state: Negotiation,
  meeting: Meeting,
  { parties, by }: { readonly parties: readonly Party[]; readonly by: Actor },
): Refusal | null {
  if (isOfDelegation(by.capacity) && parties.some((party) => party !== by.party))
    return { code: 'not-yours' };
  const seated = seatedOn(state, meeting.date);
  const stranger = parties.find((party) => !seated.includes(party));
  return stranger ? { code: 'not-seated', party: stranger } : null;
}
