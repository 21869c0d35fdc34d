import { createContext, use } from 'react';
import type { ElementId, LacunaId } from '../../shared/ids.ts';
import type { Lacuna } from '../../shared/negotiation/act.ts';
import type { Negotiation } from '../../shared/negotiation/state.ts';
import { currentVersion } from '../../shared/negotiation/read.ts';
import { footnoteNumbers } from '../../shared/plan/numbering.ts';

/** What a text points to and does not itself contain: the printed numbers of footnotes, and where lost words stood. */
export interface References {
  readonly noteNumber: (id: ElementId) => number | undefined;
  readonly lacuna: (id: LacunaId) => Lacuna | undefined;
}

const NO_REFERENCES: References = { noteNumber: () => undefined, lacuna: () => undefined };

const Context = createContext<References>(NO_REFERENCES);
export const ReferencesProvider = Context;

export function useReferences(): References {
  return use(Context);
}

/** The references of the current text. */
export function referencesOf({
  units,
  order,
  lacunas,
}: Pick<Negotiation, 'units' | 'order' | 'lacunas'>): References {
  const numbers = footnoteNumbers(order.map((id) => currentVersion(units[id]!).text));
  return { noteNumber: (id) => numbers.get(id), lacuna: (id) => lacunas[id] };
}

/** The id of the DOM node that shows a footnote, and of the mark that points to it. */
export const noteAnchor = (id: ElementId) => `note-${id}`;
export const markAnchor = (id: ElementId) => `mark-${id}`;

/** Brings a node on screen and gives it the focus, without touching the address: routes live in its fragment. */
export function goToAnchor(anchor: string): void {
  const node = document.getElementById(anchor);
  node?.scrollIntoView({ block: 'center' });
  node?.focus({ preventScroll: true });
}
