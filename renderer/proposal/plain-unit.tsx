import type { ReactNode } from 'react';
import type { CreditedText as Credited } from '../../shared/compare/take.ts';
import type { ElementId } from '../../shared/ids.ts';
import { elementLabels } from '../../shared/plan/numbering.ts';
import { type Element, type UnitText, bodyOf, footnotesOf } from '../../shared/plan/unit.ts';
import { CreditedText } from '../text/credited-text.tsx';
import { ShownNotes } from '../text/references.tsx';
import { NoteNumber, TextView } from '../text/text-view.tsx';

interface PlainUnitProps {
  /** The unit's printed label. */
  readonly label: string;
  readonly text: UnitText;
  /** With the runs of the text its words are underlined by who brought them. */
  readonly runs?: Credited['runs'];
  readonly only?: ReadonlySet<ElementId>;
}

/** A text as it reads, with its numbers and footnotes, in the same rows as one with changes marked. */
export function PlainUnit({ label, text, runs, only }: PlainUnitProps) {
  const labels = elementLabels(label, text);
  const elements = [...bodyOf(text), ...footnotesOf(text)].filter(({ id }) => !only || only.has(id));
  return (
    <ShownNotes label={label} text={text}>
      <div className="acts" lang="en">
        {elements.map((element) => (
          <UnitRow key={element.id} element={element} label={labels.get(element.id) ?? ''}>
            {runs ? (
              <CreditedText text={element.text} runs={runs[element.id] ?? []} />
            ) : (
              <TextView text={element.text} />
            )}
          </UnitRow>
        ))}
      </div>
    </ShownNotes>
  );
}

interface UnitRowProps {
  readonly element: Element;
  readonly label: string;
  readonly children: ReactNode;
  readonly className?: string;
}

/** One element: its number in the margin, its words beside it. */
export function UnitRow({ element, label, children, className = '' }: UnitRowProps) {
  return (
    <div className={`act k-${element.kind} ${className}`} data-element={element.id}>
      <span className="n num">{element.kind === 'footnote' ? <NoteNumber id={element.id} /> : label}</span>
      <p>{children}</p>
    </div>
  );
}
