import {
  type FileChild,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Cell, PrintModel, Section, SectionTable } from '../model.ts';
import { LANDSCAPE_WIDTH } from './page.ts';
import { lineOf, printedParagraph } from './runs.ts';

const CELL = { margins: { top: 40, bottom: 40, left: 80, right: 80 } };

export function annexPages({ heading, sections }: PrintModel['annex']): FileChild[] {
  return [
    lineOf(heading, { style: 'Heading1' }),
    ...sections.flatMap((section) => sectionParts(section, LANDSCAPE_WIDTH)),
  ];
}

/** @param width of the text on its page, in twips */
export function sectionParts({ heading, paragraphs, tables }: Section, width: number): FileChild[] {
  return [
    lineOf(heading, { style: 'Heading2' }),
    ...paragraphs.map((runs) => printedParagraph(runs, { style: 'Small' })),
    ...tables.flatMap((table) => tableParts(table, width)),
  ];
}

/** Where a table has no heading, a gap keeps it from growing together with the one before. */
function tableParts(table: SectionTable, width: number): FileChild[] {
  const heading =
    table.heading === '' ? lineOf('', { style: 'Gap' }) : lineOf(table.heading, { style: 'Heading3' });
  return [heading, tableOf(table, width)];
}

function tableOf({ columns, rows }: SectionTable, width: number): Table {
  const widths = columns.map(({ share }) => Math.round((width * share) / 100));
  const head = columns.map(({ name }, i) => cellOf([headLine(name)], widths[i]!));
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: head }),
      ...rows.map(
        (cells) => new TableRow({ children: cells.map((cell, i) => cellOf(paragraphsOf(cell), widths[i]!)) }),
      ),
    ],
  });
}

function headLine(name: string): Paragraph {
  return new Paragraph({
    style: 'Small',
    keepNext: true,
    children: [new TextRun({ text: name, bold: true })],
  });
}

function cellOf(children: Paragraph[], width: number): TableCell {
  return new TableCell({ ...CELL, width: { size: width, type: WidthType.DXA }, children });
}

/** A cell without a paragraph is no cell for Word. */
function paragraphsOf(cell: Cell): Paragraph[] {
  const lines = cell.length > 0 ? cell : [[]];
  return lines.map((runs) => printedParagraph(runs, { style: 'Small' }));
}
