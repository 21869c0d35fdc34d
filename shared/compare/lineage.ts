import type { ElementId } from '../ids.ts';
import { type Text, plainText } from '../plan/text.ts';
import type { Element, UnitText } from '../plan/unit.ts';

/**
 * How sure it is that one text goes back to another, told by words alone. `share`: of their words, weighted, how many
 * they have in common, 0 to 1. `perhaps` is for a reader to judge; below it nothing is claimed at all.
 */
export type Kinship =
  | { readonly kind: 'same-words' }
  | { readonly kind: 'reworded' | 'perhaps'; readonly share: number };

/** An element of the newer plan and the one of the older plan that it goes back to. */
export interface Descent {
  readonly from: ElementId;
  readonly to: ElementId;
  readonly kinship: Kinship;
}

/** Most of the words that say something are the same. */
const REWORDED = 0.6;
/** Nearly half of them: in the plans of 2011 and 2016 such pairs treat one subject, and not all of them are kin. */
const PERHAPS = 0.45;

/**
 * Which statements and actions of a newer plan go back to which of an older one, where no record says so: by their
 * words alone, statements with statements and actions with actions, wherever in the plan they stand. Each element has one
 * counterpart at most, the nearest pairs first; of equally near ones those that come first in the older, then in the newer plan.
 *
 * Words count by their beginnings (`promotion` is `promote`) and by how rare they are in the two plans together, so that
 * `drug` and `of` make nothing kin. Whole numbers throughout: the same plans give the same answer on every computer.
 */
export function lineage(older: readonly UnitText[], newer: readonly UnitText[]): Descent[] {
  const [from, to] = [traced(older), traced(newer)];
  const weight = weights([...from, ...to]);
  const masses = new Map([...from, ...to].map((text) => [text, massOf(text, weight)]));
  const pairs = from.flatMap((one) =>
    to.flatMap((other) => nearness({ one, other }, masses.get(one)! + masses.get(other)!, weight)),
  );
  const taken = new Set<Traced>();
  return pairs
    .toSorted((a, b) => b.share - a.share)
    .flatMap(({ one, other, share }) => {
      if (taken.has(one) || taken.has(other)) return [];
      taken.add(one).add(other);
      return [{ from: one.id, to: other.id, kinship: kinshipOf(one, other, share) }];
    });
}

interface Traced {
  readonly id: ElementId;
  readonly kind: Element['kind'];
  /** All words in order, without case and punctuation. */
  readonly said: string;
  /** How often each beginning of a word stands in it. */
  readonly words: ReadonlyMap<string, number>;
}

function traced(units: readonly UnitText[]): Traced[] {
  return units
    .flatMap(({ elements }) => elements)
    .filter(({ kind }) => kind === 'statement' || kind === 'action')
    .map(({ id, kind, text }) => {
      const said = wordsIn(text);
      return { id, kind, said: said.join(' '), words: counted(said.map(beginningOf)) };
    });
}

function wordsIn(text: Text): string[] {
  return (
    plainText(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Long enough to part `control` from `contribute`, short enough to join `promotion` and `promote`. */
const BEGINNING = 6;

function beginningOf(word: string): string {
  return word.slice(0, BEGINNING);
}

function counted(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

type Weight = (word: string) => number;

/** A word in every text weighs nothing; one that is half as frequent weighs one more. */
function weights(all: readonly Traced[]): Weight {
  const texts = counted(all.flatMap(({ words }) => [...words.keys()]));
  const weigh = (frequency: number): number => (frequency * 2 > all.length ? 0 : 1 + weigh(frequency * 2));
  const known = new Map([...texts].map(([word, frequency]) => [word, weigh(frequency)]));
  return (word) => known.get(word) ?? 0;
}

interface Pair {
  readonly one: Traced;
  readonly other: Traced;
  readonly share: number;
}

/** @param mass of both together */
function nearness({ one, other }: Omit<Pair, 'share'>, mass: number, weight: Weight): Pair[] {
  if (one.kind !== other.kind || one.said === '') return [];
  if (one.said === other.said) return [{ one, other, share: 1 }];
  const share = mass === 0 ? 0 : (2 * inCommon(one.words, other.words, weight)) / mass;
  // The same words in another order are not the same words.
  return share < PERHAPS ? [] : [{ one, other, share: Math.min(share, 0.99) }];
}

function massOf({ words }: Traced, weight: Weight): number {
  return [...words].reduce((sum, [word, count]) => sum + weight(word) * count, 0);
}

function inCommon(
  words: ReadonlyMap<string, number>,
  others: ReadonlyMap<string, number>,
  weight: Weight,
): number {
  return [...words].reduce(
    (sum, [word, count]) => sum + weight(word) * Math.min(count, others.get(word) ?? 0),
    0,
  );
}

function kinshipOf(one: Traced, other: Traced, share: number): Kinship {
  if (one.said === other.said) return { kind: 'same-words' };
  return { kind: share < REWORDED ? 'perhaps' : 'reworded', share };
}
