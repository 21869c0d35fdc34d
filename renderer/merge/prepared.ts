import type { RegisteredChange } from '../../shared/compare/change.ts';
import { type CreditedText, takeChanges } from '../../shared/compare/take.ts';
import { type ChangeId, type ProposalId, SECRETARIAT, proposalId } from '../../shared/ids.ts';
import {
  type TabledChange,
  currentVersion,
  isPrepared,
  preparedChanges,
  preparedText,
  tabledChanges,
} from '../../shared/negotiation/read.ts';
import type { Decision } from '../../shared/negotiation/merging/act.ts';
import type { Proposal, Stamp, Unit } from '../../shared/negotiation/state.ts';
import { sameText } from '../../shared/plan/text.ts';
import type { UnitText } from '../../shared/plan/unit.ts';
import { columnsOf } from './points.ts';

/** What would be in the text, and what would not, if the choice in preview were decided. */
export interface Preview {
  readonly put: readonly ChangeId[];
  readonly leave: readonly ChangeId[];
}

/** The consolidated text as it stands now, or as it would stand. The order is that of tabling, never that of choosing. */
export function textWith(unit: Unit, preview: Preview | null): CreditedText {
  const inText = new Set(preparedChanges(unit).map(({ id }) => id));
  for (const id of preview?.leave ?? []) inText.delete(id);
  for (const id of preview?.put ?? []) inText.add(id);
  const changes: RegisteredChange[] = columnsOf(unit)
    .flatMap((proposal) => proposal.changes)
    .filter(({ id }) => inText.has(id));
  return takeChanges(currentVersion(unit), changes);
}

/** One decision that still stands: the changes that it fell on, together. */
export interface Decided {
  readonly stamp: Stamp;
  readonly fate: Exclude<Decision, 'standing'>;
  readonly changes: readonly TabledChange[];
}

/** The decisions on the columns that are in force, newest first. Undoing puts the first one back. */
export function decisionsOn(unit: Unit): readonly Decided[] {
  const columns = new Set(columnsOf(unit).map(({ id }) => id));
  const decided = tabledChanges(unit).filter(({ proposal }) => columns.has(proposal.id));
  const byAct = new Map<number, Decided>();
  for (const tabled of decided) {
    const { fate } = tabled;
    if (fate.kind !== 'bracketed' && fate.kind !== 'not-retained' && fate.kind !== 'taken') continue;
    if (fate.kind === 'taken' && !isPrepared(fate)) continue;
    const known = byAct.get(fate.stamp.seq);
    byAct.set(fate.stamp.seq, {
      stamp: fate.stamp,
      fate: fate.kind,
      changes: [...(known?.changes ?? []), tabled],
    });
  }
  return [...byAct.values()].toSorted((a, b) => b.stamp.seq - a.stamp.seq);
}

/** A consolidated text on the table that already says exactly what is prepared. */
export function tabledAlready(unit: Unit): Proposal | undefined {
  const { text } = preparedText(unit);
  const { number } = currentVersion(unit);
  return unit.proposals.find(
    (proposal) =>
      proposal.kind === 'consolidated' &&
      proposal.version === number &&
      !proposal.withdrawn &&
      sameUnitText(proposal.text, text),
  );
}

function sameUnitText(a: UnitText, b: UnitText): boolean {
  return (
    a.elements.length === b.elements.length &&
    a.elements.every(({ id, text }, i) => id === b.elements[i]!.id && sameText(text, b.elements[i]!.text))
  );
}

/** The number that the next consolidated text will carry. */
export function nextTextId(unit: Unit): ProposalId {
  return proposalId(unit.label, SECRETARIAT, (unit.serials[SECRETARIAT] ?? 0) + 1);
}
