import type { Party } from '../../ids.ts';
import type { Behind } from './behind.ts';
import type { PlainWords } from './words.ts';

/** Words that are not agreed, with the current ones, in order of tabling (`../brackets.ts`). */
export interface PlainBracket {
  readonly current: PlainWords;
  /** Who keeps to the current words, also where these are none. */
  readonly retainedBy: readonly Party[];
  readonly options: readonly { readonly words: PlainWords; readonly by: Behind }[];
}

export type PlainStretch =
  | { readonly kind: 'plain'; readonly words: PlainWords }
  | { readonly kind: 'bracket'; readonly bracket: PlainBracket };

/** One line. `name` is what the element is called by: `3.1 bis`, `3.` (the statement), `paragraph 2`, `note 1`. */
export type PlainElement =
  | {
      readonly kind: 'current';
      readonly name: string;
      readonly stretches: readonly PlainStretch[];
      readonly deletion: { readonly by: Behind; readonly retainedBy: readonly Party[] } | null;
      /** `after`: the name of the element that it would follow; `null`: it would come first. */
      readonly moves: readonly { readonly after: string | null; readonly by: Behind }[];
      /** Working reserves. No words: on the whole of it. */
      readonly reserves: readonly { readonly words: PlainWords; readonly party: Party }[];
    }
  | { readonly kind: 'added'; readonly name: string; readonly words: PlainWords; readonly by: Behind }
  | { readonly kind: 'moved-here'; readonly name: string; readonly by: Behind };

/** All that plain text can carry of a unit's rolling text: everything but the ids. */
export interface PlainRolling {
  /** `Objective 2.3`, `Introduction`. */
  readonly heading: string;
  readonly elements: readonly PlainElement[];
  /** Changes made on words that have changed since, each as the line that it would be. */
  readonly stale: readonly PlainElement[];
}
