/** A part of a number of delegations: more than half of them, or at least two thirds. */
export type Share = 'majority' | 'two-thirds';
export const SHARES = ['majority', 'two-thirds'] as const satisfies readonly Share[];

/** How this negotiation meets and decides; practice varies, so it is said when it opens. */
export interface MeetingRules {
  /** Of the states that have a seat on the meeting's day, how many make a quorum. */
  readonly quorum: Share;
  /** Of the votes for and against, how many for carry a vote. Abstentions are counted and weigh nothing. */
  readonly vote: Share;
  /** Whether the gavel falls between meetings too. */
  readonly gavel: 'anywhere' | 'in-meeting';
}

export const USUAL_RULES: MeetingRules = { quorum: 'majority', vote: 'two-thirds', gavel: 'anywhere' };

/** The least number that is this share of a number of delegations. Of none, one is needed. */
export function leastOf(share: Share, all: number): number {
  return share === 'majority' ? Math.floor(all / 2) + 1 : Math.max(1, Math.ceil((2 * all) / 3));
}
