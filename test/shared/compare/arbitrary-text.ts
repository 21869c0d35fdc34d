import * as fc from 'fast-check';
import type { ElementId, LacunaId } from '../../../shared/ids.ts';
import { type Inline, type Text, normalize, tokenize, tokensToText } from '../../../shared/plan/text.ts';
import type { Element, UnitText } from '../../../shared/plan/unit.ts';

const WORDS = [
  'drug',
  'use',
  'of',
  'and',
  'the',
  'people',
  'treatment',
  'drug-dependent',
  '10',
  '1,000.50',
  'año',
  'São',
  'health',
];
const piece = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...WORDS).map((word) => `${word} `) },
  { weight: 2, arbitrary: fc.constantFrom(', ', '. ', '; ', '/', '(', ')', '"', '’', '-') },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 4 }) },
);
const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 12, arbitrary: piece },
  { weight: 1, arbitrary: fc.nat(3).map((n) => ({ lacuna: `l${n}` as LacunaId })) },
);

export const anyText: fc.Arbitrary<Text> = fc.array(inline, { maxLength: 14 }).map(normalize);

function elementsOf(texts: readonly Text[]): Element[] {
  return texts.map((text, i) => ({ id: `e${i}` as ElementId, kind: i === 0 ? 'statement' : 'action', text }));
}

export const anyUnit: fc.Arbitrary<UnitText> = fc
  .array(anyText, { minLength: 1, maxLength: 6 })
  .map((texts) => ({ kind: 'objective', elements: elementsOf(texts) }));

type Edit =
  | {
      readonly kind: 'words';
      readonly at: number;
      readonly from: number;
      readonly count: number;
      readonly insert: Text;
    }
  | { readonly kind: 'add' | 'move'; readonly at: number; readonly to: number; readonly text: Text }
  | { readonly kind: 'drop'; readonly at: number };

const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('words' as const),
      at: fc.nat(9),
      from: fc.nat(20),
      count: fc.nat(4),
      insert: anyText,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('add' as const, 'move' as const),
      at: fc.nat(9),
      to: fc.nat(9),
      text: anyText,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('drop' as const), at: fc.nat(9) }) },
);

/** One edit as a person would make it. The statement stays first. `fresh` makes ids that no other proposal uses. */
function edited(unit: UnitText, edit: Edit, fresh: string): UnitText {
  const elements = [...unit.elements];
  if (edit.kind === 'words') {
    const target = elements[edit.at % elements.length]!;
    const tokens = tokenize(target.text);
    tokens.splice(edit.from % (tokens.length + 1), edit.count, ...tokenize(edit.insert));
    elements[edit.at % elements.length] = { ...target, text: tokensToText(tokens) };
  } else if (edit.kind === 'add') {
    elements.splice(1 + (edit.to % elements.length), 0, {
      id: fresh as ElementId,
      kind: 'action',
      text: edit.text,
    });
  } else if (elements.length > 1) {
    const [gone] = elements.splice(1 + (edit.at % (elements.length - 1)), 1);
    if (edit.kind === 'move') elements.splice(1 + (edit.to % elements.length), 0, gone!);
  }
  return { ...unit, elements };
}

export const anyEdits = fc.array(anyEdit, { minLength: 1, maxLength: 6 });

export function withEdits(unit: UnitText, edits: readonly Edit[], author: string): UnitText {
  return edits.reduce((text, edit, i) => edited(text, edit, `${author}${i}`), unit);
}
