import type { ElementId } from '../ids.ts';
import type { Unit } from '../negotiation/state.ts';
import type { Bracket, Option, Part } from '../rolling/brackets.ts';
import type { Standing } from '../rolling/rolling-text.ts';
import { attribution } from './attribution.ts';
import { type Piece, layPieces } from './brackets.ts';
import type { NoteSource, Run, RunStyle } from './model.ts';
import { delegationNames, textRuns, words } from './words.ts';

type RawRun = Run<NoteSource>;
export type MarkOf = (footnote: ElementId) => RawRun;

export interface RollingContext {
  readonly unit: Unit;
  readonly markOf: MarkOf;
  /** How an element is called: `action 3.1`. */
  readonly nameOf: (element: ElementId) => string;
}

/**
 * An element's current words with everything that stands on them, each disputed stretch in its own bracket, in place
 * (`field.md §9`). Where nothing stands these are the words as they are.
 */
export function rollingRuns(standing: Standing, context: RollingContext): RawRun[] {
  const { element, stretches, deletion } = standing;
  const disputed = stretches.some(({ kind }) => kind === 'bracket');
  const by = deletion && attribution(context.unit, deletion);
  const whole = by !== null && !disputed;
  const retained = deletion ? retention(deletion.retainedBy) : '';
  const pieces: Piece[] = whole
    ? [deleted(textRuns(element.text, 'deleted', context.markOf), by + retained)]
    : stretches.flatMap((stretch): Piece[] =>
        stretch.kind === 'plain'
          ? [{ kind: 'agreed', runs: textRuns(stretch.text, 'plain', context.markOf) }]
          : bracketPieces(stretch.bracket, context),
      );
  return layPieces([...pieces, ...remarks(standing, context, whole ? null : by)]);
}

/** What cannot be shown in the words themselves: a move, and a deletion of words that others amend. */
function remarks(
  { element, moves }: Standing,
  { unit, nameOf }: RollingContext,
  deletedBy: string | null,
): Piece[] {
  const said = (text: string, by: string): Piece => ({ kind: 'bracket', runs: [words(text, 'added')], by });
  return [
    ...(deletedBy === null ? [] : [said(`delete ${nameOf(element.id)}`, deletedBy)]),
    ...moves.map(({ proposals, after, taken }) =>
      said(
        after === null ? 'move to the beginning' : `move, to follow ${nameOf(after)}`,
        attribution(unit, { proposals, taken }),
      ),
    ),
  ];
}

function deleted(runs: readonly RawRun[], by: string): Piece {
  return { kind: 'bracket', runs, by: `delete: ${by}` };
}

/** `; retain: Jamaica`. */
function retention(parties: Bracket['retainedBy']): string {
  return parties.length > 0 ? `; retain: ${delegationNames(parties)}` : '';
}

function bracketPieces(bracket: Bracket, context: RollingContext): Piece[] {
  const [only, ...rivals] = bracket.options;
  if (rivals.length > 0 || !isOneAmendment(only!)) return alternatives(bracket, context);
  return amendment(bracket, only!, context);
}

/** Words put in, words taken out, or the one for the other, with nothing between. */
function isOneAmendment({ parts }: Option): boolean {
  return parts.every(({ kind }) => kind !== 'same');
}

/** `[**added** (Mexico)] [~~deleted~~ (delete: Mexico; retain: Jamaica)]`. */
function amendment(bracket: Bracket, option: Option, { unit, markOf }: RollingContext): Piece[] {
  const by = attribution(unit, option);
  const pieces: Piece[] = [];
  if (option.text.length > 0)
    pieces.push({ kind: 'bracket', runs: textRuns(option.text, 'added', markOf), by });
  if (bracket.current.length > 0)
    pieces.push(deleted(textRuns(bracket.current, 'deleted', markOf), by + retention(bracket.retainedBy)));
  return pieces;
}

/** The current words first, then each wording of the same stretch, numbered in order of tabling. */
function alternatives({ current, options, retainedBy }: Bracket, context: RollingContext): Piece[] {
  const first: Piece = {
    kind: 'bracket',
    lead: 'current text: ',
    runs: textRuns(current, 'plain', context.markOf),
    by: retainedBy.length > 0 ? `retain: ${delegationNames(retainedBy)}` : '',
  };
  return [
    first,
    ...options.map((option, i): Piece => ({
      kind: 'bracket',
      lead: `alternative ${i + 1}: `,
      runs: optionRuns(option, context.markOf),
      by: attribution(context.unit, option),
    })),
  ];
}

const STYLES: Readonly<Record<Part['kind'], RunStyle>> = {
  same: 'plain',
  removed: 'deleted',
  added: 'added',
};

/** Struck words show what goes; where the whole stretch is replaced, the current words stand just before it. */
function optionRuns(option: Option, markOf: MarkOf): RawRun[] {
  if (isOneAmendment(option) && option.text.length > 0) return textRuns(option.text, 'added', markOf);
  return option.parts.flatMap(({ kind, text }, i) => {
    const parted = kind === 'added' && option.parts[i - 1]?.kind === 'removed';
    return [...(parted ? [words(' ')] : []), ...textRuns(text, STYLES[kind], markOf)];
  });
}
