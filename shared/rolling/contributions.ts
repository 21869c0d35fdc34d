import type { RegisteredChange } from '../compare/change.ts';
import { changeKey } from '../compare/overlap.ts';
import type { ChangeId } from '../ids.ts';
import {
  type TabledChange,
  bringsWords,
  isPrepared,
  standingChanges,
  standsOn,
  tabledChanges,
} from '../negotiation/read.ts';
import type { Proposal, Unit } from '../negotiation/state.ts';

/** One amendment that is not in the current text, with every proposal that makes exactly it, in order of tabling. */
export interface Contribution {
  /** As it reads against the current text; as it was registered where it is stale. */
  readonly change: RegisteredChange;
  readonly ids: readonly ChangeId[];
  readonly proposals: readonly Proposal[];
  /** Taken by the secretariat; no gavel has fallen on it yet. */
  readonly taken: boolean;
  /** The words that it builds on have changed: it has no place in the current text. */
  readonly stale: boolean;
}

/**
 * What stands on the unit's current text: the undecided and the bracketed changes, and those that the secretariat has
 * taken and no gavel has confirmed. Taken ones that a standing consolidated text is made of are in that text; where it
 * brings exactly their words, they give them their names.
 */
export function contributionsTo(unit: Unit): Contribution[] {
  const consolidated = consolidatedSources(unit);
  const outstanding = tabledChanges(unit).filter(
    ({ fate, proposal }) => standsOn(fate) || (bringsWords(proposal) && isPrepared(fate)),
  );
  return [...Map.groupBy(outstanding, keyOf).values()]
    .filter((group) => group.some(({ change }) => !consolidated.has(change.id)))
    .map(contributionOf);
}

function consolidatedSources(unit: Unit): ReadonlySet<ChangeId> {
  const standing = standingChanges(unit).map(({ proposal }) => proposal);
  return new Set(standing.flatMap((proposal) => (proposal.kind === 'consolidated' ? proposal.sources : [])));
}

/** An added element counts with its words: nobody's words may hide behind an id that somebody else used too. */
function keyOf({ change, now, proposal }: TabledChange): string {
  const { id: _, ...amendment } = now ?? change;
  const where = now ? 'now' : `stale on ${proposal.version}`;
  return `${where} ${change.kind === 'ADD' ? JSON.stringify(amendment) : changeKey(amendment)}`;
}

function contributionOf(group: readonly TabledChange[]): Contribution {
  const { change, now } = group[0]!;
  return {
    change: now ?? change,
    ids: group.map((each) => each.change.id),
    proposals: group.map(({ proposal }) => proposal),
    taken: group.every(({ fate }) => fate.kind === 'taken'),
    stale: now === null,
  };
}
