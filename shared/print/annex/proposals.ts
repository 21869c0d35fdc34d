import { type RegisteredChange, elementOfChange } from '../../compare/change.ts';
import { tabledOn } from '../../negotiation/proposals/links.ts';
import { coSponsorsNow } from '../../negotiation/proposals/co-sponsors.ts';
import { proposalOutcome } from '../../negotiation/read.ts';
import { POSITIONS, type Position } from '../../negotiation/proposals/act.ts';
import { type Party, ordinalOf } from '../../ids.ts';
import type { Fate, Proposal, Unit, Wording } from '../../negotiation/state.ts';
import { unreachable } from '../../verdict.ts';
import type { SectionTable, Cell, PrintRun } from '../model.ts';
import { delegationNames, words } from '../words.ts';
import {
  type AnnexContext,
  broughtBy,
  momentOf,
  personOf,
  placeOf,
  quoted,
  unitName,
  versionOf,
} from './context.ts';

const COLUMNS = [
  { name: 'Proposal', share: 30 },
  { name: 'Place when tabled', share: 12 },
  { name: 'Words put in and taken out', share: 36 },
  { name: 'Outcome', share: 22 },
] as const;

/** Of one change. */
export const FATES = {
  standing: 'standing',
  taken: 'taken',
  bracketed: 'left in brackets',
  'not-retained': 'not retained',
  reflected: 'reflected',
  withdrawn: 'withdrawn',
  revised: 'revised',
} as const;

export const OUTCOMES = {
  standing: 'standing',
  taken: 'taken',
  'taken-in-part': 'taken in part',
  reflected: 'reflected',
  'not-retained': 'not retained',
  withdrawn: 'withdrawn',
} as const;

/** Every proposal that was ever tabled on the unit, those that fell and those that were withdrawn included. */
export function proposalTable(context: AnnexContext, unit: Unit): SectionTable {
  const rows = unit.proposals.flatMap((proposal) =>
    proposal.kind === 'consolidated'
      ? [consolidatedRow(context, proposal)]
      : [...proposal.earlier, proposal].flatMap((wording) =>
          wordingRows(context, unit, { proposal, wording }),
        ),
  );
  return { heading: unitName(unit), columns: COLUMNS, rows };
}

function wordingRows(
  context: AnnexContext,
  unit: Unit,
  { proposal, wording }: { readonly proposal: Proposal; readonly wording: Wording },
): Cell[][] {
  return wording.changes.map((change, i) => [
    i === 0 ? proposalCell(context, proposal, wording) : [[words(proposal.id)]],
    [[words(`#${ordinalOf(change.id)}: ${placeOfChange(context, unit, { wording, change })}`)]],
    [wordsOf(context, unit, { wording, change })],
    [[words(outcomeOf(context, proposal.fates[change.id]!))]],
  ]);
}

/** A consolidated text brings no words of its own; its changes share one fate. */
function consolidatedRow(
  context: AnnexContext,
  proposal: Extract<Proposal, { kind: 'consolidated' }>,
): Cell[] {
  const [fate] = Object.values(proposal.fates);
  return [
    proposalCell(context, proposal, proposal),
    [[words('The whole text')]],
    [[words(`The words of ${proposal.sources.join(', ')}.`)]],
    fate ? [[words(outcomeOf(context, fate))]] : [],
  ];
}

function proposalCell(context: AnnexContext, proposal: Proposal, wording: Wording): Cell {
  const { revision, rationale, wordedAt } = wording;
  if (proposal.revision === 0) return currentCell(context, proposal);
  return [
    [words(revision > 0 ? `${proposal.id} rev. ${revision}` : `${proposal.id}, as tabled`, 'strong')],
    [words(`${momentOf(wordedAt)}, by ${personOf(context, wordedAt)}`)],
    ...(revision === proposal.revision ? currentCell(context, proposal) : rationaleLines(rationale)),
  ];
}

function rationaleLines(rationale: string): PrintRun[][] {
  return rationale ? [[words(`Rationale: ${rationale}`, 'attribution')]] : [];
}

