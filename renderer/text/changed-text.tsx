import { Fragment, memo } from 'react';
import type { Change } from '../../shared/compare/change.ts';
import type { Party } from '../../shared/ids.ts';
import { elementLabels } from '../../shared/plan/numbering.ts';
import type { Text } from '../../shared/plan/text.ts';
import type { UnitText } from '../../shared/plan/unit.ts';
import { useText } from '../i18n/use-text.ts';
import { ShownNotes } from './references.tsx';
import { type ChangedElement, type Modification, changedElements, segmentsOf } from './segments.ts';
import { NoteNumber, TextView } from './text-view.tsx';

interface WordsProps {
  readonly text: Text;
  readonly party: Party;
}

/** Words that a delegation puts in, in its colour and with its line. */
export function Inserted({ text, party }: WordsProps) {
  const { say, party: name } = useText();
  return (
    <ins className={`d-${party}`} aria-description={say('text.inserted', { party: name(party) })}>
      <TextView text={text} />
    </ins>
  );
}

/** Words that a delegation strikes. */
export function Deleted({ text, party }: WordsProps) {
  const { say, party: name } = useText();
  return (
    <del className={`d-${party}`} aria-description={say('text.deleted', { party: name(party) })}>
      <TextView text={text} />
    </del>
  );
}

interface ChangedTextProps {
  /** The words that the changes were made against. */
  readonly text: Text;
  readonly changes: readonly Modification[];
  readonly party: Party;
}

/** One element's words with a delegation's changes marked. */
export const ChangedText = memo(function ChangedText({ text, changes, party }: ChangedTextProps) {
  return segmentsOf(text, changes).map((segment, i, all) => {
    if (segment.kind === 'same') return <TextView key={i} text={segment.text} />;
    if (segment.kind === 'del') return <Deleted key={i} text={segment.text} party={party} />;
    return (
      <Fragment key={i}>
        {/* What goes and what comes in its place are two words: to the eye, read aloud, and copied. */}
        {all[i - 1]?.kind === 'del' && ' '}
        <Inserted text={segment.text} party={party} />
      </Fragment>
    );
  });
});

interface ChangedUnitProps {
  /** The unit's printed label. */
  readonly label: string;
  /** The text that the changes were made against. */
  readonly base: UnitText;
  readonly changes: readonly Change[];
  readonly party: Party;
  /** What the changes make of it. */
  readonly proposed: UnitText;
  /** Leaves out what the changes do not touch. */
  readonly onlyChanged?: boolean;
}

/** A whole unit with a delegation's changes in their places, numbered as proposed; what goes, as it was numbered. */
export function ChangedUnit({
  label,
  base,
  proposed,
  changes,
  party,
  onlyChanged = false,
}: ChangedUnitProps) {
  const labels = new Map([...elementLabels(label, base), ...elementLabels(label, proposed)]);
  const elements = changedElements(base, changes);
  const shown = onlyChanged
    ? elements.filter(({ kind, changes: own }) => kind !== 'kept' || own.length > 0)
    : elements;
  return (
    <ShownNotes label={label} text={proposed} base={base}>
      <div className="acts" lang="en">
        {shown.map((changed) => (
          <ChangedRow
            key={`${changed.kind}-${changed.element.id}`}
            changed={changed}
            party={party}
            label={labels.get(changed.element.id) ?? ''}
          />
        ))}
      </div>
    </ShownNotes>
  );
}

interface ChangedRowProps {
  readonly changed: ChangedElement;
  readonly party: Party;
  readonly label: string;
}

function ChangedRow({ changed, party, label }: ChangedRowProps) {
  const { say } = useText();
  const { element, kind } = changed;
  return (
    <div className={`act k-${element.kind}`} data-element={element.id}>
      <span className="n num">{element.kind === 'footnote' ? <NoteNumber id={element.id} /> : label}</span>
      <p>
        {kind === 'added' && <Inserted text={element.text} party={party} />}
        {(kind === 'suppressed' || kind === 'moved-away') && <Deleted text={element.text} party={party} />}
        {(kind === 'kept' || kind === 'moved-here') && (
          <ChangedText text={element.text} changes={changed.changes} party={party} />
        )}
        {kind === 'moved-away' && <span className="mvd">{say('text.moved-away')}</span>}
        {kind === 'moved-here' && <span className="mvd">{say('text.moved-here')}</span>}
      </p>
    </div>
  );
}
