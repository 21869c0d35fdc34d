import * as fc from 'fast-check';
import type { Party, ProposalId } from '../../../../shared/ids.ts';
import type { Behind } from '../../../../shared/rolling/plain/behind.ts';
import type {
  PlainBracket,
  PlainElement,
  PlainRolling,
  PlainStretch,
} from '../../../../shared/rolling/plain/plain-rolling.ts';
import type { PlainWords } from '../../../../shared/rolling/plain/words.ts';

/** What could be taken for something that it is not. */
const TREACHEROUS = [
  ' ',
  '  ',
  '[',
  ']',
  '\\',
  '\\_',
  '\\u{41}',
  '(Mexico)',
  ' (delete: Mexico)',
  ')',
  '(',
  'current:',
  'alt 1: ',
  'move: here',
  'reserve: ',
  '[…]',
  '[^1]',
  '…',
  '*_~',
  '\n',
  '\r\n',
  '\t',
  '\u2028',
  '\uFEFF',
  '\uD83D',
  'Standing on an earlier text:',
];
const anyWord = fc.constantFrom('care', 'of', 'drug-dependent', 'año', '10', ', ', '.');
const anyInline = fc.oneof(
  { weight: 4, arbitrary: anyWord },
  { weight: 4, arbitrary: fc.constant(' ') },
  { weight: 3, arbitrary: fc.constantFrom(...TREACHEROUS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }) },
  { weight: 1, arbitrary: fc.constantFrom({ lost: true } as const, { note: 1 }, { note: 12 }) },
);

function joined(inlines: PlainWords): PlainWords {
  const words: PlainWords[number][] = [];
  for (const inline of inlines) {
    const last = words.at(-1);
    if (typeof inline === 'string' && typeof last === 'string') words[words.length - 1] = last + inline;
    else words.push(inline);
  }
  return words;
}

const someWords = fc.array(anyInline, { minLength: 1, maxLength: 5 }).map(joined);
const anyWords = fc.oneof({ weight: 3, arbitrary: someWords }, { weight: 1, arbitrary: fc.constant([]) });
const anyParties = fc.subarray(['BOL', 'MEX', 'TTO', 'XYZ'] as Party[]);
const anyText = fc.record({
  kind: fc.constantFrom('compromise' as const, 'consolidated' as const),
  id: fc.constantFrom('1.1/SEC/1', 'Intro/SEC/12') as fc.Arbitrary<ProposalId>,
  from: anyParties,
});

const mexico: Behind = { delegations: ['MEX' as Party], texts: [], taken: false };
const anybody: fc.Arbitrary<Behind> = fc
  .record({ delegations: anyParties, texts: fc.array(anyText, { maxLength: 2 }), taken: fc.boolean() })
  .filter(({ delegations, texts }) => delegations.length + texts.length > 0);

const anyBehind = fc.oneof(fc.constant(mexico), anybody);

const anyOption = fc.record({ words: anyWords, by: anyBehind });
const anyBracket: fc.Arbitrary<PlainBracket> = fc
  .record({
    current: anyWords,
    retainedBy: anyParties,
    options: fc.array(anyOption, { minLength: 1, maxLength: 3 }),
  })
  .filter(({ current, options }) => current.length + options[0]!.words.length > 0);

const anyStretch: fc.Arbitrary<PlainStretch> = fc.oneof(
  { weight: 2, arbitrary: someWords.map((words) => ({ kind: 'plain', words }) as const) },
  { weight: 1, arbitrary: fc.constant({ kind: 'plain', words: [' '] } as const) },
  { weight: 4, arbitrary: anyBracket.map((bracket) => ({ kind: 'bracket', bracket }) as const) },
);

/** Words that nobody disputes are one stretch up to the next bracket. */
const anyStretches = fc
  .array(anyStretch, { maxLength: 6 })
  .map((stretches) =>
    stretches.filter((each, i) => each.kind === 'bracket' || stretches[i - 1]?.kind !== 'plain'),
  );

const anyName = fc.constantFrom('1.', '1.1', '1.1 ante bis', '1.1 bis', 'paragraph 2', 'note 1');
const anyDeletion = fc.option(fc.record({ by: anyBehind, retainedBy: anyParties }));
const anyReserve = fc.record({ words: anyWords, party: fc.constantFrom('BOL' as Party, 'MEX' as Party) });
const anyMove = fc.record({ after: fc.option(anyName), by: anyBehind });

const anyElement: fc.Arbitrary<PlainElement> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('current' as const),
      name: anyName,
      stretches: anyStretches,
      deletion: anyDeletion,
      moves: fc.array(anyMove, { maxLength: 2 }),
      reserves: fc.array(anyReserve, { maxLength: 2 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('added' as const),
      name: anyName,
      words: anyWords,
      by: anyBehind,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('moved-here' as const), name: anyName, by: anyBehind }),
  },
);

/** Also such as no negotiation comes to. */
export const anyRolling: fc.Arbitrary<PlainRolling> = fc.record({
  heading: fc.constantFrom('Objective 2.3', 'Introduction'),
  elements: fc.array(anyElement, { maxLength: 4 }),
  stale: fc.array(anyElement, { maxLength: 2 }),
});
