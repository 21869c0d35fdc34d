import type { Party } from '../../ids.ts';
import { type Behind, behindToWords, namesOf, partiesNamed, wordsToBehind } from './behind.ts';
import type { Labels } from './bracketed.ts';

/** What a bracket of a rolling text begins with, if it says that its words are the current ones, an alternative, a move, a reserve. */
export type Head =
  | { readonly kind: 'current' | 'move' | 'reserve' }
  | { readonly kind: 'alternative'; readonly number: number };

/** What it ends with, in parentheses: who retains the words, would have them there, or would have them go. */
export type Tail = { readonly kind: 'retain'; readonly retainedBy: readonly Party[] } | Proposed;

/** `add` and `delete` are about words, `add-element` and `delete-element` about a whole element. */
export interface Proposed {
  readonly kind: 'add' | 'delete' | 'add-element' | 'delete-element';
  readonly by: Behind;
  readonly retainedBy: readonly Party[];
}

const LEADS: Readonly<Record<Proposed['kind'], string>> = {
  add: '',
  delete: 'delete: ',
  'add-element': 'new: ',
  'delete-element': 'delete all: ',
};

/** Where nothing stands, nothing can be retained: there they object to the words. */
const KEEPS: Readonly<Record<Proposed['kind'], string>> = {
  add: '; object: ',
  delete: '; retain: ',
  'add-element': '; object: ',
  'delete-element': '; retain: ',
};

/** `(delete: Uruguay; retain: Jamaica)` */
export function proposedToTail({ kind, by, retainedBy }: Proposed): string {
  const keeps = retainedBy.length > 0 ? KEEPS[kind] + namesOf(retainedBy) : '';
  return `(${LEADS[kind]}${behindToWords(by)}${keeps})`;
}

const RETAIN = 'retain: ';

export function retainToTail(retainedBy: readonly Party[]): string {
  return `(${RETAIN}${namesOf(retainedBy)})`;
}

const ALTERNATIVE = /^alt ([1-9]\d{0,4})$/;

export const ROLLING_LABELS: Labels<Head, Tail> = {
  head: (words) => {
    if (words === 'current' || words === 'move' || words === 'reserve') return { kind: words };
    const number = ALTERNATIVE.exec(words)?.[1];
    return number === undefined ? null : { kind: 'alternative', number: Number(number) };
  },
  tail: (words) => {
    if (!words.startsWith(RETAIN)) return tailToProposed(words);
    const retainedBy = partiesNamed(words.slice(RETAIN.length));
    return retainedBy && { kind: 'retain', retainedBy };
  },
};

function tailToProposed(words: string): Proposed | null {
  const kind =
    (['delete-element', 'add-element', 'delete'] as const).find((each) => words.startsWith(LEADS[each])) ??
    'add';
  const [said, names, ...more] = words.slice(LEADS[kind].length).split(KEEPS[kind]);
  const by = wordsToBehind(said!);
  const retainedBy = names === undefined ? [] : partiesNamed(names);
  return by && retainedBy && more.length === 0 ? { kind, by, retainedBy } : null;
}

/** Words at the beginning of a bracket that read like one of these labels and are none. */
export function protectedHead(raw: string): string {
  return raw.replace(/^(current|move|reserve|alt [1-9]\d{0,4}):/, '$1\\:');
}

/** Words at the end of a bracket that says nothing of them. */
export function protectedTail(raw: string): string {
  return raw.replace(/\)([\s*_~]*)$/, '\\)$1');
}
