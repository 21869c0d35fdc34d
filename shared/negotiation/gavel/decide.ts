import { elementOfChange } from '../../compare/change.ts';
import type { ChangeId, Party, ProposalId, UnitId, ElementId } from '../../ids.ts';
import { granted, refused } from '../../verdict.ts';
import type { Ruling } from './act.ts';
import type { Actor } from '../capacity.ts';
import type { CommandOf } from '../command.ts';
import type { Decided } from '../decided.ts';
import { carriedVote } from '../meetings/carried.ts';
import { meetingRefusal } from '../meetings/room.ts';
import {
  bracketedElements,
  clearOf,
  currentVersion,
  elementStatus,
  findChange,
  isGavelled,
  isPrepared,
  obstaclesTo,
  pendingOn,
  planHash,
  preparedChanges,
  reflectedBy,
  rulingWords,
  staleChanges,
  standsOn,
  undecidedChanges,
} from '../read.ts';
import type { Refusal } from '../refusal.ts';
import { reserveRefusal } from '../reserves/decide.ts';
import { partiesOf, seatedOn } from '../roster/read.ts';
import type { Negotiation, Proposal, Unit } from '../state.ts';

type Agreeing = CommandOf<'agree' | 'agree-ad-referendum'>;

/** The chair's gavel. Silence is consent only when nothing stands undecided and nobody has objected. */
export function decideAgreement(state: Negotiation, command: Agreeing, at: string): Decided {
  const unit = state.units[command.unit];
  if (!unit) return refused({ code: 'unknown', what: 'unit' });
  const inRoom = meetingRefusal(state);
  if (inRoom) return refused(inRoom);
  if (currentVersion(unit).hash !== command.seen) return refused({ code: 'text-moved', unit: unit.id });
  const { ruling } = command;
  const seated = seatedOn(state, at);
  const vote = carriedVote(state, unit, ruling);
  const refusal =
    rulingRefusal(unit, ruling) ??
    (vote ? null : objectionRefusal(unit, ruling, seated)) ??
    (command.kind === 'agree'
      ? vote
        ? null
        : pendingRefusal(unit, ruling)
      : capitalsRefusal(seated, command));
  if (refusal) return refused(refusal);
  const gavel = { unit: unit.id, ruling, ...(vote?.closed ? { vote: vote.closed.stamp.seq } : {}) };
  if (command.kind === 'agree') return granted([{ kind: 'agreed', ...gavel }]);
  const { awaiting, until } = command;
  return granted([{ kind: 'agreed-ad-referendum', ...gavel, awaiting: [...new Set(awaiting)], until }]);
}

/**
 * Why a gavel cannot fall on these words whatever the room says of them; `null`: it could. Capitals that are waited for
 * answer first. Objections are another matter: a vote decides over them.
 */
export function rulingRefusal(unit: Unit, ruling: Ruling): Refusal | null {
  return (
    (ruling.kind === 'proposal' ? proposalRefusal(unit, ruling.proposal) : elementsRefusal(unit, ruling)) ??
    reserveRefusal(unit, fallsOn(unit, ruling)) ??
    (unit.awaiting ? { code: 'awaiting', unit: unit.id, parties: unit.awaiting.parties } : null)
  );
}

/** The elements whose words a ruling settles: those that it names, or those that the proposal's words touch. */
function fallsOn(unit: Unit, ruling: Ruling): readonly ElementId[] {
  if (ruling.kind === 'current') return ruling.elements;
  const proposal = unit.proposals.find(({ id }) => id === ruling.proposal);
  return proposal ? rulingWords(unit, proposal).map(elementOfChange) : [];
}

/** Why these words could not be agreed by consensus now; `null`: they could. @param seated who takes part */
export function consensusRefusal(unit: Unit, ruling: Ruling, seated: readonly Party[]): Refusal | null {
  return (
    rulingRefusal(unit, ruling) ?? objectionRefusal(unit, ruling, seated) ?? pendingRefusal(unit, ruling)
  );
}

function proposalRefusal(unit: Unit, id: ProposalId): Refusal | null {
  const proposal = unit.proposals.find((candidate) => candidate.id === id);
  if (!proposal) return { code: 'unknown', what: 'proposal' };
  if (proposal.withdrawn) return { code: 'withdrawn-already', proposal: id };
  if (proposal.kind === 'consolidated' && proposal.version !== currentVersion(unit).number)
    return { code: 'text-moved', unit: unit.id };
  const stale = staleChanges(proposal).map((change) => change.id);
  if (stale.length > 0) return { code: 'stale', changes: stale };
  const fallen = [...fallenChanges(proposal), ...fallenSources(unit, proposal)];
  if (fallen.length > 0) return { code: 'not-standing', changes: fallen };
  const words = new Set([
    ...rulingWords(unit, proposal).map((change) => change.id),
    ...reflectedBy(unit, proposal),
  ]);
  const undecided = undecidedChanges(unit).filter(
    ({ change, proposal: other }) => other.id !== id && !words.has(change.id),
  );
  if (undecided.length > 0)
    return { code: 'still-standing', changes: undecided.map(({ change }) => change.id) };
  const taken = preparedChanges(unit).filter((change) => !words.has(change.id));
  return taken.length > 0 ? { code: 'taken-elsewhere', changes: taken.map((change) => change.id) } : null;
}

