import { type RegisteredChange, elementOfChange } from '../compare/change.ts';
import { changeKey } from '../compare/overlap.ts';
import { type CreditedText, takeChanges } from '../compare/take.ts';
import {
  type ChangeId,
  type ElementId,
  type Hash,
  type Party,
  type ProposalId,
  proponentOf,
  proposalOf,
} from '../ids.ts';
import { lacunasIn } from '../plan/text.ts';
import { hashOf } from '../record/canonical.ts';
import { currentVersion, elementStatus } from './current.ts';
import { boundPackages, openMembers, packageWith } from './packages/members.ts';
import { reservesOn } from './reserves/standing.ts';
import type { Obstacles } from './refusal.ts';
import type { ElementStatus, Fate, Negotiation, Note, Proposal, Unit, Wording } from './state.ts';

export { currentVersion, elementStatus } from './current.ts';

/** Questions that hub, buttons and prints ask of the state. All pure. */

export function unitsInOrder(negotiation: Negotiation): Unit[] {
  return negotiation.order.map((id) => negotiation.units[id]!);
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
  /** As it was registered. */
  readonly change: RegisteredChange;
  /** As it reads against the current text; `null`: stale. Means nothing once it is in the text, revised or withdrawn. */
  readonly now: RegisteredChange | null;
  readonly proposal: Proposal;
  readonly fate: Fate;
}

/** Every change that a proposal ever registered, those of earlier wordings first. */
export function registeredChanges(proposal: Proposal): readonly RegisteredChange[] {
  if (proposal.earlier.length === 0) return proposal.changes;
  return [...proposal.earlier, proposal].flatMap((wording) => wording.changes);
}

/** Did this proposal ever register this change? */
export function hasChange(proposal: Proposal, id: ChangeId): boolean {
  return registeredChanges(proposal).some((change) => change.id === id);
}

/** The wording of a proposal in which a change was registered. */
export function wordingOf(proposal: Proposal, change: ChangeId): Wording {
  return proposal.earlier.find(({ changes }) => changes.some(({ id }) => id === change)) ?? proposal;
}

/** How one of its changes reads against the current text; `null`: stale. */
export function readsNow(proposal: Proposal, change: RegisteredChange): RegisteredChange | null {
  const carried = proposal.carried[change.id];
  return carried === undefined ? change : carried;
}

function tabled(proposal: Proposal, change: RegisteredChange): TabledChange {
  return { change, now: readsNow(proposal, change), proposal, fate: proposal.fates[change.id]! };
}

/** In order of tabling, and inside a proposal in its own order. */
export function tabledChanges(unit: Unit): TabledChange[] {
  return unit.proposals.flatMap((proposal) =>
    registeredChanges(proposal).map((change) => tabled(proposal, change)),
  );
}

export function findChange(unit: Unit, id: ChangeId): TabledChange | undefined {
  const proposal = unit.proposals.find((candidate) => candidate.id === proposalOf(id));
  const change = proposal && registeredChanges(proposal).find((candidate) => candidate.id === id);
  return proposal && change && tabled(proposal, change);
}

/** Does anything stand on the current text, or wait in the prepared one? */
export function hasOpenChanges(unit: Unit): boolean {
  return tabledChanges(unit).some(({ fate }) => standsOn(fate) || isPrepared(fate));
}

/** Does it stand on the text, undecided or in brackets? */
export function standsOn(fate: Fate): boolean {
  return fate.kind === 'standing' || fate.kind === 'bracketed';
}

/** What stands on the current text: undecided, or left in brackets, or stale. */
export function standingChanges(unit: Unit): TabledChange[] {
  return tabledChanges(unit).filter(({ fate }) => standsOn(fate));
}

/** What nobody has decided yet. */
export function undecidedChanges(unit: Unit): TabledChange[] {
  return tabledChanges(unit).filter(({ fate }) => fate.kind === 'standing');
}

/** Changes that stand on words which have changed since: they wait for their proponent. */
export function staleChanges(proposal: Proposal): RegisteredChange[] {
  return proposal.changes.filter(
    (change) => standsOn(proposal.fates[change.id]!) && readsNow(proposal, change) === null,
  );
}

export function isStale(proposal: Proposal): boolean {
  return staleChanges(proposal).length > 0;
}

/** Has it words of its own, that are decided on one by one? A consolidated text has those of its sources. */
export function bringsWords(proposal: Proposal): boolean {
  return proposal.kind !== 'consolidated';
}

/** Changes that the secretariat has taken and that no gavel has made the current text yet, as they read now. */
export function preparedChanges(unit: Unit): RegisteredChange[] {
  return tabledChanges(unit).flatMap(({ proposal, fate, now }) =>
    bringsWords(proposal) && isPrepared(fate) && now ? [now] : [],
  );
}

/**
 * A proposal as it reads against the current text: the changes that can still be decided on, in their present places.
 * What is stale is not among them, nor what is in the text already.
 */
export function asItReadsNow(unit: Unit, proposal: Proposal): Proposal {
  const changes = proposal.changes.flatMap((change) => {
    const fate = proposal.fates[change.id]!;
    const now = readsNow(proposal, change);
    return now && (fate.kind !== 'taken' || isPrepared(fate)) ? [now] : [];
  });
  return { ...proposal, version: currentVersion(unit).number, changes };
}

