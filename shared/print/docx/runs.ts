import { FootnoteReferenceRun, type IRunOptions, Paragraph, TextRun } from 'docx';
import { unreachable } from '../../verdict.ts';
import type { PrintRun, RunStyle } from '../model.ts';
import { LACUNA_MARK } from '../../plan/text.ts';

type Look = Pick<IRunOptions, 'bold' | 'italics' | 'strike' | 'underline'>;

/** Readable in greyscale: never by colour. */
const LOOKS: Readonly<Record<RunStyle, Look>> = {
  plain: {},
  strong: { bold: true },
  added: { bold: true, underline: {} },
  deleted: { strike: true },
  bracket: { bold: true },
  attribution: { italics: true },
};

type ParagraphOptions = Exclude<ConstructorParameters<typeof Paragraph>[0], string>;

/** A paragraph of printed runs. Marks become real footnote references, so they belong in the body only. */
export function printedParagraph(runs: readonly PrintRun[], options: ParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...options, children: runs.map(wordRun) });
}

function wordRun(run: PrintRun): TextRun | FootnoteReferenceRun {
  switch (run.kind) {
    case 'words':
      return new TextRun({ ...LOOKS[run.style], text: run.text });
    case 'lacuna':
      return new TextRun({ ...LOOKS[run.style], text: LACUNA_MARK });
    case 'mark':
      return new FootnoteReferenceRun(run.mark);
    default:
      return unreachable(run);
  }
}

export function lineOf(
  text: string,
  options: ParagraphOptions & { readonly look?: IRunOptions } = {},
): Paragraph {
  const { look, ...paragraph } = options;
  return new Paragraph({ ...paragraph, children: [new TextRun({ ...look, text })] });
}
