import type { Meeting } from '../../shared/negotiation/state.ts';

/** What everybody in the room sees of a meeting. */
export interface InMeetingProps {
  readonly meeting: Meeting;
}

export interface PresidingProps extends InMeetingProps {
  /** Whether this seat is in the chair. */
  readonly presides: boolean;
}
