import type { Change } from '../../compare/change.ts';
import type { ElementId } from '../../ids.ts';
import type { Proposal } from '../../negotiation/state.ts';
import { type Text, type Token, tokenize, tokensToText } from '../../plan/text.ts';
import { type Element, type UnitText, elementOf } from '../../plan/unit.ts';
import type { PrintRun, Run, RunStyle } from '../model.ts';
import { textRuns, words } from '../words.ts';

export interface MarkedElement {
  readonly element: Element;
  readonly runs: readonly PrintRun[];
}

type MarkOf = (footnote: ElementId) => Run<never>;
type Modification = Extract<Change, { kind: 'MOD' }>;

/**
 * A proposal's whole text with its changes marked in it: what it deletes stands struck where it stood. In the order of
 * the text that it was made against, what is new after the element that it is to follow.
 */
export function markedText(base: UnitText, proposal: Proposal, markOf: MarkOf): MarkedElement[] {
  const deleted = base.elements.filter(({ id }) => !elementOf(proposal.text, id));
  return inOneOrder(proposal.text.elements, base.elements, deleted).map((element) => ({
    element,
    runs: runsOf(element, { base, proposal }, markOf),
  }));
}

/** Puts each deleted element back behind the one that it followed. */
function inOneOrder(
  kept: readonly Element[],
  base: readonly Element[],
  deleted: readonly Element[],
): readonly Element[] {
  const order = [...kept];
  for (const element of deleted) {
    const before = base[base.indexOf(element) - 1];
    order.splice(before ? order.findIndex(({ id }) => id === before.id) + 1 : 0, 0, element);
  }
  return order;
}

type Against = { readonly base: UnitText; readonly proposal: Proposal };

function runsOf(element: Element, { base, proposal }: Against, markOf: MarkOf): PrintRun[] {
  const before = elementOf(base, element.id);
  const styled = (text: Text, style: RunStyle) => textRuns<number>(text, style, markOf);
  if (!before) return styled(element.text, 'added');
  if (!elementOf(proposal.text, element.id)) return styled(element.text, 'deleted');
  const moved = proposal.changes.some((change) => change.kind === 'MOVE' && change.element === element.id);
  return [
    ...amended(before, modificationsOf(proposal, element.id), styled),
    ...(moved ? [words(' [moved]', 'attribution')] : []),
  ];
}

function modificationsOf({ changes }: Proposal, id: ElementId): Modification[] {
  return changes
    .filter((change) => change.kind === 'MOD')
    .filter((change) => change.element === id)
    .toSorted((a, b) => a.at - b.at);
}

type Styled = (text: Text, style: RunStyle) => PrintRun[];

/** Struck words, then those that stand in their place. */
function amended(element: Element, changes: readonly Modification[], styled: Styled): PrintRun[] {
  const tokens = tokenize(element.text);
  const plain = (from: number, to?: number) => styled(tokensToText(tokens.slice(from, to)), 'plain');
  const runs: PrintRun[] = [];
  let at = 0;
  for (const { at: start, remove, insert } of changes) {
    const removed = tokenize(remove);
    const parted = endsInWord(removed) && startsWithWord(tokenize(insert));
    runs.push(...plain(at, start), ...styled(remove, 'deleted'));
    if (parted) runs.push(words(' '));
    runs.push(...styled(insert, 'added'));
    at = start + removed.length;
  }
  return [...runs, ...plain(at)];
}

function endsInWord(tokens: readonly Token[]): boolean {
  return tokens.at(-1)?.kind === 'word';
}

function startsWithWord(tokens: readonly Token[]): boolean {
  return tokens[0]?.kind === 'word';
}
