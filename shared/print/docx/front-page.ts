import {
  AlignmentType,
  type FileChild,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { Body, Front } from '../model.ts';
import { PORTRAIT_WIDTH } from './page.ts';
import { lineOf, printedParagraph } from './runs.ts';

/** Header block, title, status line, introduction, version stamp: in the order of the 2016 document. */
export function frontPage(front: Front, introduction: Body<number>['introduction']): FileChild[] {
  return [
    ...headerParts(front, PORTRAIT_WIDTH),
    printedParagraph(introduction.heading, { style: 'Heading1' }),
    ...introduction.paragraphs.map(({ runs }) => printedParagraph(runs, { alignment: AlignmentType.BOTH })),
    ...introduction.aside.map((runs) => printedParagraph(runs)),
    lineOf(`(${front.version})`),
  ];
}

/** @param width of the text on its page, in twips */
export function headerParts(front: Front, width: number): FileChild[] {
  return [
    ...front.letterhead.map((line) =>
      lineOf(line, { style: 'Block', alignment: AlignmentType.CENTER, look: { bold: true } }),
    ),
    lineOf('', { style: 'Block' }),
    headerBlock(front, width),
    ...(front.stamp === null ? [] : [lineOf(front.stamp, { style: 'Stamp' })]),
    lineOf(front.title, { style: 'Title' }),
    lineOf(`(${front.status})`, { style: 'Status' }),
    ...(front.legend === null ? [] : [printedParagraph(front.legend, { style: 'Small' })]),
  ];
}

function headerBlock({ left, right }: Front, width: number): Table {
  const cell = (lines: readonly string[], alignment: (typeof AlignmentType)[keyof typeof AlignmentType]) =>
    new TableCell({ children: lines.map((line) => lineOf(line, { style: 'Block', alignment })) });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: [width / 2, width / 2],
    layout: TableLayoutType.FIXED,
    borders: TableBorders.NONE,
    rows: [new TableRow({ children: [cell(left, AlignmentType.LEFT), cell(right, AlignmentType.RIGHT)] })],
  });
}
