import { type ReactNode, createContext, use, useMemo } from 'react';
import type { ElementId, LacunaId } from '../../shared/ids.ts';
import type { Lacuna } from '../../shared/plan/opening-text.ts';
import type { Negotiation } from '../../shared/negotiation/state.ts';
import { currentVersion } from '../../shared/negotiation/read.ts';
import { footnoteNumbers } from '../../shared/plan/numbering.ts';
import type { UnitText } from '../../shared/plan/unit.ts';

/** What a text points to and does not itself contain: the printed numbers of footnotes, and where lost words stood. */
export interface References {
  readonly noteNumber: (id: ElementId) => number | undefined;
  readonly lacuna: (id: LacunaId) => Lacuna | undefined;
  /** The current texts that are printed before the unit with this label: footnotes are numbered in one run. */
  readonly before: (unitLabel: string) => readonly UnitText[];
}

const NO_REFERENCES: References = {
  noteNumber: () => undefined,
  lacuna: () => undefined,
  before: () => [],
};

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
  const printed = order.map((id) => ({ label: units[id]!.label, text: currentVersion(units[id]!).text }));
  return referencesIn(printed, lacunas);
}

/** @param printed the units' texts in the order in which they are printed */
export function referencesIn(
  printed: readonly { readonly label: string; readonly text: UnitText }[],
  lacunas: Readonly<Record<LacunaId, Lacuna>>,
): References {
  const texts = printed.map(({ text }) => text);
  const numbers = footnoteNumbers(texts);
  return {
    noteNumber: (id) => numbers.get(id),
    lacuna: (id) => lacunas[id],
    before: (unitLabel) =>
      texts.slice(
        0,
        Math.max(
          0,
          printed.findIndex(({ label }) => label === unitLabel),
        ),
      ),
  };
}

interface ShownNotesProps {
  /** Of the unit whose text is shown. */
  readonly label: string;
  readonly text: UnitText;
  /** What the text was changed from: a footnote that goes keeps the number that it had. */
  readonly base?: UnitText;
  readonly children: ReactNode;
}

/** Footnotes in here are numbered as this text would print them, at the mark and at the note, new ones too. */
export function ShownNotes({ label, text, base, children }: ShownNotesProps) {
  const outer = useReferences();
  const shown = useMemo((): References => {
    const before = outer.before(label);
    const numbers = new Map([
      ...(base ? footnoteNumbers([...before, base]) : []),
      ...footnoteNumbers([...before, text]),
    ]);
    return { ...outer, noteNumber: (id) => numbers.get(id) ?? outer.noteNumber(id) };
  }, [outer, label, text, base]);
  return <Context value={shown}>{children}</Context>;
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
