import type { ChangeId, ElementId } from '../ids.ts';
import type { Text } from '../plan/text.ts';
import type { Element } from '../plan/unit.ts';

/**
 * Where an element stands, told without positions, which would differ for every reader: after which element that
 * keeps its place in both texts (`null`: before the first), and as which of those that stand between it and the next.
 */
export interface Place {
  readonly after: ElementId | null;
  readonly rank: number;
}

/**
 * One amendment, made against one version of a unit's text. MOD names the tokens of the element that it replaces
 * (`at` counts tokens of the element before the change); the removed words are carried along so that a change can be read,
 * checked and inverted by itself.
 */
export type Change =
  | {
      readonly kind: 'MOD';
      readonly element: ElementId;
      readonly at: number;
      readonly remove: Text;
      readonly insert: Text;
    }
  | { readonly kind: 'ADD'; readonly element: Element; readonly place: Place }
  | { readonly kind: 'SUP'; readonly element: Element; readonly place: Place }
  | { readonly kind: 'MOVE'; readonly element: ElementId; readonly from: Place; readonly to: Place };

/** A change with the number under which it was registered. */
export type RegisteredChange = Change & { readonly id: ChangeId };

export function elementOfChange(change: Change): ElementId {
  return change.kind === 'ADD' || change.kind === 'SUP' ? change.element.id : change.element;
}
