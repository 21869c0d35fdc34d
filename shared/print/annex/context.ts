import type { ElementId, Party } from '../../ids.ts';
import type { Capacity } from '../../negotiation/capacity.ts';
import type { Negotiation, Proposal, Stamp, TextVersion, Unit, Wording } from '../../negotiation/state.ts';
import { elementLabels } from '../../plan/numbering.ts';
import { delegationName } from '../../plan/roster.ts';
import type { Text } from '../../plan/text.ts';
import type { UnitText } from '../../plan/unit.ts';
import { printedMoment } from '../dates.ts';
import { trimmed } from '../brackets.ts';
import type { PrintRun, RunStyle } from '../model.ts';
import { elementName } from '../unit-body.ts';
import { LANGUAGE, delegationNames, printable, textRuns, words } from '../words.ts';

/** What the annex is made from. */
export interface AnnexContext {
  readonly negotiation: Negotiation;
  /** The units whose text is printed, in order. */
  readonly units: readonly Unit[];
  /** The number of a printed note by its key. */
  readonly numbers: ReadonlyMap<string, number>;
}

const CAPACITY_NAMES: Readonly<Record<Exclude<Capacity, 'secretariat'>, string>> = {
  adviser: 'adviser',
  delegate: 'delegate',
  head: 'head of delegation',
  chair: 'Chair',
  'vice-chair': 'Vice-Chair',
  observer: 'observer',
};

/** `Ana Pérez (delegate, Mexico)`: person, capacity and party, because a chair is also a national of some state. */
export function personOf({ negotiation }: AnnexContext, { by }: Stamp): string {
  const name = printable(negotiation.members[by.person]?.name ?? by.person);
  const party = delegationName(by.party, LANGUAGE);
  return by.capacity === 'secretariat'
    ? `${name} (${party})`
    : `${name} (${CAPACITY_NAMES[by.capacity]}, ${party})`;
}

/** `12 October 2026, 10:42 UTC, act 364`; with `, meeting 3` where the room was meeting. */
export function momentOf({ at, seq, meeting }: Stamp): string {
  return `${printedMoment(at)}, act ${seq}${meeting ? `, meeting ${meeting.number}` : ''}`;
}

export function unitName(unit: Unit): string {
  return unit.versions[0]!.text.kind === 'objective' ? `Objective ${unit.label}` : 'Introduction';
}

/** The text that a wording's changes were made against. */
export function versionOf(unit: Unit, wording: Wording): TextVersion {
  return unit.versions.find(({ number }) => number === wording.version)!;
}

/** `Action 3.1`, counted in the text that holds the element; a footnote by its printed number. */
export function placeOf(
  context: AnnexContext,
  unit: Unit,
  at: { text: UnitText; element: ElementId },
): string {
  const note = context.numbers.get(`footnote ${unit.id} ${at.element}`);
  const label = elementLabels(unit.label, at.text).get(at.element) ?? '';
  const name = elementName(at.text.elements, at.element, label).replace(/^the /, '');
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}${note ? ` ${note}` : ''}`;
}

/** Words in the annex, where a footnote's mark is told in words: real marks belong to the text alone. */
export function quoted(
  context: AnnexContext,
  unit: Unit,
  quotation: { text: Text; style: RunStyle },
): PrintRun[] {
  const runs = textRuns<number>(quotation.text, quotation.style, (footnote) => {
    const number = context.numbers.get(`footnote ${unit.id} ${footnote}`);
    return words(number ? ` (note ${number}) ` : ' (note) ', 'attribution');
  });
  return trimmed(runs);
}

/** Who brought a wording of a proposal, with those who stood behind it at the moment that counts. */
export function broughtBy(
  context: AnnexContext,
  { proposal, wording }: { readonly proposal: Proposal; readonly wording: Wording },
  joined: readonly Party[],
): string {
  const { revision, wordedAt } = wording;
  const sponsors = joined.length > 0 ? `, co-sponsored by ${delegationNames(joined)}` : '';
  const as = revision > 0 ? ` as rev. ${revision}` : '';
  const registered = `registered${as} ${momentOf(wordedAt)}, by ${personOf(context, wordedAt)}`;
  return `${delegationName(proposal.proponent, LANGUAGE)}${sponsors}; ${registered}`;
}
