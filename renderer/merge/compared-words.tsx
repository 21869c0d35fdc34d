import { Fragment } from 'react';
import type { RegisteredChange } from '../../shared/compare/change.ts';
import type { ChangeId } from '../../shared/ids.ts';
import type { Proposal } from '../../shared/negotiation/state.ts';
import { plainText } from '../../shared/plan/text.ts';
import { unreachable } from '../../shared/verdict.ts';
import { useText } from '../i18n/use-text.ts';
import { FateMark } from '../proposal/change-view.tsx';
import { Deleted, Inserted } from '../text/changed-text.tsx';
import { type Modification, segmentsOf } from '../text/segments.ts';
import { TextView } from '../text/text-view.tsx';
import { contestedWords } from './contested.ts';
import type { Point } from './points.ts';
import type { ComparedRow } from './rows.ts';
import type { Consolidation } from './use-consolidation.ts';

interface WordsProps {
  readonly row: ComparedRow;
  readonly consolidation: Consolidation;
}

function pointOf({ points }: Consolidation, id: ChangeId): Point | undefined {
  return points.find(({ contenders }) =>
    contenders.some(({ changes }) => changes.some((each) => each.id === id)),
  );
}

interface PointMarkProps {
  readonly point: Point;
  readonly words: string;
  readonly consolidation: Consolidation;
  readonly column?: number;
}

/** The conflict's number, or a ring; pressing it makes this the thing to decide on. */
function PointMark({ point, words, consolidation, column }: PointMarkProps) {
  const { say } = useText();
  const on = consolidation.point?.id === point.id;
  const label = point.conflict
    ? `${say('merge.conflict', { number: point.conflict })}. ${say('merge.point.open', { words })}`
    : say('merge.point.open', { words });
  return (
    <button
      type="button"
      className={`cfb${point.conflict ? ' cf' : ' pt'}${on ? ' on' : ''}`}
      aria-label={label}
      aria-pressed={on}
      title={label}
      onClick={() => consolidation.focus(point.id, column)}
    >
      {point.conflict}
    </button>
  );
}

/** In the column of whoever proposes nothing here. */
export function NothingProposed() {
  const { say } = useText();
  return <span className="asis">{say('merge.as-current')}</span>;
}

/** The current words, with the places marked that somebody would rewrite. */
export function CurrentWords({ row, consolidation }: WordsProps) {
  const { say } = useText();
  if (!row.isCurrent) return <span className="asis">{say('merge.no-such')}</span>;
  const { places, rest } = contestedWords(row, consolidation.points);
  return (
    <>
      {places.map(({ point, before, shown, words }) => (
        <Fragment key={point.id}>
          <TextView text={before} />
          {point.conflict && (
            <PointMark point={point} words={plainText(words)} consolidation={consolidation} />
          )}
          {shown.length > 0 && (
            <span className={consolidation.point?.id === point.id ? 'foc' : ''}>
              <TextView text={shown} />
            </span>
          )}
        </Fragment>
      ))}
      <TextView text={rest} />
    </>
  );
}

interface ProposedWordsProps extends WordsProps {
  readonly changes: readonly RegisteredChange[];
  readonly proposal: Proposal;
}

/** One delegation's wording of the element. What it replaces stands in the first column; what it only deletes is struck here. */
export function ProposedWords({ row, changes, proposal, consolidation }: ProposedWordsProps) {
  const { say } = useText();
  const [first] = changes;
  if (first?.kind === 'ADD' || first?.kind === 'SUP') {
    return <Marked change={first} proposal={proposal} consolidation={consolidation} />;
  }
  const modifications = changes.filter(
    (change): change is Modification & RegisteredChange => change.kind === 'MOD',
  );
  const move = changes.find(({ kind }) => kind === 'MOVE');
  return (
    <>
      {segmentsOf(row.element.text, modifications).map((segment, i) => {
        if (segment.kind === 'same') return <TextView key={i} text={segment.text} />;
        if (segment.kind === 'del' && segment.change.insert.length > 0) return null;
        return <Marked key={i} change={segment.change} proposal={proposal} consolidation={consolidation} />;
      })}
      {move && (
        <span className="mvd">
          <Marked change={move} proposal={proposal} consolidation={consolidation} />
          {say('proposal.change.move')}
        </span>
      )}
    </>
  );
}

interface MarkedProps {
  readonly change: RegisteredChange;
  readonly proposal: Proposal;
  readonly consolidation: Consolidation;
}

function Marked({ change, proposal, consolidation }: MarkedProps) {
  const point = pointOf(consolidation, change.id);
  const fate = proposal.fates[change.id]!.kind;
  const focused = consolidation.point?.id === point?.id;
  return (
    <>
      {point && (
        <PointMark
          point={point}
          words={wordsOf(change)}
          consolidation={consolidation}
          column={consolidation.columns.indexOf(proposal)}
        />
      )}
      <span className={`${focused ? 'foc' : ''}${fate === 'not-retained' ? ' out' : ''}`}>
        <ChangedWords change={change} proposal={proposal} />
      </span>
      {fate !== 'standing' && <FateMark fate={fate} />}
    </>
  );
}

function ChangedWords({ change, proposal: { proponent } }: Omit<MarkedProps, 'consolidation'>) {
  switch (change.kind) {
    case 'MOD':
      return change.insert.length > 0 ? (
        <Inserted text={change.insert} party={proponent} />
      ) : (
        <Deleted text={change.remove} party={proponent} />
      );
    case 'ADD':
      return <Inserted text={change.element.text} party={proponent} />;
    case 'SUP':
      return <Deleted text={change.element.text} party={proponent} />;
    case 'MOVE':
      return null;
    default:
      return unreachable(change);
  }
}

function wordsOf(change: RegisteredChange): string {
  if (change.kind === 'MOD')
    return plainText(change.insert.length > 0 ? change.insert : change.remove).trim();
  return change.kind === 'MOVE' ? '' : plainText(change.element.text).trim();
}
