import type { Party } from '../../ids.ts';
import { coSponsorsNow, joinedLate } from '../../negotiation/proposals/co-sponsors.ts';
import { proposalOutcome } from '../../negotiation/read.ts';
import type { CoSponsor, Proposal, Unit } from '../../negotiation/state.ts';
import { delegationName } from '../../plan/roster.ts';
import { momentOf, versionOf } from '../annex/context.ts';
import { FATES, OUTCOMES, linkLines, positionLines } from '../annex/proposals.ts';
import type { Cell, PrintRun } from '../model.ts';
import { delegationsBehind } from '../../rolling/brackets.ts';
import { LANGUAGE, delegationNames, words } from '../words.ts';

/** What stands over a proposal's words. */
export interface ProposalHead {
  readonly proposedBy: Cell;
  readonly rationale: Cell;
  readonly positions: Cell;
  readonly outcome: Cell;
}

export function proposalHead(unit: Unit, proposal: Proposal): ProposalHead {
  return {
    proposedBy: [
      [words(proponentLine(unit, proposal), 'strong')],
      [words(`Registered ${momentOf(proposal.tabled)}`)],
      ...wordingLine(proposal),
      ...linkLines(unit, proposal),
      ...sponsorLines(proposal),
      ...againstLine(unit, proposal),
    ],
    rationale: [proposal.rationale ? [words(proposal.rationale)] : [words('None given.', 'attribution')]],
    positions: saidEmpty(positionLines(proposal)),
    outcome: [
      [words(sentence(OUTCOMES[proposalOutcome(proposal)]), 'strong')],
      ...fateLines(proposal),
      ...reflectionLines(proposal),
    ],
  };
}

function proponentLine(unit: Unit, proposal: Proposal): string {
  const name = delegationName(proposal.proponent, LANGUAGE);
  if (proposal.kind === 'delegation') return name;
  return `${name}, from ${delegationNames(delegationsBehind(unit, proposal))}`;
}

/** The wordings before it stand in the annex of the text; here stands what the proposal says now. */
function wordingLine({ revision, wordedAt }: Proposal): PrintRun[][] {
  return revision === 0 ? [] : [[words(`In the wording of rev. ${revision}, ${momentOf(wordedAt)}`)]];
}

/** Each with how it came to be one: who joined after the tabling is told apart (`field.md §2`). */
function sponsorLines(proposal: Proposal): PrintRun[][] {
  return coSponsorsNow(proposal).map((sponsor) => [words(sponsorLine(proposal, sponsor))]);
}

function sponsorLine(proposal: Proposal, sponsor: CoSponsor): string {
  const name = `Co-sponsor: ${delegationName(sponsor.party, LANGUAGE)}`;
  return joinedLate(proposal, sponsor) ? `${name} (joined later, ${momentOf(sponsor.since)})` : name;
}

/** The words of a proposal on an older text are compared with that text, and the reader is told. */
function againstLine(unit: Unit, proposal: Proposal): PrintRun[][] {
  const { number, since } = versionOf(unit, proposal);
  if (number === unit.versions.at(-1)!.number) return [];
  const which = number === 1 ? 'the base text' : `the text of act ${since.seq}`;
  return [[words(`Made against ${which}; the text has changed since`, 'attribution')]];
}

/** `2 of 3 changes taken`, where the changes of one wording went different ways. */
function fateLines({ changes, fates }: Proposal): PrintRun[][] {
  const kinds = changes.map(({ id }) => fates[id]!.kind);
  const lines = Object.entries(FATES).flatMap(([fate, name]) => {
    const count = kinds.filter((kind) => kind === fate).length;
    return count > 0 ? [[words(`${count} of ${kinds.length} changes ${name}`)]] : [];
  });
  return lines.length > 1 ? lines : [];
}

/** What the proponents of its sources say of a text that names them. */
function reflectionLines(proposal: Proposal): PrintRun[][] {
  if (proposal.kind === 'delegation') return [];
  const parties = Object.keys(proposal.reflections) as Party[];
  const names = (reflected: boolean) =>
    delegationNames(parties.filter((party) => proposal.reflections[party]!.reflected === reflected));
  return [
    ['Reflected, say', names(true)],
    ['Not reflected, say', names(false)],
  ].flatMap(([name, said]) => (said ? [[words(`${name}: ${said}`)]] : []));
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function saidEmpty(lines: readonly PrintRun[][]): Cell {
  return lines.length > 0 ? lines : [[words('None taken.', 'attribution')]];
}
