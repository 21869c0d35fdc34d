import { ySyncPluginKey } from 'y-prosemirror';
import * as Y from 'yjs';
import type { ElementId } from '../../shared/ids.ts';

export type Direction = 'up' | 'down';

/**
 * Swaps an element with its neighbour of the same kind, in the room's document and not as a ProseMirror step: the
 * binding would turn the two elements into each other letter by letter, and a colleague's words typed into the one at that moment
 * would end in the other. Here one of the two is taken out and put back as it is.
 * @param busy elements that a colleague is writing in; of the two, one that is not busy is the one taken out
 * @returns false where there is nothing to swap with
 */
export function moveElement(fragment: Y.XmlFragment, id: ElementId, { direction, busy }: Move): boolean {
  const children = fragment.toArray();
  const at = children.findIndex((child) => idOf(child) === id);
  const upper = direction === 'up' ? at - 1 : at;
  const [first, second] = [children[upper], children[upper + 1]];
  if (at < 0 || !isElement(first) || !isElement(second) || first.nodeName !== second.nodeName) return false;
  const takeUpper = busy.has(idOf(second));
  fragment.doc!.transact(() => {
    const copy = (takeUpper ? first : second).clone();
    fragment.delete(takeUpper ? upper : upper + 1, 1);
    fragment.insert(takeUpper ? upper + 1 : upper, [copy]);
  }, ySyncPluginKey);
  return true;
}

export interface Move {
  readonly direction: Direction;
  readonly busy: ReadonlySet<ElementId>;
}

function isElement(child: unknown): child is Y.XmlElement {
  return child instanceof Y.XmlElement;
}

function idOf(child: unknown): ElementId {
  return (isElement(child) ? String(child.getAttribute('id')) : '') as ElementId;
}
