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
import type { AnnexTable, Cell, PrintModel } from '../model.ts';
import { LANDSCAPE_WIDTH } from './page.ts';
import { lineOf, printedParagraph } from './runs.ts';

const CELL = { margins: { top: 40, bottom: 40, left: 80, right: 80 } };

export function annexPages({ heading, sections }: PrintModel['annex']): FileChild[] {
  return [
    lineOf(heading, { style: 'Heading1' }),
    ...sections.flatMap((section) => [
      lineOf(section.heading, { style: 'Heading2' }),
      ...section.paragraphs.map((runs) => printedParagraph(runs, { style: 'Small' })),
      ...section.tables.flatMap(annexTable),
    ]),
  ];
}

function annexTable({ heading, columns, rows }: AnnexTable): FileChild[] {
  const widths = columns.map(({ share }) => Math.round((LANDSCAPE_WIDTH * share) / 100));
  const head = columns.map(({ name }, i) =>
    cellOf(
      [
        new Paragraph({
          style: 'Small',
          keepNext: true,
          children: [new TextRun({ text: name, bold: true })],
        }),
      ],
      widths[i]!,
    ),
  );
  return [
    lineOf(heading, { style: 'Heading3' }),
    new Table({
      width: { size: LANDSCAPE_WIDTH, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      rows: [
        new TableRow({ tableHeader: true, cantSplit: true, children: head }),
        ...rows.map(
          (cells) =>
            new TableRow({ children: cells.map((cell, i) => cellOf(paragraphsOf(cell), widths[i]!)) }),
        ),
      ],
    }),
  ];
}

function cellOf(children: Paragraph[], width: number): TableCell {
  return new TableCell({ ...CELL, width: { size: width, type: WidthType.DXA }, children });
}

/** A cell without a paragraph is no cell for Word. */
function paragraphsOf(cell: Cell): Paragraph[] {
  const lines = cell.length > 0 ? cell : [[]];
  return lines.map((runs) => printedParagraph(runs, { style: 'Small' }));
}
