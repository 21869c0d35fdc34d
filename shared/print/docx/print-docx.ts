import { Document, Packer, PageOrientation, type Paragraph } from 'docx';
import type { Front, Print, PrintModel, PrintNote, ReportModel } from '../model.ts';
import { printModel } from '../print.ts';
import { isReport, reportModel } from '../report.ts';
import { words } from '../words.ts';
import { annexPages, sectionParts } from './annex-pages.ts';
import { areaTable } from './area-table.ts';
import { frontPage, headerParts } from './front-page.ts';
import { LANDSCAPE_WIDTH, PORTRAIT_WIDTH, sectionOf } from './page.ts';
import { lineOf, printedParagraph } from './runs.ts';
import { sealed } from './sealed.ts';
import { STYLES } from './styles.ts';

/** The print as a Word document. The same print gives the same bytes, on every computer and on every day. */
export async function printDocx(print: Print): Promise<Uint8Array> {
  const document = isReport(print) ? reportDocument(reportModel(print)) : textDocument(printModel(print));
  return sealed(await Packer.pack(document, 'uint8array'), print.upTo.at);
}

function propertiesOf({ title, running }: Front) {
  return {
    title,
    creator: 'Plenaria',
    lastModifiedBy: 'Plenaria',
    description: running,
    styles: STYLES,
  };
}

function reportDocument({ front, sections, orientation }: ReportModel): Document {
  const width = orientation === 'portrait' ? PORTRAIT_WIDTH : LANDSCAPE_WIDTH;
  const children = [
    ...headerParts(front, width),
    lineOf(`(${front.version})`),
    ...sections.flatMap((section) => sectionParts(section, width)),
  ];
  return new Document({
    ...propertiesOf(front),
    sections: [
      sectionOf(children, {
        running: front.running,
        orientation: orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
      }),
    ],
  });
}

function textDocument({ front, body, notes, annex }: PrintModel): Document {
  const { running } = front;
  return new Document({
    ...propertiesOf(front),
    footnotes: Object.fromEntries(notes.map((note) => [note.number, { children: footnote(note) }])),
    sections: [
      sectionOf([...frontPage(front, body.introduction), ...body.areas.flatMap(areaTable)], {
        running,
        orientation: PageOrientation.PORTRAIT,
      }),
      sectionOf(annexPages(annex), { running, orientation: PageOrientation.LANDSCAPE }),
    ],
  });
}

/** A blank parts the note from its number, which Word puts before it. */
function footnote({ paragraphs }: PrintNote): Paragraph[] {
  return paragraphs.map((runs, i) =>
    printedParagraph(i === 0 ? [words(' '), ...runs] : runs, { style: 'FootnoteText' }),
  );
}
