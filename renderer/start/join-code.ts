import { CODE_ALPHABET, CODE_LENGTH } from '../../shared/protocol.ts';

/** What a code looks like so far. The hub reads codes the same way and has the last word. */
export type CodeForm =
  | { readonly kind: 'empty' }
  | { readonly kind: 'short'; readonly missing: number }
  | { readonly kind: 'long'; readonly over: number }
  | { readonly kind: 'bad-letter'; readonly letter: string }
  | { readonly kind: 'whole'; readonly code: string };

const NO_LETTER = new RegExp(`[^${CODE_ALPHABET}]`, 'u');

/** Reads a code as people type it: in any case, with or without blanks and dashes. */
export function codeForm(typed: string): CodeForm {
  const letters = typed.toUpperCase().replace(/[\s\p{Pd}]/gu, '');
  const bad = NO_LETTER.exec(letters)?.[0];
  if (letters === '') return { kind: 'empty' };
  if (bad !== undefined) return { kind: 'bad-letter', letter: bad };
  if (letters.length < CODE_LENGTH) return { kind: 'short', missing: CODE_LENGTH - letters.length };
  if (letters.length > CODE_LENGTH) return { kind: 'long', over: letters.length - CODE_LENGTH };
  return { kind: 'whole', code: letters.replace(/(.{4})(?=.)/g, '$1-') };
}
