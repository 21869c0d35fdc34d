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
import type { Area, Paragraph as Printed, PrintRun, Row } from '../model.ts';
import { words } from '../words.ts';
import { PORTRAIT_WIDTH } from './page.ts';
import { lineOf, printedParagraph } from './runs.ts';

const OBJECTIVES = Math.round(PORTRAIT_WIDTH * 0.38);
const COLUMNS = [OBJECTIVES, PORTRAIT_WIDTH - OBJECTIVES];
const CELL = { margins: { top: 60, bottom: 60, left: 100, right: 100 } };

/**
 * One area on a page of its own: its heading and the column heads repeat on each page. One row per objective and one
 * paragraph per action: with rows per action, deleting the first one would delete the objective.
 */
export function areaTable(area: Area<number>): FileChild[] {
  const heading = `Area ${area.number}: ${area.title}`;
  return [
    new Paragraph({ style: 'Gap', pageBreakBefore: true }),
    new Table({
      width: { size: PORTRAIT_WIDTH, type: WidthType.DXA },
      columnWidths: COLUMNS,
      layout: TableLayoutType.FIXED,
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: [
            new TableCell({ ...CELL, columnSpan: 2, children: [lineOf(heading, { style: 'Heading1' })] }),
          ],
        }),
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: [headCell('Objectives', 0), headCell('Priority Actions', 1)],
        }),
        ...area.rows.map(objectiveRow),
      ],
    }),
  ];
}

function headCell(text: string, column: 0 | 1): TableCell {
  const children = [new Paragraph({ keepNext: true, children: [new TextRun({ text, bold: true })] })];
  return new TableCell({ ...CELL, width: widthOf(column), children });
}

function widthOf(column: 0 | 1) {
  return { size: COLUMNS[column]!, type: WidthType.DXA };
}

function objectiveRow({ statement, actions, aside }: Row<number>): TableRow {
  const standing = aside.map((runs) => printedParagraph(runs));
  return new TableRow({
    children: [
      new TableCell({ ...CELL, width: widthOf(0), children: [...statement.map(labelled), ...standing] }),
      new TableCell({
        ...CELL,
        width: widthOf(1),
        children: actions.length > 0 ? actions.map(labelled) : [lineOf('')],
      }),
    ],
  });
}

function labelled({ label, runs }: Printed<number>): Paragraph {
  const printed: PrintRun[] = label ? [words(`${label} `), ...runs] : [...runs];
  return printedParagraph(printed, { style: 'Action' });
}
