import type { UnitId } from '../../ids.ts';
import { unitsInOrder } from '../../negotiation/read.ts';
import type { Unit } from '../../negotiation/state.ts';
import type { Cell, PrintRun, ReportPrint, Section } from '../model.ts';
import { printable, words } from '../words.ts';
import { type Ancestry, ancestryOf } from './ancestry.ts';
import { unitRows } from './unit-rows.ts';

type ComparativePrint = Extract<ReportPrint, { kind: 'comparative-table' }>;

/**
 * The plan before, the base text and the current text side by side. From the base text on, an element is known by its id;
 * before it, by its words alone, and the table says how sure that is.
 */
export function comparativeSections({ negotiation, predecessor }: ComparativePrint): Section[] {
  const ancestry = predecessor && ancestryOf(predecessor, unitsInOrder(negotiation), negotiation.base.name);
  const { introduction, areas, units } = negotiation;
  const columns = columnsOf(predecessor?.base.name ?? null, negotiation.base.name);
  const section = (heading: string, ids: readonly UnitId[], about: readonly PrintRun[][]): Section => ({
    heading,
    paragraphs: about,
    tables: [{ heading: '', columns, rows: ids.flatMap((id) => rowsOf(units[id]!, ancestry)) }],
  });
  return [
    section('Introduction', [introduction], ancestry ? [howTraced(ancestry), NOT_TRACED] : []),
    ...areas.map(({ number, title, units: ids }) => section(`Area ${number}: ${printable(title)}`, ids, [])),
    ...(ancestry ? [childlessSection(ancestry)] : []),
  ];
}

const NOT_TRACED: PrintRun[] = [words('Paragraphs of the introduction are not traced further back.')];

function howTraced({ name }: Ancestry): PrintRun[] {
  return [
    words('Lineage: ', 'strong'),
    words(
      `Nobody recorded which statement or action of ${name} became which later one. What stands beside each other here was found by its words: “reworded” where most of the words that matter are the same, “perhaps” where nearly half of them are, which a reader must judge. Each element has one counterpart at most, the nearest; what has none stands alone.`,
    ),
  ];
}

function columnsOf(older: string | null, base: string) {
  const current = 'Current text';
  if (older === null)
    return [
      { name: 'Place', share: 10 },
      { name: base, share: 36 },
      { name: current, share: 36 },
      { name: 'Since', share: 18 },
    ];
  return [
    { name: 'Place', share: 9 },
    { name: older, share: 26 },
    { name: base, share: 26 },
    { name: current, share: 26 },
    { name: 'Lineage', share: 13 },
  ];
}

function rowsOf(unit: Unit, ancestry: Ancestry | null): Cell[][] {
  const opening = [[words(unit.label === 'Intro' ? 'Introduction' : `Objective ${unit.label}`, 'strong')]];
  const blank: Cell[] = Array.from({ length: ancestry ? 4 : 3 }, () => []);
  const rows = unitRows(unit, ancestry);
  return unit.label === 'Intro' ? rows : [[opening, ...blank], ...rows];
}

const CHILDLESS_COLUMNS = [
  { name: 'Place', share: 20 },
  { name: 'Words', share: 80 },
] as const;

function childlessSection({ name, base, childless }: Ancestry): Section {
  return {
    heading: printable(`Of ${name}, without a counterpart in ${base}`),
    paragraphs: [],
    tables:
      childless.length > 0
        ? [
            {
              heading: '',
              columns: CHILDLESS_COLUMNS,
              rows: childless.map(({ place, runs }) => [[[words(place)]], [runs]]),
            },
          ]
        : [],
  };
}
