import { elementOfChange } from '../../compare/change.ts';
import { type CreditedStretch, creditedStretches } from '../../compare/provenance.ts';
import { isBlank, replacedBy } from '../../compare/replaced.ts';
import type { ElementId } from '../../ids.ts';
import { restorationOf } from '../../compare/word-origin.ts';
import { packageWith } from '../../negotiation/packages/members.ts';
import { coSponsorsAt } from '../../negotiation/proposals/co-sponsors.ts';
import {
  type TabledChange,
  currentVersion,
  elementStatus,
  findChange,
  pendingOn,
  tabledChanges,
  bringsWords,
  wordingOf,
} from '../../negotiation/read.ts';
import { voteClosedBy } from '../../negotiation/meetings/read.ts';
import type { Proposal, TextVersion, Unit } from '../../negotiation/state.ts';
import type { Element } from '../../plan/unit.ts';
import type { SectionTable, Cell, PrintRun } from '../model.ts';
import { correctionCells } from './corrigenda.ts';
import { restorationCells } from './restorations.ts';
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
  { name: 'Place', share: 10 },
  { name: 'Words', share: 30 },
  { name: 'Brought by', share: 24 },
  { name: 'In place of', share: 18 },
  { name: 'Taken and agreed', share: 18 },
] as const;

/** Nothing of the unit's text was ever changed. */
export function isBaseThroughout(unit: Unit): boolean {
  return unit.versions.length === 1;
}

/** One line for every stretch of words with one origin, in reading order, then the words that were deleted. */
export function wordTable(context: AnnexContext, unit: Unit): SectionTable {
  const deleted = tabledChanges(unit)
    .filter((tabled) => isDeletion(tabled) && isInText(tabled))
    .map((tabled) => deletionRow(context, unit, tabled));
  const elements = currentVersion(unit).text.elements.flatMap((element) =>
    elementRows(context, unit, element),
  );
  return { heading: unitName(unit), columns: COLUMNS, rows: [...elements, ...deleted] };
}

/** The element's agreement stands in its first line. A blank of the base text between two amendments is no line. */
function elementRows(context: AnnexContext, unit: Unit, element: Element): Cell[][] {
  const { text, runs } = currentVersion(unit);
  const place = placeOf(context, unit, { text, element: element.id });
  return creditedStretches(element.text, runs[element.id] ?? [])
    .filter((stretch) => stretch.origin.kind !== 'base' || !isBlank(stretch.text))
    .map((stretch, i) => {
      const { words: said, credits, replaced, taking } = stretchCells(context, unit, stretch);
      const agreement = i === 0 ? [[words(agreementOf(context, unit, element.id))]] : [];
      return [
        [[words(place, i === 0 ? 'strong' : 'plain')]],
        said,
        credits,
        replaced,
        [...taking, ...agreement],
      ];
    });
}

function stretchCells(context: AnnexContext, unit: Unit, { text, origin }: CreditedStretch) {
  const said = quoted(context, unit, { text, style: 'plain' });
  if (origin.kind === 'restored')
    return { words: [said], ...restorationCells(context, restorationOf(unit, origin)!) };
  if (origin.kind === 'corrected') return { words: [said], ...correctionCells(context, origin.act) };
  const found = origin.kind === 'base' ? [] : origin.changes.flatMap((id) => findChange(unit, id) ?? []);
  const [first] = found;
  return {
    words: [said.length > 0 ? said : [words('a blank', 'attribution')]],
    credits: first
      ? found.map((tabled) => credit(context, unit, tabled))
      : [[words(`Base text, ${context.negotiation.base.symbol}`)]],
    replaced: first ? [replacedWords(context, unit, first)] : [],
    taking: takingLines(context, unit, found),
  };
}

/**
 * `2.3/MEX/1#2: Mexico, co-sponsored by Peru; registered …`. Co-sponsors are those of the gavel that put the words into
 * the text. The fate's stamp does not tell it: what the secretariat took before keeps the stamp of its decision.
 */
function credit(context: AnnexContext, unit: Unit, tabled: TabledChange): PrintRun[] {
  const { change, proposal } = tabled;
  const { since } = versionBroughtBy(unit, tabled)!;
  const wording = wordingOf(proposal, change.id);
  const sponsors = coSponsorsAt(proposal, since.seq);
  return [words(`${change.id}: `, 'strong'), words(broughtBy(context, { proposal, wording }, sponsors))];
}

/** The version that has the words. It need not follow the one they were proposed for: what stands is carried over others. */
function versionBroughtBy(unit: Unit, { fate }: TabledChange): TextVersion | undefined {
  return fate.kind === 'taken' ? unit.versions.find(({ number }) => number === fate.version) : undefined;
}

