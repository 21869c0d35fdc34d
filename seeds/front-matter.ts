import type { PlanParagraph } from '../shared/plan/plan-file.ts';
import { granted, type Verdict } from '../shared/verdict.ts';
import { type Header, readHeader } from './header.ts';
import { type ImportError, importError, refuse, type SourceLine } from './import-error.ts';
import { bearsMark } from './footnote-marks.ts';
import { isFinished, joinPieces, startsLowerCase } from './typography.ts';

/** Everything before the first area. */
export type FrontMatter = {
  header: Header;
  title: string;
  versionStamp: string;
  statusLine?: string;
  introduction: PlanParagraph[];
};

type Paragraph = { pieces: string[]; lines: number[]; heading?: string };
type Parts = {
  titles: string[];
  stamp?: string;
  status?: string;
  introduced: boolean;
  paragraphs: Paragraph[];
};

const IN_PARENTHESES = /^\((.+)\)$/u;
/** `Purpose: The main purpose …`: at most four words, then the paragraph. */
const RUN_IN_HEADING = /^(\p{Lu}[\p{L}-]*(?: [\p{L}-]+){0,3}): (?=\S)/u;

/** @param headings whether paragraphs of this layout open with run-in headings */
export function readFrontMatter(
  lines: readonly SourceLine[],
  headings: boolean,
): Verdict<FrontMatter, ImportError> {
  const header = readHeader(lines);
  if (!header.ok) return header;
  const parts: Parts = { titles: [], introduced: false, paragraphs: [] };
  for (const line of lines.slice(header.value.next)) {
    const error = takeLine(parts, { line: line.line, text: line.text.replaceAll('**', '') }, headings);
    if (error) return { ok: false, refusal: error };
  }
  if (parts.titles.length === 0)
    return refuse('no-title', lines[header.value.next - 1]!, 'No title after the header block.');
  return granted({ header: header.value.header, ...assemble(parts) });
}

function assemble(parts: Parts): Omit<FrontMatter, 'header'> {
  const status = parts.status === undefined ? {} : { statusLine: parts.status };
  return {
    title: joinPieces(parts.titles),
    versionStamp: parts.stamp ?? '',
    ...status,
    introduction: parts.paragraphs.map(({ pieces, ...paragraph }) => ({
      text: joinPieces(pieces),
      ...paragraph,
    })),
  };
}

function takeLine(parts: Parts, line: SourceLine, headings: boolean): ImportError | undefined {
  const text = line.text.trim();
  const aside = IN_PARENTHESES.exec(text)?.[1]?.trim();
  if (text === '') return undefined;
  if (bearsMark(text))
    return importError(
      'footnote',
      line,
      'A footnote mark before the first area: marks are read in statements only.',
    );
  if (text.includes('\t')) return importError('unplaced', line, 'A table row stands before the first area.');
  if (aside) return takeAside(parts, aside, line);
  if (/^introduction$/iu.test(text)) parts.introduced = true;
  else if (!parts.introduced && parts.paragraphs.length === 0 && !isFinished(text)) parts.titles.push(text);
  else takeParagraph(parts.paragraphs, { line: line.line, text }, headings);
  return undefined;
}

function takeAside(parts: Parts, aside: string, line: SourceLine): ImportError | undefined {
  const which = /\bversion\b/iu.test(aside) ? 'stamp' : 'status';
  if (parts[which] !== undefined)
    return importError('duplicate', line, `A second ${which} line in parentheses.`);
  parts[which] = aside;
  return undefined;
}

/** A paragraph that a page break has cut goes on in lower case. */
function takeParagraph(paragraphs: Paragraph[], { line, text }: SourceLine, headings: boolean): void {
  const before = paragraphs.at(-1);
  if (before && !isFinished(before.pieces.at(-1)!) && startsLowerCase(text)) {
    before.pieces.push(text);
    before.lines.push(line);
    return;
  }
  const heading = headings ? RUN_IN_HEADING.exec(text) : null;
  const words = heading ? text.slice(heading[0].length) : text;
  paragraphs.push({ pieces: [words], lines: [line], ...(heading?.[1] ? { heading: heading[1] } : {}) });
}
