import type { Party, UnitId } from '../../shared/ids.ts';
import type { Capacity } from '../../shared/negotiation/capacity.ts';
import { coSponsorsNow } from '../../shared/negotiation/proposals/co-sponsors.ts';
import {
  bringsWords,
  currentVersion,
  elementStatus,
  pendingOn,
  proposalOutcome,
  standingChanges,
  unitStatus,
} from '../../shared/negotiation/read.ts';
import { isBrokenOn, runningSilences } from '../../shared/negotiation/silence/running.ts';
import { packageWith } from '../../shared/negotiation/packages/members.ts';
import type { Negotiation, Note, Proposal, Unit } from '../../shared/negotiation/state.ts';
import type { Element } from '../../shared/plan/unit.ts';
import { unreachable } from '../../shared/verdict.ts';
import type { ShownStatus } from '../components/status.tsx';
import { thingsOn } from '../text/change-names.ts';

/** Where a unit stands, as the plan view shows it. Pure; everything is read off the state. */

export const FILTERS = ['all', 'for-us', 'disputed'] as const;
export type Filter = (typeof FILTERS)[number];

interface Reader {
  readonly party: Party;
  readonly capacity: Capacity;
}

/** Everybody who stands behind a proposal: proponent, co-sponsors, and whoever said so. */
export function supporters(proposal: Proposal): ReadonlySet<Party> {
  const said = Object.entries(proposal.positions)
    .filter(([, { position }]) => position === 'supports')
    .map(([party]) => party as Party);
  const own =
    proposal.kind === 'delegation'
      ? [proposal.proponent, ...coSponsorsNow(proposal).map(({ party }) => party)]
      : [];
  return new Set([...own, ...said]);
}

export function isProponent(proposal: Proposal, party: Party): boolean {
  return proposal.proponent === party || coSponsorsNow(proposal).some((sponsor) => sponsor.party === party);
}

export function standingProposals(unit: Unit): readonly Proposal[] {
  return unit.proposals.filter((proposal) => proposalOutcome(proposal) === 'standing');
}

/** Does this unit wait for something that this seat can do? */
function isForUs(negotiation: Negotiation, unit: Unit, reader: Reader): boolean {
  if (negotiation.approved) return false;
  const standing = standingProposals(unit);
  switch (reader.capacity) {
    case 'secretariat':
      return standing.some(bringsWords);
    case 'chair':
    case 'vice-chair':
      return (
        standing.some(({ kind }) => kind === 'consolidated') ||
        (unitStatus(negotiation, unit) === 'ad-referendum' && !unit.awaiting?.parties.length)
      );
    case 'adviser':
    case 'delegate':
    case 'head':
      return (
        (unit.awaiting?.parties.includes(reader.party) ?? false) ||
        standing.some((proposal) => !isProponent(proposal, reader.party) && !proposal.positions[reader.party])
      );
    case 'observer':
      return false;
    default:
      return unreachable(reader.capacity);
  }
}

export function passes(filter: Filter, negotiation: Negotiation, unit: Unit, reader: Reader): boolean {
  if (filter === 'all') return true;
  if (filter === 'disputed') return standingChanges(unit).length > 0;
  return isForUs(negotiation, unit, reader);
}

export interface ElementStanding {
  readonly status: ShownStatus;
  /** Undecided changes on it. */
  readonly changes: number;
  /** Who does not agree yet, where all others do. */
  readonly pending: readonly Party[];
  /** Circulated, and nobody has objected so far. */
  readonly isSilent: boolean;
}

/** What holds for the whole text and decides how an element of it is shown. */
export type Whole = Pick<Negotiation, 'packages'> & { readonly approved: boolean };

export function elementStanding(unit: Unit, { id }: Element, changes: number, whole: Whole): ElementStanding {
  if (whole.approved) return { status: 'approved', changes, pending: [], isSilent: false };
  const isSilent = runningSilences(unit).some(
    (silence) => silence.elements.includes(id) && !isBrokenOn(silence, id),
  );
  const standing = { changes, pending: pendingOn(unit, id), isSilent };
  if (changes > 0) return { status: 'bracketed', ...standing };
  const { kind } = elementStatus(unit, id);
  const bound = kind === 'agreed' && packageWith(whole, unit, id) !== null;
  return { status: bound ? 'in-package' : kind, ...standing };
}

export interface Counts {
  readonly elements: number;
  readonly agreed: number;
  readonly adReferendum: number;
  /** Things to decide: a footnote and its mark are one. */
  readonly changes: number;
  readonly proponents: number;
}

export function countsOf(unit: Unit): Counts {
  const { elements } = currentVersion(unit).text;
  const kinds = elements.map(({ id }) => elementStatus(unit, id).kind);
  const standing = standingChanges(unit);
  return {
    elements: elements.length,
    agreed: kinds.filter((kind) => kind === 'agreed').length,
    adReferendum: kinds.filter((kind) => kind === 'ad-referendum').length,
    changes: thingsOn(
      unit,
      standing.map(({ change }) => change.id),
    ),
    proponents: new Set(standing.map(({ proposal }) => proposal.proponent)).size,
  };
}

const NO_NOTES: readonly Note[] = [];

/** Live notes by unit. Units without notes share one empty list, so that their sections need not be drawn again. */
export function notesByUnit(notes: Negotiation['notes']): (unit: UnitId) => readonly Note[] {
  const live = Object.values(notes).filter(({ withdrawn }) => !withdrawn);
  const byUnit = Map.groupBy(live, ({ unit }) => unit);
  return (unit) => byUnit.get(unit) ?? NO_NOTES;
}
