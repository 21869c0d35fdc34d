import {
  AlignmentType,
  Footer,
  Header,
  type ISectionOptions,
  PageNumber,
  type PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
  convertInchesToTwip,
} from 'docx';
import { lineOf } from './runs.ts';

/** US letter, as the documents of the OAS are. All lengths in twips. */
const LETTER = { width: convertInchesToTwip(8.5), height: convertInchesToTwip(11) };
const MARGIN = convertInchesToTwip(0.9);

export const PORTRAIT_WIDTH = LETTER.width - 2 * MARGIN;
export const LANDSCAPE_WIDTH = LETTER.height - 2 * MARGIN;

/** A section with the print's name at the head and the page's number at the foot of every page. */
export function sectionOf(
  children: ISectionOptions['children'],
  how: { running: string; orientation: (typeof PageOrientation)[keyof typeof PageOrientation] },
): ISectionOptions {
  const margin = { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN };
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: { size: { ...LETTER, orientation: how.orientation }, margin },
    },
    headers: { default: new Header({ children: [lineOf(how.running, { style: 'Running' })] }) },
    footers: { default: new Footer({ children: [pageNumber()] }) },
    children,
  };
}

function pageNumber(): Paragraph {
  const children = [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES];
  return new Paragraph({
    style: 'Running',
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children })],
  });
}
