import { changesBetween } from '../../compare/changes.ts';
import type { Change, RegisteredChange } from '../../compare/change.ts';
import { elementOfChange } from '../../compare/change.ts';
import { type ElementId, type Party, type ProposalId, changeId, proposalId } from '../../ids.ts';
import type { UnitText } from '../../plan/unit.ts';
import { type Fault, faultsOf } from '../../plan/validity.ts';
import { type Verdict, granted, refused, unreachable } from '../../verdict.ts';
import type { ProposalLink } from './act.ts';
import { coSponsorsNow } from './co-sponsors.ts';
import { linkedProposal, textTakenUp } from './links.ts';
import type { Actor } from '../capacity.ts';
import type { CommandOf } from '../command.ts';
import type { Decided } from '../decided.ts';
import {
  currentVersion,
  elementStatus,
  findProposal,
  hasChange,
  hasOpenChanges,
  withdrawable,
} from '../read.ts';
import type { Refusal } from '../refusal.ts';
import type { Negotiation, Proposal, Unit } from '../state.ts';

/** A draft becomes a proposal: compared with the current text, checked, numbered. Its words never change again. */
export function decideTabling(state: Negotiation, command: CommandOf<'table'>, by: Actor): Decided {
  const unit = state.units[command.unit];
  if (!unit) return refused({ code: 'unknown', what: 'unit' });
  if (currentVersion(unit).hash !== command.seen) return refused({ code: 'text-moved', unit: unit.id });
  const { text, rationale, language, link } = command;
  const changes = changesProposed(unit, text);
  if (!changes.ok) return changes;
  const linked = link && linkRefusal(unit, link, { text, party: by.party });
  if (linked) return refused(linked);
  const registered = registration(unit, by, { text, changes: changes.value });
  return granted([
    { kind: 'tabled', ...registered, rationale: rationale.trim(), language, ...(link ? { link } : {}) },
  ]);
}

/** An amendment says something else than what it amends, as long as that is on the table. */
function linkRefusal(
  unit: Unit,
  link: ProposalLink,
  { text, party }: { readonly text: UnitText; readonly party: Party },
): Refusal | null {
  const linked = linkedProposal(unit, link, party);
  if (!linked.ok) return linked.refusal;
  const { id, withdrawn } = linked.value;
  if (link.kind === 'represents' || withdrawn) return null;
  const same = changesBetween(textTakenUp(unit, linked.value), text).length === 0;
  return same ? { code: 'nothing-amended', proposal: id } : null;
}

/** What a text would change in the current one, if it can be tabled at all. */
export function changesProposed(unit: Unit, text: UnitText): Verdict<Change[], Refusal> {
  const current = currentVersion(unit);
  if (text.kind !== current.text.kind) return refused({ code: 'unknown', what: 'unit' });
  const faults = faultsOf(text);
  if (faults.length > 0) return refused({ code: 'invalid-text', faults });
  const recast = recastElements(current.text, text);
  if (recast.length > 0) return refused({ code: 'invalid-text', faults: recast });
  const changes = changesBetween(current.text, text);
  if (changes.length === 0) return refused({ code: 'nothing-changed' });
  const locked = lockedElements(unit, changes);
  return locked.length > 0 ? refused({ code: 'locked', unit: unit.id, elements: locked }) : granted(changes);
}

/** An id belongs to one element for ever: an action that takes a statement's id is in the wrong place. */
function recastElements(current: UnitText, proposed: UnitText): Fault[] {
  const kinds = new Map(current.elements.map(({ id, kind }) => [id, kind]));
  const recast = proposed.elements.filter(({ id, kind }) => (kinds.get(id) ?? kind) !== kind);
  return recast.map(({ id }) => ({ kind: 'out-of-place', element: id }));
}

/** Number, version and numbered changes of a new proposal. A serial is never used twice. */
export function registration(unit: Unit, by: Actor, words: { text: UnitText; changes: readonly Change[] }) {
  const proposal = proposalId(unit.label, by.party, (unit.serials[by.party] ?? 0) + 1);
  return {
    proposal,
    unit: unit.id,
    version: currentVersion(unit).number,
    text: words.text,
    changes: numbered(proposal, words.changes),
  };
}

