import type { Party, PersonId } from '../../ids.ts';
import { seatedOn } from '../roster/read.ts';
import type { Meeting, Member, Negotiation, Stamp, Vote } from '../state.ts';
import type { Tally } from './act.ts';
import { type MeetingRules, leastOf } from './rules.ts';

type Meetings = Pick<Negotiation, 'meetings'>;

export function openMeeting({ meetings }: Meetings): Meeting | null {
  const last = meetings.at(-1);
  return last && last.closed === null ? last : null;
}

/** Who is in the chair of a meeting. */
export function presidingIn({ chairs }: Meeting): PersonId {
  return chairs.at(-1)!.person;
}

/** The meeting that was open when an act was said, and who was in its chair. Opening it was said before it. */
export function meetingAt({ meetings }: Meetings, seq: number): Stamp['meeting'] {
  const meeting = meetings.findLast(
    ({ opened, closed }) => opened.seq < seq && (closed === null || seq <= closed.seq),
  );
  if (!meeting) return null;
  const { person } = meeting.chairs.findLast(({ since }) => since < seq)!;
  return { number: meeting.number, presiding: person };
}

/** Only the chair, or in the chair's place a vice-chair, presides. */
export function mayPreside({ capacity, removed }: Member): boolean {
  return !removed && (capacity === 'chair' || capacity === 'vice-chair');
}

export interface Quorum {
  /** Seated on the meeting's day, in the order of the roster. */
  readonly seated: readonly Party[];
  /** Those of them who are there. */
  readonly present: readonly Party[];
  readonly needed: number;
  readonly isThere: boolean;
}

/** Whether enough of the delegations of the meeting's day are in the room to decide. */
export function quorumOf({ roster, rules }: Pick<Negotiation, 'roster' | 'rules'>, meeting: Meeting): Quorum {
  const seated = seatedOn({ roster }, meeting.date);
  const present = seated.filter((party) => meeting.present.includes(party));
  const needed = leastOf(rules.quorum, seated.length);
  return { seated, present, needed, isThere: present.length >= needed };
}

export function openVote({ votes }: Meeting): Vote | null {
  const last = votes.at(-1);
  return last && last.closed === null ? last : null;
}

/** How the ballots cast so far come out. */
export function tallyOf({ vote: share }: MeetingRules, { cast }: Vote): Tally {
  const ballots = Object.values(cast).map(({ ballot }) => ballot);
  const count = (which: (typeof ballots)[number]) => ballots.filter((ballot) => ballot === which).length;
  const [yes, no, abstain] = [count('yes'), count('no'), count('abstain')];
  return { yes, no, abstain, carried: yes >= leastOf(share, yes + no) };
}

/** The vote that was closed by this act. */
export function voteClosedBy({ meetings }: Meetings, seq: number): Vote | undefined {
  return meetings.flatMap(({ votes }) => votes).find(({ closed }) => closed?.stamp.seq === seq);
}
