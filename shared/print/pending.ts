import { type Change, elementOfChange } from '../compare/change.ts';
import { changeKey } from '../compare/overlap.ts';
import { type ChangeId, type ElementId, type Party, proposalOf } from '../ids.ts';
import { coSponsorsNow } from '../negotiation/proposals/co-sponsors.ts';
import {
  type TabledChange,
  currentVersion,
  preparedChanges,
  standingChanges,
  tabledChanges,
} from '../negotiation/read.ts';
import type { Proposal, Unit } from '../negotiation/state.ts';
import { footnotesIn, sameText, tokenize, tokensToText } from '../plan/text.ts';
import { elementOf } from '../plan/unit.ts';
import { delegationNames } from './words.ts';

/** One amendment that is not in the current text, with everybody who proposed exactly it. */
export interface Pending {
  readonly change: Change;
  /** `Colombia, Mexico`, printed in the bracket. */
  readonly by: string;
  /** The delegations that stand behind it, each once. */
  readonly parties: readonly Party[];
  /** Equal where the same proposals stand behind it: such amendments belong to one alternative. */
  readonly behind: string;
}

/** In order of tabling. `unplaced` fit nowhere in the current text; they are printed in words, because nothing standing may be invisible. */
export interface PendingChanges {
  readonly placed: readonly Pending[];
  readonly unplaced: readonly Pending[];
}

export const NOTHING_PENDING: PendingChanges = { placed: [], unplaced: [] };

/**
 * What stands on the unit's current text: the undecided changes, and those that the secretariat has taken and no
 * gavel has confirmed. Taken ones that a standing consolidated text is made of are in that text; where it brings
 * exactly their words, they give them their names.
 */
export function pendingChanges(unit: Unit): PendingChanges {
  const consolidated = consolidatedSources(unit);
  const groups = merged(outstanding(unit)).filter((group) =>
    group.some(({ change }) => !consolidated.has(change.id)),
  );
  const all = groups.map((group) => pendingOf(unit, group));
  const { number } = currentVersion(unit);
  const { placed = [], unplaced = [] } = Object.groupBy(all, (pending) =>
    pending.version === number && fits(unit, pending.change, all) ? 'placed' : 'unplaced',
  );
  return { placed, unplaced };
}

function outstanding(unit: Unit): TabledChange[] {
  const taken = new Set(preparedChanges(unit).map(({ id }) => id));
  return tabledChanges(unit).filter(({ change, fate }) => fate.kind === 'standing' || taken.has(change.id));
}

function consolidatedSources(unit: Unit): ReadonlySet<ChangeId> {
  const standing = standingChanges(unit).map(({ proposal }) => proposal);
  return new Set(standing.flatMap((proposal) => (proposal.kind === 'consolidated' ? proposal.sources : [])));
}

/** Identical amendments made against the same text become one. */
function merged(changes: readonly TabledChange[]): TabledChange[][] {
  return [...Map.groupBy(changes, mergeKey).values()];
}

/** An added element counts with its words: nobody's words may hide behind an id that somebody else used too. */
function mergeKey({ change, proposal }: TabledChange): string {
  const { id: _, ...amendment } = change;
  return `${proposal.version} ${change.kind === 'ADD' ? JSON.stringify(amendment) : changeKey(change)}`;
}

function pendingOf(unit: Unit, group: readonly TabledChange[]): Pending & { readonly version: number } {
  const { change, proposal } = group[0]!;
  const taken = group.every(({ fate }) => fate.kind === 'taken');
  const proposals = group.map((each) => each.proposal);
  return {
    change,
    version: proposal.version,
    by: attribution(unit, proposals) + (taken ? '; taken, not yet agreed' : ''),
    parties: [...new Set(proposals.flatMap((each) => delegationsBehind(unit, each)))],
    behind: group.map((each) => each.proposal.id).join(' '),
  };
}

function attribution(unit: Unit, proposals: readonly Proposal[]): string {
  const delegations = proposals.filter(({ kind }) => kind === 'delegation').flatMap(proponentsOf);
  const texts = proposals.flatMap((proposal) => (proposal.kind === 'consolidated' ? [proposal] : []));
  if (delegations.length === 0) return texts.map((text) => consolidatedName(unit, text)).join('; ');
  return [delegationNames(delegations), ...texts.map(({ id }) => `in ${id}`)].join('; ');
}

function proponentsOf(proposal: Proposal) {
  return [proposal.proponent, ...coSponsorsNow(proposal).map(({ party }) => party)];
}

/** `consolidated text 2.3/SEC/1, from Colombia, Mexico`. */
function consolidatedName(unit: Unit, proposal: Extract<Proposal, { kind: 'consolidated' }>): string {
  return `consolidated text ${proposal.id}, from ${delegationNames(delegationsBehind(unit, proposal))}`;
}

/** A consolidated text draws on its sources; the secretariat itself stands behind nothing. */
export function delegationsBehind(unit: Unit, proposal: Proposal): readonly Party[] {
  if (proposal.kind === 'delegation') return proponentsOf(proposal);
  const named = new Set(proposal.sources.map(proposalOf));
  return unit.proposals.filter(({ id }) => named.has(id)).flatMap(proponentsOf);
}

function fits(unit: Unit, change: Change, all: readonly Pending[]): boolean {
  const { text } = currentVersion(unit);
  if (change.kind === 'ADD') {
    if (change.element.kind === 'footnote') return marked(unit, change.element.id, all);
    return change.place.after === null || elementOf(text, change.place.after) !== undefined;
  }
  const element = elementOf(text, elementOfChange(change));
  if (!element || change.kind !== 'MOD') return element !== undefined;
  const length = tokenize(change.remove).length;
  return sameText(tokensToText(tokenize(element.text).slice(change.at, change.at + length)), change.remove);
}

/** Does anything that is printed bear the mark of this footnote? */
function marked(unit: Unit, footnote: ElementId, all: readonly Pending[]): boolean {
  const texts = [
    ...currentVersion(unit).text.elements.map((element) => element.text),
    ...all.flatMap(({ change }) =>
      change.kind === 'MOD' ? [change.insert] : change.kind === 'ADD' ? [change.element.text] : [],
    ),
  ];
  return texts.some((text) => footnotesIn(text).includes(footnote));
}
