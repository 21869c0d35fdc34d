import type { Restoration, Unit } from '../../negotiation/state.ts';
import type { Section, Cell, PrintRun } from '../model.ts';
import { words } from '../words.ts';
import { type AnnexContext, momentOf, personOf, unitName } from './context.ts';

/** How restored words are told beside the others: not as anybody's proposal, and with what shows that they are the words. */
export function restorationCells(context: AnnexContext, restoration: Restoration) {
  return {
    credits: restoredBy(context, restoration),
    replaced: [sourceOfLoss(context, restoration)],
    taking: [],
  };
}

function restoredBy(context: AnnexContext, { evidence, stamp }: Restoration): PrintRun[][] {
  return [
    [words('Editorial restoration', 'strong')],
    [words(`${momentOf(stamp)}, by ${personOf(context, stamp)}`)],
    [words(`Evidence: ${evidence}`, 'attribution')],
  ];
}

/** `words lost in the source, lines 84, 85`, and how those lines were read. */
function sourceOfLoss({ negotiation }: AnnexContext, { lacuna }: Restoration): PrintRun[] {
  const { lines, note } = negotiation.lacunas[lacuna] ?? { lines: [] };
  const where = lines.length === 0 ? '' : `, ${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}`;
  return [words(`words lost in the source${where}${note ? `. ${note}` : ''}`, 'attribution')];
}

const COLUMNS = [
  { name: 'Unit', share: 14 },
  { name: 'Words', share: 22 },
  { name: 'Restored', share: 26 },
  { name: 'In place of', share: 20 },
  { name: 'Reversed', share: 18 },
] as const;

/** Every restoration that was ever made, those that were reversed included. */
export function restorationSection(context: AnnexContext): Section {
  const rows = context.units.flatMap((unit) =>
    unit.restorations.map((restoration) => restorationRow(context, unit, restoration)),
  );
  return {
    heading: 'Editorial restorations',
    paragraphs: [],
    tables: rows.length > 0 ? [{ heading: 'In the order of the text', columns: COLUMNS, rows }] : [],
  };
}

function restorationRow(context: AnnexContext, unit: Unit, restoration: Restoration): Cell[] {
  const { reversed } = restoration;
  return [
    [[words(unitName(unit))]],
    [[words(restoration.words)]],
    restoredBy(context, restoration),
    [sourceOfLoss(context, restoration)],
    reversed
      ? [
          [words(`${momentOf(reversed.stamp)}, by ${personOf(context, reversed.stamp)}`)],
          [words(`Reason: ${reversed.reason}`, 'attribution')],
        ]
      : [],
  ];
}
