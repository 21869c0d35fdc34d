import type { RegisteredChange } from '../compare/change.ts';
import { type CreditedText, takeChanges } from '../compare/take.ts';
import { type ChangeId, type ElementId, type Hash, type ProposalId, proposalOf } from '../ids.ts';
import { lacunasIn } from '../plan/text.ts';
import { hashOf } from '../record/canonical.ts';
import type { Obstacles } from './refusal.ts';
import type { ElementStatus, Fate, Negotiation, Note, Proposal, TextVersion, Unit } from './state.ts';

/** Questions that hub, buttons and prints ask of the state. All pure. */

export function unitsInOrder(negotiation: Negotiation): Unit[] {
  return negotiation.order.map((id) => negotiation.units[id]!);
}

export function currentVersion(unit: Unit): TextVersion {
  return unit.versions.at(-1)!;
}

export function findProposal(negotiation: Negotiation, id: ProposalId): Proposal | undefined {
  for (const unit of Object.values(negotiation.units)) {
    const proposal = unit.proposals.find((candidate) => candidate.id === id);
    if (proposal) return proposal;
  }
  return undefined;
}

/** A change together with the proposal that it belongs to and what has become of it. */
export interface TabledChange {
  readonly change: RegisteredChange;
  readonly proposal: Proposal;
  readonly fate: Fate;
}

/** In order of tabling, and inside a proposal in its own order. */
export function tabledChanges(unit: Unit): TabledChange[] {
  return unit.proposals.flatMap((proposal) =>
    proposal.changes.map((change) => ({ change, proposal, fate: proposal.fates[change.id]! })),
  );
}

export function findChange(unit: Unit, id: ChangeId): TabledChange | undefined {
  const proposal = unit.proposals.find((candidate) => candidate.id === proposalOf(id));
  const change = proposal?.changes.find((candidate) => candidate.id === id);
  return proposal && change && { change, proposal, fate: proposal.fates[id]! };
}

/** What nobody has decided yet. */
export function standingChanges(unit: Unit): TabledChange[] {
  return tabledChanges(unit).filter(({ fate }) => fate.kind === 'standing');
}

/** Delegations' changes that the secretariat has taken and that no gavel has made the current text yet. */
export function preparedChanges(unit: Unit): RegisteredChange[] {
  const { number } = currentVersion(unit);
  return tabledChanges(unit)
    .filter(
      ({ proposal, fate }) =>
        proposal.kind === 'delegation' && proposal.version === number && fate.kind === 'taken',
    )
    .map(({ change }) => change);
}

/**
 * The consolidated text in preparation: the current text with every taken change in it. Its hash stands for the text and
 * for every decision so far, those that leave no trace in the words included.
 */
export function preparedText(unit: Unit): CreditedText & { readonly hash: Hash } {
  const credited = takeChanges(currentVersion(unit), preparedChanges(unit));
  const decisions = tabledChanges(unit).map(({ change, fate }) => [change.id, fate.kind]);
  return { ...credited, hash: hashOf([credited.text, decisions]) };
}

export function elementStatus(unit: Unit, element: ElementId): ElementStatus {
  return unit.status[element] ?? { kind: 'open' };
}

/** Elements that an undecided change touches, and the changes. An ADD touches the element it would bring. */
export function bracketedElements(unit: Unit): ReadonlyMap<ElementId, readonly TabledChange[]> {
  const touched = new Map<ElementId, TabledChange[]>();
  for (const tabled of standingChanges(unit)) {
    const { change } = tabled;
    const id = change.kind === 'ADD' || change.kind === 'SUP' ? change.element.id : change.element;
    touched.set(id, [...(touched.get(id) ?? []), tabled]);
  }
  return touched;
}

/** How settled a unit is, the least settled of its elements speaking for it (`field.md §5`). */
export type UnitStatus = 'carried-over' | 'open' | 'bracketed' | 'ad-referendum' | 'agreed' | 'approved';

export function unitStatus(negotiation: Negotiation, unit: Unit): UnitStatus {
  if (negotiation.approved) return 'approved';
  if (standingChanges(unit).length > 0) return 'bracketed';
  const kinds = currentVersion(unit).text.elements.map((element) => elementStatus(unit, element.id).kind);
  if (kinds.every((kind) => kind === 'agreed')) return 'agreed';
  if (kinds.every((kind) => kind !== 'open')) return 'ad-referendum';
  return unit.versions.length === 1 && unit.proposals.length === 0 ? 'carried-over' : 'open';
}

/** The changes whose words a proposal's text is made of: its own, or the sources that a consolidated text names. */
export function wordsOf(proposal: Proposal): readonly ChangeId[] {
  return proposal.kind === 'consolidated' ? proposal.sources : proposal.changes.map((change) => change.id);
}

/** The changes that go when a proposal is withdrawn: all but those that fell, and those that a gavel has put into the text. */
export function withdrawable(unit: Unit, proposal: Proposal): ChangeId[] {
  const inText = proposal.version < currentVersion(unit).number;
  return proposal.changes
    .map(({ id }) => id)
    .filter((id) => {
      const { kind } = proposal.fates[id]!;
      return kind === 'standing' || (kind === 'taken' && !inText);
    });
}

/** What became of a proposal as a whole (`field.md §4`). */
export type ProposalOutcome = 'standing' | 'taken' | 'taken-in-part' | 'not-retained' | 'withdrawn';

export function proposalOutcome(proposal: Proposal): ProposalOutcome {
  if (proposal.withdrawn) return 'withdrawn';
  const kinds = new Set(Object.values(proposal.fates).map((fate) => fate.kind));
  if (kinds.has('standing')) return 'standing';
  if (!kinds.has('not-retained')) return 'taken';
  return kinds.has('taken') ? 'taken-in-part' : 'not-retained';
}

export function liveNotes(negotiation: Negotiation): Note[] {
  return Object.values(negotiation.notes).filter((note) => !note.withdrawn);
}

/** Everything that stands between the text and its approval. */
export function obstaclesTo(negotiation: Negotiation): Obstacles {
  const units = unitsInOrder(negotiation);
  return {
    notAgreed: elementsWhere(units, (unit, id) => elementStatus(unit, id).kind !== 'agreed'),
    standing: units.flatMap((unit) => standingChanges(unit).map(({ change }) => change.id)),
    lacunas: elementsWhere(units, (unit, id) => {
      const element = currentVersion(unit).text.elements.find((candidate) => candidate.id === id)!;
      return lacunasIn(element.text).length > 0;
    }),
  };
}

function elementsWhere(
  units: readonly Unit[],
  holds: (unit: Unit, id: ElementId) => boolean,
): Obstacles['lacunas'] {
  return units.flatMap((unit) => {
    const elements = currentVersion(unit)
      .text.elements.map((element) => element.id)
      .filter((id) => holds(unit, id));
    return elements.length > 0 ? [{ unit: unit.id, elements }] : [];
  });
}

export function clearOf(obstacles: Obstacles): boolean {
  return obstacles.notAgreed.length + obstacles.standing.length + obstacles.lacunas.length === 0;
}

/** The hash that an approval names: over the current text of every unit, in order, with the labels they are known by. */
export function planHash(negotiation: Negotiation): Hash {
  return hashOf(
    unitsInOrder(negotiation).map((unit) => ({ label: unit.label, text: currentVersion(unit).text })),
  );
}
