import type { Refusal } from '../refusal.ts';
import type { Negotiation } from '../state.ts';
import { openMeeting, openVote, quorumOf } from './read.ts';

/** Whether the room can decide at this moment: what gavel and vote have in common. */
export function roomRefusal(state: Negotiation): Refusal | null {
  const meeting = openMeeting(state);
  if (!meeting) return { code: 'no-meeting' };
  if (meeting.kind === 'informal') return { code: 'informal-meeting', number: meeting.number };
  if (openVote(meeting)) return { code: 'vote-open' };
  const { present, needed, isThere } = quorumOf(state, meeting);
  return isThere ? null : { code: 'no-quorum', present: present.length, needed };
}

/** Between meetings the gavel falls only where the rules of the negotiation let it. */
export function meetingRefusal(state: Negotiation): Refusal | null {
  return openMeeting(state) || state.rules.gavel === 'in-meeting' ? roomRefusal(state) : null;
}
