import type { ElementId } from '../../ids.ts';
import type { Proposal } from '../../negotiation/state.ts';
import { type Text, tokenize } from '../../plan/text.ts';
import { type Element, type UnitText, elementOf } from '../../plan/unit.ts';
import { type Amendment, amendedRuns } from '../amended-runs.ts';
import type { PrintRun, Run, RunStyle } from '../model.ts';
import { textRuns, words } from '../words.ts';

export interface MarkedElement {
  readonly element: Element;
  readonly runs: readonly PrintRun[];
}

type MarkOf = (footnote: ElementId) => Run<never>;

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
    ...amendedRuns(before.text, amendmentsOf(proposal, element.id), styled),
    ...(moved ? [words(' [moved]', 'attribution')] : []),
  ];
}

function amendmentsOf({ changes }: Proposal, id: ElementId): Amendment[] {
  return changes
    .filter((change) => change.kind === 'MOD')
    .filter((change) => change.element === id)
    .map(({ at, remove, insert }) => ({ at, remove: tokenize(remove), insert: tokenize(insert) }))
    .toSorted((a, b) => a.at - b.at);
}
