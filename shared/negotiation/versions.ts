import type { Change, RegisteredChange } from '../compare/change.ts';
import { type Step, carryChanges } from '../compare/carry.ts';
import type { CreditedText } from '../compare/take.ts';
import type { ChangeId } from '../ids.ts';
import { hashOf } from '../record/canonical.ts';
import { currentVersion, isPrepared, readsNow, registeredChanges, standsOn } from './read.ts';
import type { Fate, Proposal, Stamp, TextVersion, Unit } from './state.ts';

/**
 * The text of a unit moves on. What stands on it, what is prepared and what was not retained is carried to the new
 * text, or becomes stale: nothing is applied again silently, and nothing disappears.
 * @param taken the changes, made against the current version, that `credited` has in it
 */
export function withVersion(
  unit: Unit,
  { credited, taken }: { readonly credited: CreditedText; readonly taken: readonly Change[] },
  since: Stamp,
): Unit {
  const { text, runs } = credited;
  const number = currentVersion(unit).number + 1;
  const version: TextVersion = { number, text, runs, hash: hashOf(text), since };
  const step = { taken, to: text };
  return {
    ...unit,
    versions: [...unit.versions, version],
    proposals: unit.proposals.map((proposal) => carriedOver(proposal, step)),
  };
}

/** Prepared words whose ground has moved are not prepared any more: they wait for their proponent like all stale ones. */
function carriedOver(proposal: Proposal, step: Step): Proposal {
  const moving = registeredChanges(proposal).filter(({ id }) => isMoving(proposal.fates[id]!));
  if (moving.length === 0) return proposal;
  const fitting = moving.flatMap((change) => readsNow(proposal, change) ?? []);
  const forms = new Map(carryChanges(fitting, step).map((form, i) => [fitting[i]!.id, form]));
  const carried = moving.map(({ id }): [ChangeId, RegisteredChange | null] => [id, forms.get(id) ?? null]);
  const fallen = carried
    .filter(([id, form]) => form === null && isPrepared(proposal.fates[id]!))
    .map(([id]): [ChangeId, Fate] => [id, { kind: 'standing' }]);
  return {
    ...proposal,
    carried: { ...proposal.carried, ...Object.fromEntries(carried) },
    fates: { ...proposal.fates, ...Object.fromEntries(fallen) },
  };
}

/** What may still come into the text, by itself or by being put back. */
function isMoving(fate: Fate): boolean {
  return standsOn(fate) || isPrepared(fate) || fate.kind === 'not-retained';
}
