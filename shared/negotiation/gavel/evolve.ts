import { takeChanges } from '../../compare/take.ts';
import type { ElementId, ProposalId } from '../../ids.ts';
import { sameText } from '../../plan/text.ts';
import { elementOf } from '../../plan/unit.ts';
import { unreachable } from '../../verdict.ts';
import type { ActOf } from '../act.ts';
import {
  bracketedElements,
  currentVersion,
  elementStatus,
  planHash,
  reflectedBy,
  rulingWords,
  unitsInOrder,
} from '../read.ts';
import type { ApprovedPlan, ElementStatus, Negotiation, Stamp, Unit } from '../state.ts';
import { onUnit, withEachFate, withFates, withStatus } from '../updating.ts';
import { withVersion } from '../versions.ts';
import { reservesOn } from '../reserves/standing.ts';
import type { GavelAct, Ruling } from './act.ts';

export function afterGavel(state: Negotiation, act: GavelAct, stamp: Stamp): Negotiation {
  switch (act.kind) {
    case 'agreed':
      return onUnit(state, act.unit, (unit) => ({
        ...gavelled(unit, act.ruling, { kind: 'agreed', stamp, ...decidedBy(act) }),
        awaiting: null,
      }));
    case 'agreed-ad-referendum':
      return onUnit(state, act.unit, (unit) => ({
        ...gavelled(unit, act.ruling, { kind: 'ad-referendum', stamp, ...decidedBy(act) }),
        awaiting: { parties: act.awaiting, until: act.until },
      }));
    case 'confirmed':
      return onUnit(state, act.unit, (unit) => confirmed(unit, stamp));
    case 'reopened':
      return onUnit(state, act.unit, (unit) => reopened(unit, act, stamp));
    case 'approved':
      return {
        ...state,
        approved: approvedPlan(state, act, stamp),
      };
    default:
      return unreachable(act);
  }
}

function decidedBy({ vote }: ActOf<'agreed' | 'agreed-ad-referendum'>): { readonly vote?: number } {
  return vote === undefined ? {} : { vote };
}

/** The one place that may say so: a gavel has fallen on this very text. */
function approvedPlan(state: Negotiation, act: ActOf<'approved'>, stamp: Stamp): ApprovedPlan {
  const { place, date } = act;
  const plan = { hash: planHash(state), place, date, stamp, units: unitsInOrder(state) };
  return plan as unknown as ApprovedPlan;
}

/**
 * The gavel falls: on a proposal its words come into the current text; on the current text only the status changes. What
 * is agreed already and keeps its words stays agreed: an agreement ad referendum unlocks nothing. What stays in brackets is not agreed.
 */
function gavelled(
  unit: Unit,
  ruling: Ruling,
  status: ElementStatus & { kind: 'agreed' | 'ad-referendum' },
): Unit {
  if (ruling.kind === 'current') {
    const due = ruling.elements.filter((id) => elementStatus(unit, id).kind !== 'agreed');
    return withStatus(unit, due, status);
  }
  const next = withProposal(unit, ruling.proposal, status.stamp);
  const bracketed = bracketedElements(next);
  const settled = currentVersion(next).text.elements.map((element): [ElementId, ElementStatus] => {
    const before = elementOf(currentVersion(unit).text, element.id);
    const stays =
      before && sameText(before.text, element.text) && elementStatus(unit, element.id).kind === 'agreed';
    if (stays) return [element.id, elementStatus(unit, element.id)];
    return [
      element.id,
      bracketed.has(element.id) || reservesOn(unit, element.id).length > 0 ? { kind: 'open' } : status,
    ];
  });
  return { ...next, status: Object.fromEntries(settled) };
}

function withProposal(unit: Unit, id: ProposalId, stamp: Stamp): Unit {
  const proposal = unit.proposals.find((candidate) => candidate.id === id)!;
  const taken = rulingWords(unit, proposal);
  const version = currentVersion(unit).number + 1;
  const ruled = new Set([...taken, ...proposal.changes].map((change) => change.id));
  const reflected = reflectedBy(unit, proposal).filter((change) => !ruled.has(change));
  const answered = withFates(unit, reflected, { kind: 'reflected', stamp, by: id });
  const decided = withEachFate(answered, ruled, (fate) => ({
    kind: 'taken',
    stamp: fate.kind === 'taken' ? fate.stamp : stamp,
    version,
  }));
  return withVersion(decided, { credited: takeChanges(currentVersion(unit), taken), taken }, stamp);
}

function confirmed(unit: Unit, stamp: Stamp): Unit {
  const left = unit.awaiting!.parties.filter((party) => party !== stamp.by.party);
  return { ...unit, awaiting: left.length > 0 ? { ...unit.awaiting!, parties: left } : null };
}

function reopened(unit: Unit, act: ActOf<'reopened'>, stamp: Stamp): Unit {
  const { elements, mover, reason } = act;
  const open = withStatus(unit, elements, { kind: 'open' });
  const stillAwaited = Object.values(open.status).some(({ kind }) => kind === 'ad-referendum');
  return {
    ...open,
    // Capitals are waited for as long as anything of this unit is agreed subject to their word.
    awaiting: stillAwaited ? unit.awaiting : null,
    reopenings: [...unit.reopenings, { stamp, elements, mover, reason }],
  };
}
