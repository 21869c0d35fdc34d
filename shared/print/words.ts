import type { ElementId, Party } from '../ids.ts';
import type { Language } from '../language.ts';
import { delegationName } from '../plan/roster.ts';
import type { Text } from '../plan/text.ts';
import type { Run, RunStyle } from './model.ts';

/** The language of everything printed around the plan's words. */
export const LANGUAGE = 'en' satisfies Language;

/**
 * Text as a document can hold it: controls, half characters and the two code points that XML forbids would make a file
 * that no reader opens. A run of controls becomes one blank, the rest U+FFFD.
 */
export function printable(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\uFFFE\uFFFF]/g, '\uFFFD');
}

export function words(text: string, style: RunStyle = 'plain'): Run<never> {
  return { kind: 'words', style, text: printable(text) };
}

/** An element's text in one style, its footnote marks turned into what `markOf` makes of them. */
export function textRuns<Mark>(
  text: Text,
  style: RunStyle,
  markOf: (footnote: ElementId) => Run<Mark>,
): Run<Mark>[] {
  return text.map((inline): Run<Mark> => {
    if (typeof inline === 'string') return words(inline, style);
    return 'lacuna' in inline ? { kind: 'lacuna', style } : markOf(inline.footnote);
  });
}

const ALPHABETICAL = new Intl.Collator(LANGUAGE);

/** Each party once with its name, alphabetical in the language of the print (`field.md §1`). */
export function alphabetical(parties: Iterable<Party>): { readonly party: Party; readonly name: string }[] {
  const named = [...new Set(parties)].map((party) => ({ party, name: delegationName(party, LANGUAGE) }));
  return named.toSorted((a, b) => ALPHABETICAL.compare(a.name, b.name));
}

/** `Colombia, Mexico`. */
export function delegationNames(parties: Iterable<Party>): string {
  return alphabetical(parties)
    .map(({ name }) => name)
    .join(', ');
}
