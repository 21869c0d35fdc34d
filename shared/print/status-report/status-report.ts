import type { LacunaId, Party } from '../../ids.ts';
import { currentVersion, isReserved, unitsInOrder } from '../../negotiation/read.ts';
import type { Negotiation, Unit } from '../../negotiation/state.ts';
import { lacunasIn } from '../../plan/text.ts';
import type { Element } from '../../plan/unit.ts';
import { bracketParties, rollingText } from '../../rolling/rolling-text.ts';
import { type AnnexContext, placeOf, unitName } from '../annex/context.ts';
import { printedDate } from '../dates.ts';
import type { Cell, ReportPrint, Section } from '../model.ts';
import { alphabetical, delegationNames, printable, words } from '../words.ts';
import { type Counts, STANDINGS, countElements } from './element-counts.ts';

/** A part of the plan that is counted by itself: the introduction, an area. */
interface Part {
  readonly name: string;
  readonly units: readonly Unit[];
}

export function statusSections(print: Extract<ReportPrint, { kind: 'status-report' }>): Section[] {
  const { negotiation, day } = print;
  const parts = partsOf(negotiation);
  const units = unitsInOrder(negotiation);
  return [
    elementSection(parts, units),
    bracketSection(parts),
    delegationSection(units),
    capitalsSection(units, day),
    pendingSection(negotiation, units),
    untouchedSection(units),
    lacunaSection(negotiation, units),
  ];
}

function partsOf({ introduction, areas, units }: Negotiation): Part[] {
  return [
    { name: 'Introduction', units: [units[introduction]!] },
    ...areas.map(({ number, title, units: ids }) => ({
      name: `Area ${number}: ${printable(title)}`,
      units: ids.map((id) => units[id]!),
    })),
  ];
}

const STANDING_COLUMNS = [
  { name: 'Part', share: 34 },
  { name: 'Agreed', share: 11 },
  { name: 'Ad referendum', share: 12 },
  { name: 'Bracketed', share: 12 },
  { name: 'Open', share: 9 },
  { name: 'Carried over', share: 11 },
  { name: 'Total', share: 11 },
] as const;

function elementSection(parts: readonly Part[], units: readonly Unit[]): Section {
  const rows = parts.map((part) => countRow(part.name, countElements(part.units)));
  return {
    heading: 'Elements',
    paragraphs: [
      [
        words(
          'An element is a statement, an action, a paragraph of the introduction or a footnote. Carried over: the words of the base text, on which nothing was proposed. An element that is only proposed counts among the brackets.',
        ),
      ],
    ],
    tables: [
      { heading: '', columns: STANDING_COLUMNS, rows: [...rows, countRow('In total', countElements(units))] },
    ],
  };
}

function countRow(name: string, counts: Counts): Cell[] {
  const numbers = STANDINGS.map((standing) => counts[standing]);
  const total = numbers.reduce((sum, number) => sum + number, 0);
  return [[[words(name, 'strong')]], ...[...numbers, total].map((number): Cell => [[words(`${number}`)]])];
}

const BRACKET_COLUMNS = [
  { name: 'Unit', share: 34 },
  { name: 'Brackets', share: 14 },
  { name: 'Delegations behind them', share: 52 },
] as const;

function bracketSection(parts: readonly Part[]): Section {
  const rows = parts.flatMap(bracketRows);
  const total = parts.flatMap(({ units }) => units.flatMap(bracketsOn)).length;
  return {
    heading: 'Brackets by area and unit',
    paragraphs: [
      [
        words(`In total: ${total}. `, 'strong'),
        words(
          'Identical amendments by several delegations are one bracket; so are rival words for the same words, and a footnote with its mark.',
        ),
      ],
    ],
    tables: total > 0 ? [{ heading: '', columns: BRACKET_COLUMNS, rows }] : [],
  };
}

function bracketRows({ name, units }: Part): Cell[][] {
  const found = units
    .map((unit) => ({ unit, brackets: bracketsOn(unit) }))
    .filter(({ brackets }) => brackets.length > 0);
  const sum = found.flatMap(({ brackets }) => brackets).length;
  const ofUnits = found.map(({ unit, brackets }): Cell[] => [
    [[words(unitName(unit))]],
    [[words(`${brackets.length}`)]],
    [[words(delegationNames(brackets.flat()))]],
  ]);
  return [[[[words(name, 'strong')]], [[words(`${sum}`, 'strong')]], []], ...ofUnits];
}

const DELEGATION_COLUMNS = [
  { name: 'Delegation', share: 34 },
  { name: 'Brackets', share: 14 },
  { name: 'On', share: 52 },
] as const;

/** For each bracket on a unit, who stands behind the words in it. */
function bracketsOn(unit: Unit): Party[][] {
  return bracketParties(rollingText(unit));
}

