import { Document, Packer, PageOrientation, type Paragraph } from 'docx';
import type { PrintModel, PrintNote } from '../model.ts';
import { type Print, printModel } from '../print.ts';
import { words } from '../words.ts';
import { annexPages } from './annex-pages.ts';
import { areaTable } from './area-table.ts';
import { frontPage } from './front-page.ts';
import { sectionOf } from './page.ts';
import { printedParagraph } from './runs.ts';
import { sealed } from './sealed.ts';
import { STYLES } from './styles.ts';

/** The print as a Word document. The same print gives the same bytes, on every computer and on every day. */
export async function printDocx(print: Print): Promise<Uint8Array> {
  const model = printModel(print);
  return sealed(await Packer.pack(documentOf(model), 'uint8array'), model.at);
}

function documentOf({ front, body, notes, annex }: PrintModel): Document {
  const { running } = front;
  return new Document({
    title: front.title,
    creator: 'Plenaria',
    lastModifiedBy: 'Plenaria',
    description: front.running,
    styles: STYLES,
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
