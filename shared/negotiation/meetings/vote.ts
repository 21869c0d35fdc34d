import { granted, refused } from '../../verdict.ts';
import type { Actor } from '../capacity.ts';
import type { CommandOf } from '../command.ts';
import type { Decided } from '../decided.ts';
import { rulingRefusal } from '../gavel/decide.ts';
import { currentVersion } from '../read.ts';
import type { Negotiation } from '../state.ts';
import { hashOfRuling } from './carried.ts';
import { openMeeting, openVote, quorumOf, tallyOf } from './read.ts';
import { roomRefusal } from './room.ts';

/** A vote is called on words on which the gavel could fall but for an objection. */
export function decideCallingVote(state: Negotiation, command: CommandOf<'call-vote'>): Decided {
  const inRoom = roomRefusal(state);
  if (inRoom) return refused(inRoom);
  const unit = state.units[command.unit];
  if (!unit) return refused({ code: 'unknown', what: 'unit' });
  if (currentVersion(unit).hash !== command.seen) return refused({ code: 'text-moved', unit: unit.id });
  if (unit.awaiting) return refused({ code: 'awaiting', unit: unit.id, parties: unit.awaiting.parties });
  const refusal = rulingRefusal(unit, command.ruling);
  if (refusal) return refused(refusal);
  const { ruling, reason } = command;
  return granted([
    { kind: 'vote-called', unit: unit.id, ruling, words: hashOfRuling(unit, ruling), reason: reason.trim() },
  ]);
}

/** Whoever is in the room and has a seat votes, and may think again until the vote is closed. */
export function decideBallot(state: Negotiation, { ballot }: CommandOf<'cast-vote'>, by: Actor): Decided {
  const meeting = openMeeting(state);
  const vote = meeting && openVote(meeting);
  if (!meeting || !vote) return refused({ code: 'no-vote' });
  if (!quorumOf(state, meeting).present.includes(by.party))
    return refused({ code: 'not-present', party: by.party });
  return vote.cast[by.party]?.ballot === ballot
    ? refused({ code: 'already-so' })
    : granted([{ kind: 'vote-cast', ballot }]);
}

export function decideClosingVote(state: Negotiation): Decided {
  const meeting = openMeeting(state);
  const vote = meeting && openVote(meeting);
  return vote
    ? granted([{ kind: 'vote-closed', tally: tallyOf(state.rules, vote) }])
    : refused({ code: 'no-vote' });
}
