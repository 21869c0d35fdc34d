import { carryChanges } from '../../compare/carry.ts';
import { elementOfChange } from '../../compare/change.ts';
import { changesBetween } from '../../compare/changes.ts';
import { takeChanges } from '../../compare/take.ts';
import type { Party, ProposalId } from '../../ids.ts';
import type { UnitText } from '../../plan/unit.ts';
import { type Verdict, granted, refused } from '../../verdict.ts';
import { currentVersion, isPrepared } from '../read.ts';
import type { Refusal } from '../refusal.ts';
import type { Proposal, Unit } from '../state.ts';
import type { ProposalLink } from './act.ts';
import { withProposedElement } from './proposed-element.ts';

/** What was tabled on a proposal: withdrawn, it was presented again; standing, it was amended. In order of tabling. */
export function tabledOn(unit: Unit, id: ProposalId): Proposal[] {
  return unit.proposals.filter((each) => each.kind === 'delegation' && each.link?.proposal === id);
}

/** The proposal that a link names, if this party may take it up. Any delegation presents what was withdrawn again; its own it revises. */
export function linkedProposal(unit: Unit, link: ProposalLink, party: Party): Verdict<Proposal, Refusal> {
  const proposal = unit.proposals.find(({ id }) => id === link.proposal);
  if (!proposal) return refused({ code: 'unknown', what: 'proposal' });
  if (link.kind === 'represents')
    return proposal.withdrawn ? granted(proposal) : refused({ code: 'not-withdrawn', proposal: proposal.id });
  return proposal.proponent === party ? refused({ code: 'own-proposal' }) : granted(proposal);
}

/**
 * What a proposal would make of the current text, for somebody to start from. What a gavel has put into the text is left
 * out; where the words under a change have moved on, its whole element stands in place of the current one.
 */
export function textTakenUp(unit: Unit, proposal: Proposal): UnitText {
  const current = currentVersion(unit);
  const base = unit.versions.find(({ number }) => number === proposal.version)!.text;
  const changes = proposal.changes.filter(({ id }) => {
    const fate = proposal.fates[id]!;
    return fate.kind !== 'taken' || isPrepared(fate);
  });
  const step = { taken: changesBetween(base, current.text), to: current.text };
  const carried = carryChanges(changes, step);
  const stale = new Set(changes.filter((_, i) => carried[i] === null).map(elementOfChange));
  const fitting = carried
    .flatMap((change) => change ?? [])
    .filter((each) => !stale.has(elementOfChange(each)));
  const { text } = takeChanges(current, fitting);
  return [...stale].reduce((taken, id) => withProposedElement(taken, id, proposal.text), text);
}