function replacedWords(context: AnnexContext, unit: Unit, { change }: TabledChange): PrintRun[] {
  if (change.kind === 'ADD') return [words(`new ${change.element.kind}`, 'attribution')];
  const replaced = replacedBy(change);
  if (replaced.kind !== 'words') return [words('added', 'attribution')];
  return quoted(context, unit, { text: replaced.words, style: 'deleted' });
}

/** Who took the words, and the gavel that put them into the text. */
function takingLines(context: AnnexContext, unit: Unit, found: readonly TabledChange[]): PrintRun[][] {
  const [version] = found.flatMap((tabled) => versionBroughtBy(unit, tabled) ?? []);
  const gavel = version
    ? [[words(`Into the text: ${momentOf(version.since)}, under ${personOf(context, version.since)}`)]]
    : [];
  return [...takers(context, unit, found), ...gavel];
}

/** The consolidated text that carried the words, or else whoever took them as proposed. */
function takers(context: AnnexContext, unit: Unit, found: readonly TabledChange[]): PrintRun[][] {
  const carriers = unit.proposals
    .filter(({ kind }) => kind === 'consolidated')
    .filter((proposal) => carries(proposal, found));
  if (carriers.length === 0) {
    return found.flatMap(({ fate }) =>
      fate.kind === 'taken'
        ? [[words(`Taken as proposed: ${momentOf(fate.stamp)}, by ${personOf(context, fate.stamp)}`)]]
        : [],
    );
  }
  return carriers.map((carrier) => [
    words(`Taken in ${carrier.id}: `, 'strong'),
    words(`${momentOf(carrier.tabled)}, by ${personOf(context, carrier.tabled)}`),
  ]);
}

/** Is this the consolidated text through which the words became the current text? */
function carries(proposal: Proposal, found: readonly TabledChange[]): boolean {
  if (proposal.kind !== 'consolidated') return false;
  const taken = proposal.changes.some(({ id }) => proposal.fates[id]?.kind === 'taken');
  return taken && found.some(({ change }) => proposal.sources.includes(change.id));
}

/** Whether the words are agreed, and who presided. */
export function agreementOf(context: AnnexContext, unit: Unit, element: ElementId): string {
  const status = elementStatus(unit, element);
  const pending = pendingOn(unit, element);
  if (pending.length > 0) return `Not agreed; pending: ${delegationNames(pending)}`;
  if (status.kind === 'open') return 'Not agreed';
  if (status.kind === 'informals')
    return `Agreed in informals by ${delegationNames(status.group)}, not agreed: ${momentOf(status.stamp)}`;
  const bound = packageWith(context.negotiation, unit, element);
  const agreed = bound === null ? 'Agreed' : `Agreed within package ${bound}`;
  const how = status.kind === 'agreed' ? agreed : 'Agreed ad referendum';
  return `${how}${decisionMode(context, status.vote)}: ${momentOf(status.stamp)}, under ${personOf(context, status.stamp)}`;
}

/** Consensus is the rule and goes without saying; a vote is told with its result. */
function decisionMode({ negotiation }: AnnexContext, vote: number | undefined): string {
  const tally = vote === undefined ? null : voteClosedBy(negotiation, vote)?.closed;
  if (!tally) return '';
  return ` by vote, ${tally.yes} for, ${tally.no} against, ${tally.abstain} abstaining`;
}

function isDeletion({ change }: TabledChange): boolean {
  return change.kind === 'SUP' || (change.kind === 'MOD' && isBlank(change.insert));
}

/** A delegation's change that a gavel has put into the text. */
function isInText({ proposal, fate }: TabledChange): boolean {
  return bringsWords(proposal) && fate.kind === 'taken' && fate.version !== null;
}

function deletionRow(context: AnnexContext, unit: Unit, tabled: TabledChange): Cell[] {
  const { change, proposal } = tabled;
  const { text } = versionOf(unit, wordingOf(proposal, change.id));
  const place = placeOf(context, unit, { text, element: elementOfChange(change) });
  const gone = change.kind === 'MOD' ? change.remove : change.kind === 'SUP' ? change.element.text : [];
  return [
    [[words(`${place}, as numbered then`)], [words('deleted', 'attribution')]],
    [quoted(context, unit, { text: gone, style: 'deleted' })],
    [credit(context, unit, tabled)],
    [[words('nothing put in their place', 'attribution')]],
    takingLines(context, unit, [tabled]),
  ];
}
