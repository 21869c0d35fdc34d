import type { Proposal, Unit } from '../negotiation/state.ts';
import { delegationsBehind, partiesBehind } from '../rolling/brackets.ts';
import { delegationNames } from './words.ts';

/** Who stands behind words that are not agreed, as a bracket prints it: `Colombia, Mexico; taken, not yet agreed`. */
export function attribution(
  unit: Unit,
  { proposals, taken }: { readonly proposals: readonly Proposal[]; readonly taken: boolean },
): string {
  return namesBehind(unit, proposals) + (taken ? '; taken, not yet agreed' : '');
}

function namesBehind(unit: Unit, proposals: readonly Proposal[]): string {
  const delegations = proposals.filter(({ kind }) => kind === 'delegation').flatMap(partiesBehind);
  const texts = proposals.filter(({ kind }) => kind !== 'delegation');
  if (delegations.length === 0) return texts.map((text) => officeText(unit, text)).join('; ');
  return [delegationNames(delegations), ...texts.map(({ id }) => `in ${id}`)].join('; ');
}

/** `consolidated text 2.3/SEC/1, from Colombia, Mexico`. */
function officeText(unit: Unit, proposal: Proposal): string {
  const kind = proposal.kind === 'compromise' ? 'compromise' : 'consolidated text';
  return `${kind} ${proposal.id}, from ${delegationNames(delegationsBehind(unit, proposal))}`;
}
