import type { Text } from '../plan/text.ts';
import { unreachable } from '../verdict.ts';
import type { Change } from './change.ts';

/** What words stand in the place of: the words before, nothing, or no element at all. */
export type Replaced =
  | { readonly kind: 'words'; readonly words: Text }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'new-element' };

/** What a change puts its words in the place of. A deletion has words before and puts none there; a move replaces nothing. */
export function replacedBy(change: Change): Replaced {
  switch (change.kind) {
    case 'MOD':
      return isBlank(change.remove) ? { kind: 'nothing' } : { kind: 'words', words: change.remove };
    case 'SUP':
      return { kind: 'words', words: change.element.text };
    case 'ADD':
      return { kind: 'new-element' };
    case 'MOVE':
      return { kind: 'nothing' };
    default:
      return unreachable(change);
  }
}

export function isBlank(text: Text): boolean {
  return text.every((inline) => typeof inline === 'string' && inline.trim() === '');
}
