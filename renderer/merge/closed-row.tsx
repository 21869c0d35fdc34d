import type { RegisteredChange } from '../../shared/compare/change.ts';
import type { Party } from '../../shared/ids.ts';
import { currentVersion } from '../../shared/negotiation/read.ts';
import { type Text, tokenize, tokensToText } from '../../shared/plan/text.ts';
import { useText } from '../i18n/use-text.ts';
import { FateMark } from '../proposal/change-view.tsx';
import { Deleted, Inserted } from '../text/changed-text.tsx';
import { type Modification, segmentsOf } from '../text/segments.ts';
import { ShownNotes } from '../text/references.tsx';
import { TextView } from '../text/text-view.tsx';
import { NothingProposed } from './compared-words.tsx';
import type { RowProps } from './row-props.ts';
import { CELL, ROW, ROW_HEADER, drawn } from './grid-roles.ts';
import type { Point } from './points.ts';
import { useRowLabel } from './row-label.tsx';

/** One line of an element that is not being decided on: enough words to know it by. Enter or a click opens it. */
export function ClosedRow({ row, index, consolidation, tabIndex, onActive }: RowProps) {
  const { say } = useText();
  const label = useRowLabel(row, consolidation);
  const { unit, columns, points, focus } = consolidation;
  const here = points.filter(({ elements }) => elements.includes(row.element.id));
  const open = (column: number) => {
    const wanted = here.find(({ contenders }) =>
      contenders.some(({ proposal, fate }) => proposal.id === columns[column - 1]?.id && fate === 'standing'),
    );
    const point = wanted ?? here.find(isOpen) ?? here[0];
    if (point) focus(point.id, Math.max(0, column - 1));
  };
  const cell = (column: number) => ({
    className: 'mc shut',
    ...CELL,
    tabIndex: tabIndex({ row: index, column }),
    'data-row': index,
    'data-column': column,
    onFocus: () => onActive({ row: index, column }),
    onClick: () => open(column),
    onKeyDown: (event: React.KeyboardEvent) => event.key === 'Enter' && open(column),
  });
  return (
    <div className="mr" {...ROW}>
      <div className="ml" {...ROW_HEADER}>
        <b className="num">{label}</b>
      </div>
      <div {...cell(0)}>
        {row.isCurrent ? (
          <span className="trunc" lang="en">
            <TextView text={row.element.text} />
          </span>
        ) : (
          <span className="asis">{say('merge.no-such')}</span>
        )}
      </div>
      {row.changes.map((changes, i) => (
        <div key={columns[i]!.id} {...cell(i + 1)}>
          {changes.length === 0 ? (
            <NothingProposed />
          ) : (
            <ShownNotes label={unit.label} base={currentVersion(unit).text} text={columns[i]!.text}>
              <Excerpt row={row} changes={changes} points={here} party={columns[i]!.proponent} />
            </ShownNotes>
          )}
        </div>
      ))}
    </div>
  );
}

export function isOpen({ contenders }: Point): boolean {
  return contenders.some(({ fate }) => fate === 'standing');
}

interface ExcerptProps {
  readonly row: RowProps['row'];
  readonly changes: readonly RegisteredChange[];
  readonly points: readonly Point[];
  readonly party: Party;
}

function Excerpt({ row, changes, points, party }: ExcerptProps) {
  const { say } = useText();
  const [first] = changes;
  const point = points.find(({ contenders }) => contenders.some((each) => each.changes.includes(first!)));
  const fate = point?.contenders.find((each) => each.changes.includes(first!))?.fate ?? 'standing';
  return (
    <>
      {point?.conflict && fate === 'standing' ? (
        <span className="cf" {...drawn(say('merge.conflict', { number: point.conflict }))}>
          {point.conflict}
        </span>
      ) : (
        <FateMark fate={fate} />
      )}
      <span className="trunc" lang="en">
        <ExcerptWords row={row} changes={changes} party={party} />
      </span>
    </>
  );
}

/** Words kept before a change, so that its place is known. */
const LEAD_IN = 3;

function ExcerptWords({ row, changes, party }: Omit<ExcerptProps, 'points'>) {
  const { say } = useText();
  const [first] = changes;
  if (first?.kind === 'ADD') return <Inserted text={first.element.text} party={party} />;
  if (first?.kind === 'SUP') return <Deleted text={first.element.text} party={party} />;
  const modifications = changes.filter(
    (change): change is Modification & RegisteredChange => change.kind === 'MOD',
  );
  if (modifications.length === 0) return <span className="asis">{say('proposal.change.move')}</span>;
  return segmentsOf(row.element.text, modifications).map((segment, i) => {
    if (segment.kind === 'ins') return <Inserted key={i} text={segment.text} party={party} />;
    if (segment.kind === 'del')
      return segment.change.insert.length > 0 ? null : <Deleted key={i} text={segment.text} party={party} />;
    return i === 0 ? <LeadIn key={i} text={segment.text} /> : <TextView key={i} text={segment.text} />;
  });
}

function LeadIn({ text }: { readonly text: Text }) {
  const tokens = tokenize(text);
  const words = tokens.flatMap((token, i) => (token.kind === 'word' ? [i] : []));
  const from = words.length > LEAD_IN ? words.at(-LEAD_IN)! : 0;
  return (
    <>
      {from > 0 && '…'}
      <TextView text={tokensToText(tokens.slice(from))} />
    </>
  );
}
