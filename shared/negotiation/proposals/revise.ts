import { type RegisteredChange, elementOfChange } from '../../compare/change.ts';
import { takeChanges } from '../../compare/take.ts';
import type { UnitText } from '../../plan/unit.ts';
import { granted, refused } from '../../verdict.ts';
import type { Actor } from '../capacity.ts';
import type { CommandOf } from '../command.ts';
import type { Decided } from '../decided.ts';
import { currentVersion, findProposal, isStale, readsNow, registeredChanges, standsOn } from '../read.ts';
import type { Negotiation, Proposal, Unit } from '../state.ts';
import { changesProposed, numbered } from './decide.ts';
import { withProposedElement } from './proposed-element.ts';

/** The proponent words its proposal anew. What the old wording said stays in the record; its open changes give way. */
export function decideRevision(
  state: Negotiation,
  command: CommandOf<'revise' | 'maintain'>,
  by: Actor,
): Decided {
  const proposal = findProposal(state, command.proposal);
  if (!proposal || proposal.kind !== 'delegation') return refused({ code: 'unknown', what: 'proposal' });
  if (proposal.proponent !== by.party) return refused({ code: 'not-yours' });
  if (proposal.withdrawn) return refused({ code: 'withdrawn-already', proposal: proposal.id });
  const unit = state.units[proposal.unit]!;
  if (currentVersion(unit).hash !== command.seen) return refused({ code: 'text-moved', unit: unit.id });
  if (command.kind === 'maintain' && !isStale(proposal))
    return refused({ code: 'not-stale', proposal: proposal.id });
  const text = command.kind === 'maintain' ? maintainedText(unit, proposal) : command.text;
  const changes = changesProposed(unit, text);
  if (!changes.ok) return changes;
  return granted([
    {
      kind: 'revised',
      proposal: proposal.id,
      revision: proposal.revision + 1,
      version: currentVersion(unit).number,
      text,
      changes: numbered(proposal.id, changes.value, registeredChanges(proposal).length),
      rationale: command.kind === 'maintain' ? proposal.rationale : command.rationale.trim(),
    },
  ]);
}

/**
 * What a stale proposal would make of the text as it has become: the changes that still fit are in it, and where the
 * words under one have changed, the proposal's whole element stands in place of the current one. Shown before it is said.
 */
export function maintainedText(unit: Unit, proposal: Proposal): UnitText {
  const open = proposal.changes.filter(({ id }) => standsOn(proposal.fates[id]!));
  const stale = new Set(open.filter((change) => readsNow(proposal, change) === null).map(elementOfChange));
  const fitting = open.flatMap((change): RegisteredChange[] => {
    const now = readsNow(proposal, change);
    return now && !stale.has(elementOfChange(now)) ? [now] : [];
  });
  const { text } = takeChanges(currentVersion(unit), fitting);
  return [...stale].reduce((current, id) => withProposedElement(current, id, proposal.text), text);
}
