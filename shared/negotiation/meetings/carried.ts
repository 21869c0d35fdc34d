import type { Hash } from '../../ids.ts';
import { hashOf } from '../../record/canonical.ts';
import type { Ruling } from '../gavel/act.ts';
import { currentVersion, wordsOf } from '../read.ts';
import type { Negotiation, Unit, Vote } from '../state.ts';

/** Which words a gavel would agree: of this version of the text, with these changes or these elements, and no others. */
export function hashOfRuling(unit: Unit, ruling: Ruling): Hash {
  const { hash } = currentVersion(unit);
  if (ruling.kind === 'current') return hashOf([hash, ruling.elements.toSorted()]);
  const proposal = unit.proposals.find(({ id }) => id === ruling.proposal);
  return hashOf([hash, ruling.proposal, proposal ? wordsOf(proposal) : []]);
}

/** The last vote on exactly these words, if it carried: with it the gavel falls over an objection. */
export function carriedVote(
  { meetings }: Pick<Negotiation, 'meetings'>,
  unit: Unit,
  ruling: Ruling,
): Vote | null {
  const votes = meetings.flatMap((meeting) => meeting.votes).filter((vote) => vote.unit === unit.id);
  if (votes.length === 0) return null;
  const words = hashOfRuling(unit, ruling);
  const last = votes.findLast((vote) => vote.words === words && vote.closed !== null);
  return last?.closed?.carried ? last : null;
}
