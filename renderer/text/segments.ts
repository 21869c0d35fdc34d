import type { Change } from '../../shared/compare/change.ts';
import type { ElementId } from '../../shared/ids.ts';
import { type Text, tokenize, tokensToText } from '../../shared/plan/text.ts';
import type { Element, UnitText } from '../../shared/plan/unit.ts';

export type Modification = Extract<Change, { kind: 'MOD' }>;

/** A stretch of an element as it reads with changes marked. */
export type Segment<Mark extends Modification = Modification> =
  | { readonly kind: 'same'; readonly text: Text }
  | { readonly kind: 'del' | 'ins'; readonly text: Text; readonly change: Mark };

/**
 * The element's words cut at its modifications, deletions before the words that replace them. The modifications were made
 * against exactly this text and do not overlap.
 */
export function segmentsOf<Mark extends Modification>(
  text: Text,
  changes: readonly Mark[],
): readonly Segment<Mark>[] {
  const tokens = tokenize(text);
  const segments: Segment<Mark>[] = [];
  let at = 0;
  const push = (segment: Segment<Mark>) => {
    if (segment.text.length > 0) segments.push(segment);
  };
  for (const change of changes.toSorted((a, b) => a.at - b.at)) {
    push({ kind: 'same', text: tokensToText(tokens.slice(at, change.at)) });
    push({ kind: 'del', text: change.remove, change });
    push({ kind: 'ins', text: change.insert, change });
    at = change.at + tokenize(change.remove).length;
  }
  push({ kind: 'same', text: tokensToText(tokens.slice(at)) });
  return segments;
}

/** One element of a unit that is read with changes marked. A moved element stands in both places. */
export type ChangedElement =
  | { readonly kind: 'kept'; readonly element: Element; readonly changes: readonly Modification[] }
  | {
      readonly kind: 'added' | 'suppressed' | 'moved-away' | 'moved-here';
      readonly element: Element;
      readonly changes: readonly Modification[];
    };

/** The whole unit in reading order with every change in its place: what is new, what goes, what moves. */
export function changedElements(base: UnitText, changes: readonly Change[]): readonly ChangedElement[] {
  const slots: (ElementId | null)[] = [null, ...base.elements.map(({ id }) => id)];
  return slots.flatMap((slot) => [...standing(base, changes, slot), ...arriving(base, changes, slot)]);
}

function modificationsOf(changes: readonly Change[], id: ElementId): readonly Modification[] {
  return changes.filter((change): change is Modification => change.kind === 'MOD' && change.element === id);
}

function standing(base: UnitText, changes: readonly Change[], slot: ElementId | null): ChangedElement[] {
  const element = base.elements.find(({ id }) => id === slot);
  if (!element) return [];
  const gone = changes.some((change) => change.kind === 'SUP' && change.element.id === slot);
  if (gone) return [{ kind: 'suppressed', element, changes: [] }];
  const moved = changes.some((change) => change.kind === 'MOVE' && change.element === slot);
  if (moved) return [{ kind: 'moved-away', element, changes: [] }];
  return [{ kind: 'kept', element, changes: modificationsOf(changes, element.id) }];
}

function arriving(base: UnitText, changes: readonly Change[], slot: ElementId | null): ChangedElement[] {
  return changes
    .flatMap((change): { readonly rank: number; readonly changed: ChangedElement }[] => {
      if (change.kind === 'ADD' && change.place.after === slot) {
        return [
          { rank: change.place.rank, changed: { kind: 'added', element: change.element, changes: [] } },
        ];
      }
      const element =
        change.kind === 'MOVE' &&
        change.to.after === slot &&
        base.elements.find(({ id }) => id === change.element);
      if (!element || change.kind !== 'MOVE') return [];
      return [
        {
          rank: change.to.rank,
          changed: { kind: 'moved-here', element, changes: modificationsOf(changes, element.id) },
        },
      ];
    })
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ changed }) => changed);
}
