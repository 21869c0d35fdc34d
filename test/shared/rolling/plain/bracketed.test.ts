import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bracketedToText, bracketsIn, readBracketed } from '../../../../shared/rolling/plain/bracketed.ts';
import { NAMING_LABELS } from '../../../../shared/rolling/plain/named-delegations.ts';

const read = (text: string) => readBracketed(text, NAMING_LABELS);

/** Whom each bracket names, the outer ones first. */
function named(text: string): string[][] {
  return bracketsIn(read(text)).map(({ inside }) =>
    inside.flatMap((piece) =>
      piece.kind === 'head' ? [...piece.head] : piece.kind === 'tail' ? [...piece.tail] : [],
    ),
  );
}

/** A page as committees write them: nested, unbalanced, with bold, options and names in several languages. */
const PAGE = `2. [Urges] [**Calls upon** (Mexico, Peru)] [alt 1: Invites (COL)] all States [Parties [to the Conventions (Brazil)]],\r
   in accordance with [national law/[domestic legislation] (delete: Uruguay; retain: Jamaica)], to [adopt / consider adopting\r
   [, as appropriate,] measures [MEX: including [__gender-responsive__ ones]] [OP2 bis and OP2 ter [see below]\r
   [para. 4 (México y Bolivia (Estado Plurinacional de))] [(Antigua and Barbuda and Trinidad and Tobago)] ] ] \u00A0 […] \\[sic\\].\n`;

describe('bracketed text from any source', () => {
  it('[RT6] is the same to the character when it is put together again', () => {
    expect(bracketedToText(read(PAGE))).toBe(PAGE);
    expect(bracketsIn(read(PAGE)).length).toBeGreaterThan(12);
  });

  it('[RT6] also random text, in which brackets, names and labels stand anywhere', () => {
    const anyPiece = fc.oneof(
      {
        weight: 6,
        arbitrary: fc.constantFrom(
          '[',
          ']',
          '[',
          ']',
          '(',
          ')',
          '\\',
          ' ',
          '\r\n',
          '**',
          '/',
          ' (Mexico)',
          'alt 1: ',
          'MEX:',
          '[…]',
        ),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 5 }) },
      { weight: 1, arbitrary: fc.constantFrom('\uD83D', '\u0000', '\u2028', 'año', 'drug-dependent') },
    );
    let brackets = 0;
    fc.assert(
      fc.property(fc.array(anyPiece, { maxLength: 60, size: 'max' }), (pieces) => {
        const text = pieces.join('');
        const tree = read(text);
        brackets += bracketsIn(tree).length;
        expect(bracketedToText(tree)).toBe(text);
      }),
      { numRuns: 2000, seed: 20261130 },
    );
    expect(brackets).toBeGreaterThan(5000);
  });

  it.each([
    ['nested 100,000 deep', '[a '.repeat(100_000) + 'x' + ' (Mexico)]'.repeat(100_000), 100_000],
    ['100,000 that open and never close', '[a '.repeat(100_000), 0],
    ['100,000 that close and never opened', ' a]'.repeat(100_000), 0],
    ['100,000 side by side', '[a (Peru)] '.repeat(100_000), 100_000],
    ['a million parentheses in one', `[${'('.repeat(1_000_000)})]`, 1],
    ['a million backslashes', `[${'\\'.repeat(1_000_000)}]`, 1],
    ['a million blanks before the end', `[(Mexico)${' '.repeat(1_000_000)}]`, 1],
  ])('[RT6] %s', (_, text, count) => {
    const tree = read(text);
    expect(bracketsIn(tree)).toHaveLength(count);
    // Not by `toBe`, which would print a million characters.
    expect(bracketedToText(tree) === text).toBe(true);
  });

  it('[RT6] takes each bracket by itself where they do not match', () => {
    expect(read('a ] b [ c [d] e').map(({ kind }) => kind)).toEqual([
      'words',
      'stray',
      'words',
      'stray',
      'words',
      'bracket',
      'words',
    ]);
  });
});

describe('whom a bracket names', () => {
  it.each([
    ['[drug use (Mexico)]', [['MEX']]],
    ['[drug use (MÉXICO, Perú y Colombia)]', [['MEX', 'PER', 'COL']]],
    ['[drug use (delete: Uruguay; retain: Jamaica)]', [['URY', 'JAM']]],
    ['[drug use (Antigua and Barbuda and Trinidad and Tobago)]', [['ATG', 'TTO']]],
    ['[drug use (Bolivia (Plurinational State of) / Venezuela)]', [['BOL', 'VEN']]],
    ['[drug use (Dominican Republic & Dominica)]', [['DOM', 'DMA']]],
    ['[drug use **(Brésil)**]', [['BRA']]],
    ['[MEX/COL: drug use]', [['MEX', 'COL']]],
    ['[drug [use (Peru)] (Mexico)]', [['MEX'], ['PER']]],
  ])('[RT7] %s', (text, parties) => {
    expect(named(text)).toEqual(parties);
  });

  it.each([
    '[drug use]',
    '[drug use in Mexico]',
    '[drug use (in Mexico)]',
    '[drug use (Mexico) and abuse]',
    '[drug use (supported by some)]',
    '[drug use (Mexico, others)]',
    '[drug use (mex)]',
    '[alt 1: drug use]',
    '[drug use (Mexico\\)]',
  ])('[RT7] is not guessed: %s', (text) => {
    expect(named(text)).toEqual([[]]);
  });
});