/** Only a state that has a seat stands in the way of consensus. */
function objectionRefusal(unit: Unit, ruling: Ruling, seated: readonly Party[]): Refusal | null {
  const proposal =
    ruling.kind === 'proposal' && unit.proposals.find((candidate) => candidate.id === ruling.proposal);
  const parties = proposal ? objectors(proposal).filter((party) => seated.includes(party)) : [];
  return proposal && parties.length > 0 ? { code: 'objection', proposal: proposal.id, parties } : null;
}

function fallenChanges(proposal: Proposal): ChangeId[] {
  return proposal.changes
    .map(({ id }) => id)
    .filter((id) => !standsOn(proposal.fates[id]!) && !isPrepared(proposal.fates[id]!));
}

/** A consolidated text names its sources; one that was withdrawn, revised or put back since makes it nobody's text any more. */
function fallenSources(unit: Unit, proposal: Proposal): ChangeId[] {
  if (proposal.kind !== 'consolidated') return [];
  return proposal.sources.filter((id) => {
    const source = findChange(unit, id);
    return !source || !isPrepared(source.fate);
  });
}

function objectors(proposal: Proposal): Party[] {
  const parties = Object.keys(proposal.positions) as Party[];
  return parties.filter((party) => proposal.positions[party]!.position === 'objects');
}

function elementsRefusal(unit: Unit, { elements }: Extract<Ruling, { kind: 'current' }>): Refusal | null {
  const current = currentVersion(unit).text.elements;
  if (elements.length === 0 || elements.some((id) => !current.some((element) => element.id === id))) {
    return { code: 'unknown', what: 'element' };
  }
  const bracketed = bracketedElements(unit);
  const closing = current.every(
    ({ id }) => elements.includes(id) || elementStatus(unit, id).kind === 'agreed',
  );
  const undecided = closing
    ? [...bracketed.values()].flat()
    : elements.flatMap((id) => bracketed.get(id) ?? []);
  if (undecided.length > 0)
    return { code: 'still-standing', changes: undecided.map(({ change }) => change.id) };
  const named = new Set(closing ? [] : elements);
  const taken = preparedChanges(unit).filter((change) => closing || named.has(elementOfChange(change)));
  if (taken.length > 0) return { code: 'taken-elsewhere', changes: taken.map((change) => change.id) };
  const settled = elements.every((id) => elementStatus(unit, id).kind === 'agreed');
  return settled ? { code: 'already-so' } : null;
}

/** By consensus nothing is agreed while somebody is still pending on it. A proposal is agreed with its whole unit. */
function pendingRefusal(unit: Unit, ruling: Ruling): Refusal | null {
  const elements =
    ruling.kind === 'current' ? ruling.elements : currentVersion(unit).text.elements.map(({ id }) => id);
  const parties = [...new Set(elements.flatMap((id) => pendingOn(unit, id)))];
  return parties.length > 0 ? { code: 'pending', unit: unit.id, parties } : null;
}

/** Only states that are in the room can be waited for. */
function capitalsRefusal(
  seated: readonly Party[],
  command: CommandOf<'agree-ad-referendum'>,
): Refusal | null {
  const known = command.awaiting.length > 0 && command.awaiting.every((party) => seated.includes(party));
  return known ? null : { code: 'unknown', what: 'party' };
}

export function decideConfirmation(state: Negotiation, id: UnitId, by: Actor): Decided {
  const unit = state.units[id];
  if (!unit) return refused({ code: 'unknown', what: 'unit' });
  if (!unit.awaiting?.parties.includes(by.party)) return refused({ code: 'not-awaited', unit: id });
  return granted([{ kind: 'confirmed', unit: id }]);
}

/** Only what was gavelled can be reopened, and the record says on whose motion and why. */
export function decideReopening(state: Negotiation, command: CommandOf<'reopen'>): Decided {
  const unit = state.units[command.unit];
  if (!unit) return refused({ code: 'unknown', what: 'unit' });
  const { elements, mover, reason } = command;
  const known = new Set(currentVersion(unit).text.elements.map(({ id }) => id));
  if (elements.length === 0 || elements.some((id) => !known.has(id)))
    return refused({ code: 'unknown', what: 'element' });
  if (mover !== null && !partiesOf(state).includes(mover)) return refused({ code: 'unknown', what: 'party' });
  if (elements.some((id) => !isGavelled(elementStatus(unit, id))))
    return refused({ code: 'not-locked', unit: unit.id });
  return granted([{ kind: 'reopened', unit: unit.id, elements, mover, reason: reason.trim() }]);
}

/** One act, one hash: the High Level Group approves exactly the text that the chair has on screen. */
export function decideApproval(state: Negotiation, command: CommandOf<'approve'>): Decided {
  const inRoom = meetingRefusal(state);
  if (inRoom) return refused(inRoom);
  const obstacles = obstaclesTo(state);
  if (!clearOf(obstacles)) return refused({ code: 'obstacles', obstacles });
  const hash = planHash(state);
  if (hash !== command.seen) return refused({ code: 'text-moved', unit: null });
  return granted([{ kind: 'approved', hash, place: command.place.trim(), date: command.date }]);
}
