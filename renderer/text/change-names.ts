import { linkedGroups } from '../../shared/compare/overlap.ts';
import { type ChangeId, type ProposalId, proposalOf } from '../../shared/ids.ts';
import { findProposal } from '../../shared/negotiation/read.ts';
import type { Negotiation, Proposal, Unit, Wording } from '../../shared/negotiation/state.ts';
import type { Speaker } from '../i18n/use-text.ts';

/** How many things there are to decide among these changes: a footnote and its mark are one. */
export function thingsAmong(
  proposal: Pick<Proposal, 'changes' | 'earlier'>,
  ids: ReadonlySet<ChangeId>,
): number {
  return [...proposal.earlier, proposal].reduce((sum, wording) => sum + thingsIn(wording, ids), 0);
}

function thingsIn({ changes }: Pick<Wording, 'changes'>, ids: ReadonlySet<ChangeId>): number {
  return linkedGroups(changes).filter((members) => members.some((index) => ids.has(changes[index]!.id)))
    .length;
}

/** The same, whosever changes they are. */
export function thingsOn({ proposals }: Unit, ids: readonly ChangeId[]): number {
  const wanted = Map.groupBy(ids, proposalOf);
  return proposals.reduce((sum, proposal) => {
    const own = wanted.get(proposal.id);
    return own ? sum + thingsAmong(proposal, new Set(own)) : sum;
  }, 0);
}

export interface NamedChanges {
  /** `1 change of 2.3/COL/1`, `3 of 2.3/SEC/1`: one for each proposal. Nobody knows a change by its id. */
  readonly names: readonly string[];
  readonly count: number;
}

/** @param negotiation without it every change counts by itself */
export function namedChanges(
  { say }: Pick<Speaker, 'say'>,
  ids: readonly ChangeId[],
  negotiation: Negotiation | null,
): NamedChanges {
  const counts = [...Map.groupBy(ids, proposalOf)].map(([id, own]): readonly [ProposalId, number] => {
    const proposal = negotiation && findProposal(negotiation, id);
    return [id, proposal ? thingsAmong(proposal, new Set(own)) : own.length];
  });
  return {
    names: counts.map(([proposal, count], i) =>
      say(i === 0 ? 'text.changes-of' : 'text.more-changes-of', { count, proposal }),
    ),
    count: counts.reduce((sum, [, count]) => sum + count, 0),
  };
}
