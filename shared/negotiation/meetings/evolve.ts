import { unreachable } from '../../verdict.ts';
import type { Meeting, Negotiation, Stamp, Vote } from '../state.ts';
import type { MeetingAct } from './act.ts';

export function afterMeeting(state: Negotiation, act: MeetingAct, stamp: Stamp): Negotiation {
  if (act.kind === 'meeting-opened') return { ...state, meetings: [...state.meetings, opened(act, stamp)] };
  const before = state.meetings.at(-1)!;
  return { ...state, meetings: [...state.meetings.slice(0, -1), inMeeting(before, act, stamp)] };
}

function opened(act: Extract<MeetingAct, { kind: 'meeting-opened' }>, stamp: Stamp): Meeting {
  const { number, meetingKind: kind, date, place, presiding, agenda } = act;
  return {
    number,
    kind,
    date,
    place,
    opened: stamp,
    closed: null,
    chairs: [{ person: presiding, since: stamp.seq }],
    agenda,
    item: null,
    speakers: [],
    floor: null,
    present: [],
    votes: [],
  };
}

function inMeeting(
  meeting: Meeting,
  act: Exclude<MeetingAct, { kind: 'meeting-opened' }>,
  stamp: Stamp,
): Meeting {
  switch (act.kind) {
    case 'meeting-closed':
      return { ...meeting, closed: stamp, item: null, speakers: [], floor: null };
    case 'chair-handed-over':
      return { ...meeting, chairs: [...meeting.chairs, { person: act.to, since: stamp.seq }] };
    case 'agenda-set': {
      const item = meeting.item !== null && act.agenda.includes(meeting.item) ? meeting.item : null;
      return { ...meeting, agenda: act.agenda, item };
    }
    case 'put-on-floor':
      return { ...meeting, item: act.unit, speakers: [], floor: null };
    case 'floor-asked':
      return { ...meeting, speakers: [...meeting.speakers, act.party] };
    case 'floor-asked-no-more':
      return { ...meeting, speakers: meeting.speakers.filter((party) => party !== act.party) };
    case 'floor-given':
      return {
        ...meeting,
        speakers: meeting.speakers.filter((party) => party !== act.party),
        floor: act.party === null ? null : { party: act.party, since: stamp },
      };
    case 'presence-marked': {
      const others = meeting.present.filter((party) => !act.parties.includes(party));
      return { ...meeting, present: act.present ? [...others, ...act.parties] : others };
    }
    case 'vote-called': {
      const { unit, ruling, words, reason } = act;
      const vote: Vote = { unit, ruling, words, reason, called: stamp, cast: {}, closed: null };
      return { ...meeting, votes: [...meeting.votes, vote] };
    }
    case 'vote-cast':
      return onVote(meeting, (vote) => ({
        ...vote,
        cast: { ...vote.cast, [stamp.by.party]: { ballot: act.ballot, stamp } },
      }));
    case 'vote-closed':
      return onVote(meeting, (vote) => ({ ...vote, closed: { ...act.tally, stamp } }));
    default:
      return unreachable(act);
  }
}

function onVote(meeting: Meeting, change: (vote: Vote) => Vote): Meeting {
  return { ...meeting, votes: [...meeting.votes.slice(0, -1), change(meeting.votes.at(-1)!)] };
}
