import { LOST_WORDS } from '../shared/plan/plan-file.ts';
import type { SourceLine } from './import-error.ts';

/**
 * An editor's reading of a damaged place which no general rule can resolve, with its evidence. A reading
 * moves or drops words that the scanner misplaced, or marks where words are lost; it never adds a word. It
 * holds for one file only, named by the hash of its bytes.
 */
export type Reading = WordsRead | LineDropped;

type WordsRead = {
  readonly kind: 'words';
  readonly line: number;
  /** Which text of the row the evidence belongs to. */
  readonly of: 'statement' | 'action';
  /** Words as scanned (each stands once on the line), and as read. */
  readonly replace: readonly (readonly [scanned: string, read: string])[];
  /** Other lines that the words read here stand on. */
  readonly also?: readonly number[];
  /** Becomes the note of the text. */
  readonly evidence: string;
};

/** The line's words stand elsewhere in the source. */
type LineDropped = { readonly kind: 'dropped'; readonly line: number; readonly evidence: string };

const CICAD_DOC_2255_16 = '69204004cdcdfb4e09ee7e111dcb08a91be534e4205c3b5b5a5bda9ac0f9ceea';

const INTEGRAL = 'alternative, integral and sustainable development, including';

/** By the SHA-256 of the file that they hold for. */
export const readings: Readonly<Record<string, readonly Reading[]>> = {
  [CICAD_DOC_2255_16]: [
    {
      kind: 'words',
      line: 85,
      of: 'statement',
      replace: [
        ['a national tr rehabilitation', `a national tr${LOST_WORDS} rehabilitation`],
        ['for peo problematic', 'for people with problematic'],
        ['human rights and gene approach', `human rights and gene${LOST_WORDS}ler-based approach`],
        ['internationally accepte ', `internationally accepte${LOST_WORDS}`],
        ['\tple with rehabilitation', '\trehabilitation'],
        ['health ler-based care', 'health care'],
      ],
      evidence:
        'The right edge of the objective column is cut off: four of its lines end inside a word ("tr", "peo", "gene", "accepte"). ' +
        'Two of the lost ends are printed inside the action cell ("ple with", "ler-based"); the others are lost.',
    },
    {
      kind: 'words',
      line: 91,
      of: 'statement',
      replace: [['human resource provide', `human resource${LOST_WORDS} provide`]],
      evidence:
        'The right edge of the objective column is cut off here as on line 85: the line ends inside a word ("resource").',
    },
    {
      kind: 'words',
      line: 123,
      of: 'action',
      replace: [
        [
          `implementati ${INTEGRAL} prevention of the statement of the state`,
          `implementati${LOST_WORDS} ${INTEGRAL} preventive alternative development, as appropriate.`,
        ],
      ],
      also: [126],
      evidence:
        'The row ends in the noise "prevention of the statement of the state". Line 126 has the same words whole, directly before ' +
        '"3.3": the end is taken from there. "implementati" has lost its end.',
    },
    {
      kind: 'dropped',
      line: 126,
      evidence:
        'After the end of action 3.2 the cell repeats 3.3 and 3.4, blended with each other, altered and cut. Both stand whole on ' +
        'lines 124 and 125.',
    },
  ],
};

/** A line as it is read: the scanned words, or an editor's reading of them. */
export type ReadLine = SourceLine & { readonly reading?: WordsRead };

/** @param sha256 of the whole file, in lower-case hexadecimal */
export function applyReadings(lines: readonly SourceLine[], sha256: string): ReadLine[] {
  const known = readings[sha256] ?? [];
  return lines.map((line) => {
    const reading = known.find((each) => each.line === line.line);
    if (!reading) return line;
    return reading.kind === 'dropped'
      ? { ...line, text: '' }
      : { ...line, text: readAs(line.text, reading), reading };
  });
}

function readAs(scanned: string, reading: WordsRead): string {
  return reading.replace.reduce((text, [from, to]) => text.replace(from, to), scanned);
}
