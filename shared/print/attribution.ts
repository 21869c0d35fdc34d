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
  const texts = proposals.flatMap((proposal) => (proposal.kind === 'consolidated' ? [proposal] : []));
  if (delegations.length === 0) return texts.map((text) => consolidatedName(unit, text)).join('; ');
  return [delegationNames(delegations), ...texts.map(({ id }) => `in ${id}`)].join('; ');
}

/** `consolidated text 2.3/SEC/1, from Colombia, Mexico`. */
function consolidatedName(unit: Unit, proposal: Extract<Proposal, { kind: 'consolidated' }>): string {
  return `consolidated text ${proposal.id}, from ${delegationNames(delegationsBehind(unit, proposal))}`;
}