/** A bracket with k delegations behind it counts for each of them. */
function delegationSection(units: readonly Unit[]): Section {
  const brackets = units.flatMap((unit) => bracketsOn(unit).map((bracket) => ({ unit, bracket })));
  const parties = alphabetical(brackets.flatMap(({ bracket }) => bracket));
  const rows = parties.map(({ party, name }) => {
    const own = brackets.filter(({ bracket }) => bracket.includes(party));
    const labels = [...new Set(own.map(({ unit }) => unit.label))];
    return [[[words(name)]], [[words(`${own.length}`)]], [[words(labels.join(', '))]]];
  });
  return {
    heading: 'Brackets by delegation',
    paragraphs:
      rows.length > 0
        ? [[words('A bracket that several delegations stand behind counts for each of them.')]]
        : [],
    tables: rows.length > 0 ? [{ heading: '', columns: DELEGATION_COLUMNS, rows }] : [],
  };
}

const CAPITAL_COLUMNS = [
  { name: 'Unit', share: 34 },
  { name: 'Capitals', share: 36 },
  { name: 'Until', share: 30 },
] as const;

/** A passed deadline is pointed out; it agrees nothing (`field.md §2`). */
function capitalsSection(units: readonly Unit[], day: string): Section {
  const rows = units.flatMap((unit): Cell[][] =>
    unit.awaiting
      ? [
          [
            [[words(unitName(unit))]],
            [[words(delegationNames(unit.awaiting.parties))]],
            deadlineCell(unit.awaiting.until, day),
          ],
        ]
      : [],
  );
  return {
    heading: 'Capitals awaited',
    paragraphs: [],
    tables: rows.length > 0 ? [{ heading: '', columns: CAPITAL_COLUMNS, rows }] : [],
  };
}

function deadlineCell(until: string | null, day: string): Cell {
  if (until === null) return [[words('No deadline')]];
  const late = words('The day has passed. That agrees nothing; the capitals are still awaited.', 'strong');
  return until < day ? [[words(printedDate(until))], [late]] : [[words(printedDate(until))]];
}

const PENDING_COLUMNS = [
  { name: 'Unit', share: 24 },
  { name: 'Place', share: 24 },
  { name: 'Delegations that do not agree yet', share: 52 },
] as const;

/** All agree but these: the chair cannot gavel while one is named (`field.md §2`). */
function pendingSection(negotiation: Negotiation, units: readonly Unit[]): Section {
  const context: AnnexContext = { negotiation, units, numbers: new Map() };
  const rows = units.flatMap((unit): Cell[][] => {
    const { text } = currentVersion(unit);
    return text.elements
      .map(({ id }) => ({ id, parties: unit.pending[id] ?? [] }))
      .filter(({ parties }) => parties.length > 0)
      .map(({ id, parties }) => [
        [[words(unitName(unit))]],
        [[words(placeOf(context, unit, { text, element: id }))]],
        [[words(delegationNames(parties))]],
      ]);
  });
  return {
    heading: 'Pending',
    paragraphs: [],
    tables: rows.length > 0 ? [{ heading: '', columns: PENDING_COLUMNS, rows }] : [],
  };
}

function untouchedSection(units: readonly Unit[]): Section {
  const untouched = units.filter(
    (unit) => unit.proposals.length === 0 && Object.keys(unit.status).length === 0 && !isReserved(unit),
  );
  const labels = untouched.map(({ label }) => label).join(', ');
  return {
    heading: 'Units not touched',
    paragraphs: labels
      ? [[words(`${untouched.length} of ${units.length}: `, 'strong'), words(`${labels}.`)]]
      : [],
    tables: [],
  };
}

const LACUNA_COLUMNS = [
  { name: 'Unit', share: 24 },
  { name: 'Place', share: 22 },
  { name: 'Lines of the source', share: 18 },
  { name: 'What is known', share: 36 },
] as const;

/** Approval is impossible while one stands in an element that is kept (`field.md §10`). */
function lacunaSection(negotiation: Negotiation, units: readonly Unit[]): Section {
  const context: AnnexContext = { negotiation, units, numbers: new Map() };
  const rows = units.flatMap((unit) => lacunaRows(context, unit));
  const places = units.flatMap((unit) => currentVersion(unit).text.elements.flatMap(lacunasOf));
  return {
    heading: 'Lost words outstanding',
    paragraphs:
      rows.length > 0
        ? [
            [
              words(`In total: ${places.length}. `, 'strong'),
              words('The text cannot be approved while one stands in it.'),
            ],
          ]
        : [],
    tables: rows.length > 0 ? [{ heading: '', columns: LACUNA_COLUMNS, rows }] : [],
  };
}

function lacunasOf({ text }: Element): readonly LacunaId[] {
  return lacunasIn(text);
}

/** One row an element: what is known of its lost places is often known of all of them. */
function lacunaRows(context: AnnexContext, unit: Unit): Cell[][] {
  const { text } = currentVersion(unit);
  return text.elements.flatMap((element): Cell[][] => {
    const ids = lacunasOf(element);
    if (ids.length === 0) return [];
    const known = ids.flatMap((id) => context.negotiation.lacunas[id] ?? []);
    const place = placeOf(context, unit, { text, element: element.id });
    const lines = new Set(known.flatMap((lacuna) => lacuna.lines));
    const notes = new Set(known.flatMap(({ note }) => note ?? []));
    return [
      [
        [[words(unitName(unit))]],
        [[words(ids.length === 1 ? place : `${place}, ${ids.length} places`)]],
        [[words([...lines].join(', '))]],
        [...notes].map((note) => [words(note)]),
      ],
    ];
  });
}