/** Is it taken into the prepared text, and not in the current one yet? */
export function isPrepared(fate: Fate): boolean {
  return fate.kind === 'taken' && fate.version === null;
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

/** Has a gavel fallen on it? Only that can be reopened. */
export function isGavelled({ kind }: ElementStatus): boolean {
  return kind === 'agreed' || kind === 'ad-referendum';
}

/** Delegations that do not agree to it yet, where all others do. */
export function pendingOn(unit: Unit, element: ElementId): readonly Party[] {
  return unit.pending[element] ?? [];
}

/** Elements that a standing change touches, and the changes. An ADD touches the element it would bring. */
export function bracketedElements(unit: Unit): ReadonlyMap<ElementId, readonly TabledChange[]> {
  const touched = new Map<ElementId, TabledChange[]>();
  for (const standing of standingChanges(unit)) {
    const id = elementOfChange(standing.change);
    touched.set(id, [...(touched.get(id) ?? []), standing]);
  }
  return touched;
}

/** Does anybody hold a working reserve on what stands? */
export function isReserved(unit: Unit): boolean {
  return currentVersion(unit).text.elements.some(({ id }) => reservesOn(unit, id).length > 0);
}

/** How settled a unit is, the least settled of its elements speaking for it (`field.md §5`). */
export type UnitStatus =
  | 'carried-over'
  | 'open'
  | 'bracketed'
  | 'informals'
  | 'ad-referendum'
  /** Agreed, but only together with the rest of a package. */
  | 'in-package'
  | 'agreed'
  | 'approved';

export function unitStatus(negotiation: Negotiation, unit: Unit): UnitStatus {
  if (negotiation.approved) return 'approved';
  if (standingChanges(unit).length > 0 || isReserved(unit)) return 'bracketed';
  const { elements } = currentVersion(unit).text;
  const kinds = elements.map((element) => elementStatus(unit, element.id).kind);
  if (kinds.every((kind) => kind === 'agreed'))
    return elements.some(({ id }) => packageWith(negotiation, unit, id)) ? 'in-package' : 'agreed';
  if (kinds.every((kind) => kind === 'agreed' || kind === 'ad-referendum')) return 'ad-referendum';
  if (kinds.every((kind) => kind !== 'open')) return 'informals';
  return unit.versions.length === 1 && unit.proposals.length === 0 ? 'carried-over' : 'open';
}

/** The changes whose words a proposal's text is made of: its own, or the sources that a consolidated text names. */
export function wordsOf(proposal: Proposal): readonly ChangeId[] {
  return proposal.kind === 'consolidated' ? proposal.sources : proposal.changes.map((change) => change.id);
}

/**
 * What a gavel on a proposal would put into the current text, as it reads now, in order of tabling: its words, and the
 * same amendment wherever else it stands, so that everybody who proposed it is credited. Stale ones are left out.
 */
export function rulingWords(unit: Unit, proposal: Proposal): RegisteredChange[] {
  const named = new Set(wordsOf(proposal));
  const open = tabledChanges(unit).flatMap(({ now, fate, ...rest }) =>
    now && bringsWords(rest.proposal) ? [{ now, fate }] : [],
  );
  const keys = new Set(open.filter(({ now }) => named.has(now.id)).map(({ now }) => changeKey(now)));
  return open
    .filter(({ now, fate }) => named.has(now.id) || (standsOn(fate) && keys.has(changeKey(now))))
    .map(({ now }) => now);
}

/** The changes that a text of the secretariat names: what it is made of, and what a compromise in it stands between. */
export function namedSources(unit: Unit, proposal: Proposal): readonly ChangeId[] {
  if (proposal.kind === 'delegation') return [];
  if (proposal.kind === 'compromise') return proposal.derivedFrom;
  const compromises = unit.proposals.filter(
    (each) => each.kind === 'compromise' && each.changes.some(({ id }) => proposal.sources.includes(id)),
  );
  return [...proposal.sources, ...compromises.flatMap((each) => namedSources(unit, each))];
}

/** Changes that stand and would be reflected, by their proponents' own word, in the words that a gavel puts into the text. */
export function reflectedBy(unit: Unit, proposal: Proposal): ChangeId[] {
  const words = new Set(wordsOf(proposal));
  const texts = unit.proposals.filter(
    (each) => each.id === proposal.id || each.changes.some(({ id }) => words.has(id)),
  );
  const reflected = texts.flatMap((text) =>
    text.kind === 'delegation'
      ? []
      : namedSources(unit, text).filter((id) => text.reflections[proponentOf(id)]?.reflected === true),
  );
  return [...new Set(reflected)].filter((id) => standsOn(findChange(unit, id)!.fate));
}

/** The changes that go when a proposal is withdrawn: all but those that fell, and those that a gavel has put into the text. */
export function withdrawable(proposal: Proposal): ChangeId[] {
  return registeredChanges(proposal)
    .map(({ id }) => id)
    .filter((id) => standsOn(proposal.fates[id]!) || isPrepared(proposal.fates[id]!));
}

/** What became of a proposal as a whole (`field.md §4`). */
export type ProposalOutcome =
  | 'standing'
  | 'taken'
  | 'taken-in-part'
  | 'reflected'
  | 'not-retained'
  | 'withdrawn';

export function proposalOutcome(proposal: Proposal): ProposalOutcome {
  if (proposal.withdrawn) return 'withdrawn';
  const kinds = new Set(Object.values(proposal.fates).map((fate) => fate.kind));
  if (kinds.has('standing') || kinds.has('bracketed')) return 'standing';
  if (kinds.has('reflected') && !kinds.has('taken')) return 'reflected';
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
    packages: boundPackages(negotiation).map((bound) => ({
      name: bound.name,
      open: openMembers(negotiation, bound),
    })),
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

export function clearOf({ notAgreed, standing, lacunas, packages }: Obstacles): boolean {
  return notAgreed.length + standing.length + lacunas.length + packages.length === 0;
}

/** The hash that an approval names: over the current text of every unit, in order, with the labels they are known by. */
export function planHash(negotiation: Negotiation): Hash {
  return hashOf(
    unitsInOrder(negotiation).map((unit) => ({ label: unit.label, text: currentVersion(unit).text })),
  );
}
