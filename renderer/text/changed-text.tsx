import { memo } from 'react';
import type { Change } from '../../shared/compare/change.ts';
import type { ElementId, Party } from '../../shared/ids.ts';
import type { Text } from '../../shared/plan/text.ts';
import type { UnitText } from '../../shared/plan/unit.ts';
import { useText } from '../i18n/use-text.ts';
import { type ChangedElement, type Modification, changedElements, segmentsOf } from './segments.ts';
import { TextView } from './text-view.tsx';

interface InsertedProps {
  readonly text: Text;
  readonly party: Party;
  /** They come in the place of words struck right before them. */
  readonly instead?: boolean;
}

/** Words that a delegation puts in, in its colour and with its line. */
export function Inserted({ text, party, instead = false }: InsertedProps) {
  const { say, party: name } = useText();
  return (
    <ins
      className={instead ? `d-${party} instead` : `d-${party}`}
      aria-description={say('text.inserted', { party: name(party) })}
    >
      <TextView text={text} />
    </ins>
  );
}

/** Words that a delegation strikes. */
export function Deleted({ text, party }: { readonly text: Text; readonly party: Party }) {
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
    return <Inserted key={i} text={segment.text} party={party} instead={all[i - 1]?.kind === 'del'} />;
  });
});

interface ChangedUnitProps {
  /** The text that the changes were made against. */
  readonly base: UnitText;
  readonly changes: readonly Change[];
  readonly party: Party;
  /** Printed numbers, of the proposed text: `elementLabels`. */
  readonly labels: ReadonlyMap<ElementId, string>;
  /** Leaves out what the changes do not touch. */
  readonly onlyChanged?: boolean;
}

/** A whole unit with a delegation's changes in their places. */
export function ChangedUnit({ base, changes, party, labels, onlyChanged = false }: ChangedUnitProps) {
  const elements = changedElements(base, changes);
  const shown = onlyChanged
    ? elements.filter(({ kind, changes: own }) => kind !== 'kept' || own.length > 0)
    : elements;
  return (
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
  const number = element.kind === 'footnote' ? '*' : label;
  return (
    <div className={`act k-${element.kind}`} data-element={element.id}>
      <span className="n num">{number}</span>
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
