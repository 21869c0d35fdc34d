import type { ElementId } from '../../ids.ts';
import { currentVersion, unitsInOrder } from '../../negotiation/read.ts';
import type { Proposal, Unit } from '../../negotiation/state.ts';
import { elementLabels } from '../../plan/numbering.ts';
import { type Element, elementOf } from '../../plan/unit.ts';
import { unitName, versionOf } from '../annex/context.ts';
import { unreachable } from '../../verdict.ts';
import type { Cell, PrintRun, ReportPrint, Run, Section, SectionTable } from '../model.ts';
import { textRuns, words } from '../words.ts';
import { type MarkedElement, markedText } from './marked-text.ts';
import { proposalHead } from './proposal-column.ts';

/** Beside the current text; more would leave columns of a few letters. */
const SIDE_BY_SIDE = 3;
const PLACE_SHARE = 9;

/** All proposals side by side, unit by unit, nothing decided (`field.md §2`). */
export function compendiumSections({ negotiation }: ReportPrint): Section[] {
  const units = unitsInOrder(negotiation);
  const untouched = units.filter(({ proposals }) => proposals.length === 0);
  const none = untouched.map(({ label }) => label).join(', ');
  return [
    ...units.filter(({ proposals }) => proposals.length > 0).map(unitSection),
    {
      heading: 'Without proposals',
      paragraphs: [
        [words(none === '' ? 'Every unit has proposals.' : `No proposal was tabled on: ${none}.`)],
      ],
      tables: [],
    },
  ];
}

function unitSection(unit: Unit): Section {
  const { proposals } = unit;
  const groups = Array.from({ length: Math.ceil(proposals.length / SIDE_BY_SIDE) }, (_, i) =>
    proposals.slice(i * SIDE_BY_SIDE, (i + 1) * SIDE_BY_SIDE),
  );
  const count = proposals.length === 1 ? '1 proposal' : `${proposals.length} proposals`;
  return {
    heading: `${unitName(unit)}: ${count}`,
    paragraphs: [],
    tables: groups.map((group, i) => unitTable(unit, group, groups.length > 1 ? rangeOf(i, group) : '')),
  };
}

/** `Proposals 4 to 6`: the current text stands beside each group again. */
function rangeOf(group: number, { length }: readonly Proposal[]): string {
  const first = group * SIDE_BY_SIDE + 1;
  return length === 1 ? `Proposal ${first}` : `Proposals ${first} to ${first + length - 1}`;
}

function unitTable(unit: Unit, proposals: readonly Proposal[], heading: string): SectionTable {
  const share = Math.floor((100 - PLACE_SHARE) / (proposals.length + 1));
  return {
    heading,
    columns: [
      { name: 'Place', share: PLACE_SHARE },
      { name: 'Current text', share },
      ...proposals.map(({ id, revision }) => ({
        name: revision === 0 ? id : `${id} rev. ${revision}`,
        share,
      })),
    ],
    rows: [...headRows(unit, proposals), ...textRows(unit, proposals)],
  };
}

const HEAD_ROWS = [
  ['proposedBy', 'Proposed by'],
  ['rationale', 'Rationale'],
  ['positions', 'Positions'],
  ['outcome', 'Outcome so far'],
] as const;

function headRows(unit: Unit, proposals: readonly Proposal[]): Cell[][] {
  const heads = proposals.map((proposal) => proposalHead(unit, proposal));
  return HEAD_ROWS.map(([part, name]) => [
    [[words(name, 'strong')]],
    part === 'proposedBy' ? [[words(currentName(unit))]] : [],
    ...heads.map((head) => head[part]),
  ]);
}

function currentName(unit: Unit): string {
  const { number, since } = currentVersion(unit);
  return number === 1 ? 'The base text' : `As agreed, act ${since.seq}`;
}

/** One row an element, so that rival words for one place stand on one line. */
function textRows(unit: Unit, proposals: readonly Proposal[]): Cell[][] {
  const current = currentVersion(unit).text;
  const columns = proposals.map(({ text }) => text.elements);
  const bases = proposals.map((proposal) => versionOf(unit, proposal).text);
  const order = [...columns, ...bases.map(({ elements }) => elements)].reduce(withNew, current.elements);
  const markOf = footnoteMarks(order);
  const marked = proposals.map((proposal, i) => markedText(bases[i]!, proposal, markOf));
  return order.map(({ id, kind }) => {
    const element = elementOf(current, id);
    return [
      [[words(placeName(unit, { id, kind }, order), 'strong')]],
      [
        element
          ? textRuns<number>(element.text, 'plain', markOf)
          : [words('(not in the text)', 'attribution')],
      ],
      ...marked.map((column) => [cellOf(column, id)]),
    ];
  });
}

function cellOf(column: readonly MarkedElement[], id: ElementId): readonly PrintRun[] {
  return column.find(({ element }) => element.id === id)?.runs ?? [words('(not in it)', 'attribution')];
}

/** Elements that are not there yet, each behind the one that it follows; footnotes stay last. */
function withNew(order: readonly Element[], elements: readonly Element[]): readonly Element[] {
  const known = [...order];
  elements.forEach((element, i) => {
    if (known.some(({ id }) => id === element.id)) return;
    const before = elements[i - 1];
    known.splice(before ? known.findIndex(({ id }) => id === before.id) + 1 : 0, 0, element);
  });
  return [
    ...known.filter(({ kind }) => kind !== 'footnote'),
    ...known.filter(({ kind }) => kind === 'footnote'),
  ];
}

/** A mark is told in words: real marks belong to the text alone. */
function footnoteMarks(order: readonly Element[]): (footnote: ElementId) => Run<never> {
  return (footnote) => words(` (footnote ${footnoteNumber(order, footnote)})`, 'attribution');
}

function footnoteNumber(order: readonly Element[], id: ElementId): number {
  return order.filter(({ kind }) => kind === 'footnote').findIndex((note) => note.id === id) + 1;
}

function placeName(unit: Unit, element: Pick<Element, 'id' | 'kind'>, order: readonly Element[]): string {
  const label = elementLabels(unit.label, currentVersion(unit).text).get(element.id);
  switch (element.kind) {
    case 'statement':
      return 'Statement';
    case 'action':
      return label ? `Action ${label}` : 'New action';
    case 'paragraph':
      return label === undefined ? 'New paragraph' : `Paragraph ${paragraphNumber(unit, element.id)}`;
    case 'footnote':
      return `Footnote ${footnoteNumber(order, element.id)}`;
    default:
      return unreachable(element.kind);
  }
}

function paragraphNumber(unit: Unit, id: ElementId): number {
  const paragraphs = currentVersion(unit).text.elements.filter(({ kind }) => kind === 'paragraph');
  return paragraphs.findIndex((paragraph) => paragraph.id === id) + 1;
}