/** @param after how many changes the proposal has registered before: their numbers are never used again */
export function numbered(proposal: ProposalId, changes: readonly Change[], after = 0): RegisteredChange[] {
  return changes.map((change, i) => ({ ...change, id: changeId(proposal, after + i + 1) }));
}

/**
 * What the chair has gavelled and a proposal would touch. Where every element is agreed and nothing stands on the unit
 * any more, not even an addition in brackets, it is closed as a whole, new elements included.
 */
export function lockedElements(unit: Unit, changes: readonly Change[]): ElementId[] {
  const { elements } = currentVersion(unit).text;
  const agreed = elements.map(({ id }) => id).filter((id) => elementStatus(unit, id).kind === 'agreed');
  if (agreed.length === elements.length && !hasOpenChanges(unit)) return agreed;
  const touched = new Set(changes.map(elementOfChange));
  return agreed.filter((id) => touched.has(id));
}

type OnProposal = CommandOf<'withdraw' | 'co-sponsor' | 'end-co-sponsorship' | 'take-position' | 'comment'>;

/** Everything that is said about a proposal once it is tabled. */
export function decideOnProposal(state: Negotiation, command: OnProposal, by: Actor): Decided {
  const proposal = findProposal(state, command.proposal);
  if (!proposal) return refused({ code: 'unknown', what: 'proposal' });
  if (command.kind === 'comment') return decideComment(proposal, command);
  if (proposal.withdrawn) return refused({ code: 'withdrawn-already', proposal: proposal.id });
  switch (command.kind) {
    case 'withdraw':
      return decideWithdrawal(proposal, by);
    case 'co-sponsor':
      return decideCoSponsoring(proposal, by);
    case 'end-co-sponsorship':
      if (!isCoSponsor(proposal, by)) return refused({ code: 'already-so' });
      return granted([{ kind: 'co-sponsorship-ended', proposal: proposal.id }]);
    case 'take-position':
      return decidePosition(proposal, command.position, by);
    default:
      return unreachable(command);
  }
}

/** Whatever became of it, a proposal and each of its changes, those of earlier wordings too, can be spoken of. */
function decideComment(proposal: Proposal, { change, text }: CommandOf<'comment'>): Decided {
  if (change !== null && !hasChange(proposal, change)) return refused({ code: 'unknown', what: 'change' });
  return granted([{ kind: 'commented', proposal: proposal.id, change, text: text.trim() }]);
}

/** Only its proponent withdraws a proposal, and not once a gavel has put it into the text. */
function decideWithdrawal(proposal: Proposal, by: Actor): Decided {
  if (proposal.proponent !== by.party) return refused({ code: 'not-yours' });
  const left = withdrawable(proposal);
  if (left.length === 0)
    return refused({ code: 'not-standing', changes: proposal.changes.map(({ id }) => id) });
  return granted([{ kind: 'withdrawn', proposal: proposal.id }]);
}

function isCoSponsor(proposal: Proposal, by: Actor): boolean {
  return coSponsorsNow(proposal).some((sponsor) => sponsor.party === by.party);
}

function decideCoSponsoring(proposal: Proposal, by: Actor): Decided {
  if (proposal.proponent === by.party || proposal.kind === 'consolidated')
    return refused({ code: 'own-proposal' });
  if (isCoSponsor(proposal, by)) return refused({ code: 'already-so' });
  return granted([{ kind: 'co-sponsored', proposal: proposal.id }]);
}

function decidePosition(
  proposal: Proposal,
  position: CommandOf<'take-position'>['position'],
  by: Actor,
): Decided {
  if (proposal.proponent === by.party || isCoSponsor(proposal, by)) return refused({ code: 'own-proposal' });
  if ((proposal.positions[by.party]?.position ?? null) === position) return refused({ code: 'already-so' });
  return granted([{ kind: 'position-taken', proposal: proposal.id, position }]);
}
