import { AlignmentType, type IStylesOptions } from 'docx';

const FONT = 'Times New Roman';
/** Half-points. */
const SIZE = { body: 22, note: 18, small: 18, area: 24, title: 26, stamp: 36 } as const;
/** Twips of room after a paragraph. */
const AFTER = 120;

/** The whole look of a print. Words are English until a print says otherwise, for spell checkers and screen readers. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: SIZE.body, language: { value: 'en-US' } },
      paragraph: { spacing: { after: AFTER } },
    },
    title: {
      run: { bold: true, allCaps: true, size: SIZE.title, font: FONT },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 360, after: AFTER } },
    },
    heading1: {
      run: { bold: true, size: SIZE.area, font: FONT },
      paragraph: { alignment: AlignmentType.CENTER, keepNext: true, spacing: { before: 120, after: AFTER } },
    },
    heading2: {
      run: { bold: true, size: SIZE.body, font: FONT },
      paragraph: { keepNext: true, spacing: { before: 240, after: AFTER } },
    },
    heading3: {
      run: { bold: true, italics: true, size: SIZE.body, font: FONT },
      paragraph: { keepNext: true, spacing: { before: 200, after: 80 } },
    },
    footnoteText: { run: { size: SIZE.note, font: FONT }, paragraph: { spacing: { after: 60 } } },
  },
  paragraphStyles: [
    {
      id: 'Stamp',
      name: 'Stamp',
      basedOn: 'Normal',
      run: { bold: true, size: SIZE.stamp, characterSpacing: 60 },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 360, after: 0 } },
    },
    {
      id: 'Status',
      name: 'Status line',
      basedOn: 'Normal',
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 60, after: 240 } },
    },
    {
      id: 'Block',
      name: 'Header block',
      basedOn: 'Normal',
      paragraph: { spacing: { after: 0 } },
    },
    {
      id: 'Action',
      name: 'Priority action',
      basedOn: 'Normal',
      paragraph: { indent: { left: 0 }, spacing: { after: AFTER } },
    },
    {
      id: 'Small',
      name: 'Annex text',
      basedOn: 'Normal',
      run: { size: SIZE.small },
      paragraph: { spacing: { after: 40 } },
    },
    {
      id: 'Running',
      name: 'Running head',
      basedOn: 'Normal',
      run: { size: SIZE.small },
      paragraph: { alignment: AlignmentType.RIGHT, spacing: { after: 0 } },
    },
    {
      id: 'Gap',
      name: 'Gap between tables',
      basedOn: 'Normal',
      run: { size: 2 },
      paragraph: { spacing: { after: 0, line: 20 } },
    },
  ],
};