function firstWording(proposal: Proposal): Wording {
  return proposal.earlier[0] ?? proposal;
}

/** What is said of the proposal as it is worded now. */
function currentCell(context: AnnexContext, proposal: Proposal): PrintRun[][] {
  const sponsors = coSponsorsNow(proposal).map(({ party }) => party);
  return [
    [words(`${proposal.id}: ${OUTCOMES[proposalOutcome(proposal)]}`, 'strong')],
    [words(broughtBy(context, { proposal, wording: firstWording(proposal) }, sponsors))],
    ...linkLines(
      context.units.find(({ id }) => id === proposal.unit)!,
      proposal,
    ),
    ...positionLines(proposal),
    ...rationaleLines(proposal.rationale),
  ];
}

/** What it takes up, and what was tabled on it. */
export function linkLines(unit: Unit, proposal: Proposal): PrintRun[][] {
  const own = proposal.kind === 'delegation' ? proposal.link : null;
  const later = tabledOn(unit, proposal.id).flatMap((each) =>
    each.kind === 'delegation' && each.link ? [{ id: each.id, kind: each.link.kind }] : [],
  );
  const lines = [
    ...(own ? [`${LINK_NAMES[own.kind]} ${own.proposal}`] : []),
    ...later.map(({ id, kind }) => `${LATER_NAMES[kind]} ${id}`),
  ];
  return lines.map((line) => [words(line)]);
}

const LINK_NAMES = { amends: 'Amendment to', represents: 'Presents again' } as const;
const LATER_NAMES = { amends: 'Amended by', represents: 'Presented again as' } as const;

const POSITION_NAMES: Readonly<Record<Position, string>> = {
  supports: 'Support',
  'can-accept': 'Can accept',
  objects: 'Object',
  reserves: 'Reserve',
};

export function positionLines({ positions }: Proposal): PrintRun[][] {
  const entries = Object.entries(positions) as [Party, Proposal['positions'][Party]][];
  return POSITIONS.flatMap((position) => {
    const parties = entries.filter(([, taken]) => taken.position === position).map(([party]) => party);
    return parties.length > 0 ? [[words(`${POSITION_NAMES[position]}: ${delegationNames(parties)}`)]] : [];
  });
}

type OneChange = { readonly wording: Wording; readonly change: RegisteredChange };

/** Counted in the text that the change was made against; a new element by the one that it would follow. */
function placeOfChange(context: AnnexContext, unit: Unit, { wording, change }: OneChange): string {
  const { text } = versionOf(unit, wording);
  if (change.kind !== 'ADD') return placeOf(context, unit, { text, element: elementOfChange(change) });
  const { element, place } = change;
  if (element.kind === 'footnote') return 'New footnote';
  const after = place.after && placeOf(context, unit, { text, element: place.after }).toLowerCase();
  return `New ${element.kind}${after ? `, after ${after}` : ''}`;
}

function wordsOf(context: AnnexContext, unit: Unit, { wording, change }: OneChange): PrintRun[] {
  switch (change.kind) {
    case 'MOD': {
      const deleted = quoted(context, unit, { text: change.remove, style: 'deleted' });
      const added = quoted(context, unit, { text: change.insert, style: 'added' });
      return deleted.length > 0 && added.length > 0
        ? [...added, words(' '), ...deleted]
        : [...added, ...deleted];
    }
    case 'ADD':
      return quoted(context, unit, { text: change.element.text, style: 'added' });
    case 'SUP':
      return quoted(context, unit, { text: change.element.text, style: 'deleted' });
    case 'MOVE': {
      const place = placeOf(context, unit, { text: wording.text, element: change.element });
      return [words(`moved, to stand as ${place.toLowerCase()}`, 'attribution')];
    }
    default:
      return unreachable(change);
  }
}

function outcomeOf(context: AnnexContext, fate: Fate): string {
  if (fate.kind === 'standing') return 'Standing';
  const name = FATES[fate.kind];
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${momentOf(fate.stamp)}, by ${personOf(context, fate.stamp)}`;
}
