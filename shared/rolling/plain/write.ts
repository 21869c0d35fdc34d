import { unreachable } from '../../verdict.ts';
import type { Behind } from './behind.ts';
import { fixedAfter, fixedBefore } from './blanks.ts';
import { type Proposed, proposedToTail, protectedHead, protectedTail, retainToTail } from './labels.ts';
import type { PlainBracket, PlainElement, PlainRolling, PlainStretch } from './plain-rolling.ts';
import { rowToRaw, stretchesToRow } from './row.ts';
import { type PlainWords, plainToRaw } from './words.ts';

type Standing = Extract<PlainElement, { kind: 'current' }>;

/** Above the lines of changes that have no place in the current text. */
export const STALE_HEADING = 'Standing on an earlier text:';

/** Where an element would stand, as its bracket says it. */
export const MOVE = { here: 'here', first: 'to the beginning', after: 'after ' } as const;

/**
 * A unit's rolling text as plain text: its heading, then one line an element, its name, a tab and its words with the
 * brackets in them (`field.md §9`). `textToRolling` reads it back.
 */
export function rollingToText({ heading, elements, stale }: PlainRolling): string {
  const aside = stale.length > 0 ? [STALE_HEADING, ...stale.map(lineOf)] : [];
  return [heading, ...elements.map(lineOf), ...aside].map((line) => `${line}\n`).join('');
}

function lineOf(element: PlainElement): string {
  return `${element.name}\t${contentOf(element)}`;
}

function contentOf(element: PlainElement): string {
  switch (element.kind) {
    case 'current': {
      const { stretches, deletion, moves, reserves } = element;
      const raw = stretchesToRaw(stretches);
      const whole = deletion ? wholeDeleted(raw, { kind: 'delete-element', ...deletion }) : raw;
      const moved = moves.map(({ after, by }) => move(after === null ? MOVE.first : MOVE.after + after, by));
      return [...(whole === '' ? [] : [whole]), ...moved, ...reserves.map(reserve)].join(' ');
    }
    case 'added':
      return proposed(element.words, { kind: 'add-element', by: element.by, retainedBy: [] });
    case 'moved-here':
      return move(MOVE.here, element.by);
    default:
      return unreachable(element);
  }
}

/** Around whatever stands on the element's own words. */
function wholeDeleted(raw: string, deletion: Proposed): string {
  return bracketed('', protectedHead(raw), proposedToTail(deletion));
}

function move(to: string, by: Behind): string {
  return bracketed('move: ', to, proposedToTail({ kind: 'add', by, retainedBy: [] }));
}

/** `[reserve: illicit (Jamaica)]`; on the whole element `[reserve: (Jamaica)]`. */
function reserve({ words, party }: Standing['reserves'][number]): string {
  const by = { delegations: [party], texts: [], taken: false };
  return bracketed('reserve: ', inner(words), proposedToTail({ kind: 'add', by, retainedBy: [] }));
}

function stretchesToRaw(stretches: readonly PlainStretch[]): string {
  const { gaps, brackets } = rowToRaw(stretchesToRow(stretches));
  return gaps.map((raw, i) => raw + (brackets[i] ? bracketToRaw(brackets[i]) : '')).join('');
}

/**
 * `[words put in (Mexico)] [words taken out (delete: Mexico; retain: Jamaica)]`; where there are rivals, the current
 * words and each wording of the same stretch, numbered in order of tabling.
 */
function bracketToRaw({ current, retainedBy, options }: PlainBracket): string {
  const [only, ...rivals] = options;
  if (rivals.length > 0) {
    const alternatives = options.map(({ words, by }, i) => alternative(i + 1, words, by));
    return [currentWords(current, retainedBy), ...alternatives].join(' ');
  }
  const { words, by } = only!;
  const isInsertion = current.length === 0;
  return [
    ...(words.length > 0
      ? [proposed(words, { kind: 'add', by, retainedBy: isInsertion ? retainedBy : [] })]
      : []),
    ...(isInsertion ? [] : [proposed(current, { kind: 'delete', by, retainedBy })]),
  ].join(' ');
}

function proposed(words: PlainWords, label: Proposed): string {
  return bracketed('', protectedHead(inner(words)), proposedToTail(label));
}

/** Without words it is a deletion: `[alt 2: (delete: Uruguay)]`. */
function alternative(number: number, words: PlainWords, by: Behind): string {
  const kind = words.length === 0 ? 'delete' : 'add';
  return bracketed(`alt ${number}: `, inner(words), proposedToTail({ kind, by, retainedBy: [] }));
}

function currentWords(words: PlainWords, retainedBy: PlainBracket['retainedBy']): string {
  return retainedBy.length > 0
    ? bracketed('current: ', inner(words), retainToTail(retainedBy))
    : bracketed('current: ', protectedTail(inner(words)), '');
}

/** Blanks at the edges of a bracket's words are kept in sight. */
function inner(words: PlainWords): string {
  return fixedAfter(fixedBefore(plainToRaw(words)));
}

function bracketed(head: string, raw: string, tail: string): string {
  return `[${head}${raw}${raw !== '' && tail !== '' ? ' ' : ''}${tail}]`;
}
