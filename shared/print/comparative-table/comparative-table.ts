import { unitsInOrder } from '../../negotiation/read.ts';
import type { Unit } from '../../negotiation/state.ts';
import type { Cell, PrintRun, ReportPrint, Section, SectionTable } from '../model.ts';
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
  const { introduction, areas, units, base } = negotiation;
  const names = { older: predecessor?.base.name ?? null, base: base.name };
  return [
    {
      heading: 'Introduction',
      paragraphs: ancestry ? [howTraced(ancestry), NOT_TRACED] : [],
      tables: [tableOf({ ...names, older: null }, unitRows(units[introduction]!, null))],
    },
    ...areas.map(({ number, title, units: ids }): Section => ({
      heading: `Area ${number}: ${printable(title)}`,
      paragraphs: [],
      tables: [
        tableOf(
          names,
          ids.flatMap((id) => objectiveRows(units[id]!, ancestry)),
        ),
      ],
    })),
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

/** @param names `older`: `null` where nothing is traced before the base text */
function tableOf(
  names: { readonly older: string | null; readonly base: string },
  rows: readonly (readonly Cell[])[],
): SectionTable {
  return { heading: '', columns: columnsOf(names), rows };
}

function columnsOf({ older, base }: { readonly older: string | null; readonly base: string }) {
  const current = 'Current text';
  if (older === null)
    return [
      { name: 'Place', share: 10 },
      { name: base, share: 37 },
      { name: current, share: 37 },
      { name: 'Since', share: 16 },
    ];
  return [
    { name: 'Place', share: 9 },
    { name: older, share: 26 },
    { name: base, share: 26 },
    { name: current, share: 26 },
    { name: 'Lineage', share: 13 },
  ];
}

/** The objective's name on a line of its own, then its elements. */
function objectiveRows(unit: Unit, ancestry: Ancestry | null): Cell[][] {
  const blanks: Cell[] = Array.from({ length: ancestry ? 4 : 3 }, () => []);
  return [[[[words(`Objective ${unit.label}`, 'strong')]], ...blanks], ...unitRows(unit, ancestry)];
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
