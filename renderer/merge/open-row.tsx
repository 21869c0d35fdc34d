import type { RegisteredChange } from '../../shared/compare/change.ts';
import { currentVersion } from '../../shared/negotiation/read.ts';
import type { Proposal } from '../../shared/negotiation/state.ts';
import { useText } from '../i18n/use-text.ts';
import { ShownNotes } from '../text/references.tsx';
import { ColumnControls, CurrentControls } from './controls.tsx';
import { CurrentWords, NothingProposed, ProposedWords } from './compared-words.tsx';
import type { RowProps } from './row-props.ts';
import { CELL, ROW, ROW_HEADER } from './grid-roles.ts';
import { useRowLabel } from './row-label.tsx';

/** The element that is being decided on, whole, in every column, with the choices under it. */
export function OpenRow({ row, index, consolidation, tabIndex, onActive }: RowProps) {
  const { say } = useText();
  const label = useRowLabel(row, consolidation);
  const { columns, points, column: chosen } = consolidation;
  const contenders = points
    .filter(({ elements }) => elements[0] === row.element.id)
    .flatMap((point) => point.contenders);
  const decided = contenders.filter(({ fate }) => fate !== 'standing').length;
  const cell = (column: number) => ({
    className: `mc${column > 0 && column - 1 === chosen ? ' cho' : ''}`,
    ...CELL,
    tabIndex: tabIndex({ row: index, column }),
    'data-row': index,
    'data-column': column,
    onFocus: () => onActive({ row: index, column }),
    onKeyDown: enterCell,
  });
  return (
    <div className="mr open" {...ROW}>
      <div className="ml" {...ROW_HEADER}>
        <b className="num">{label}</b>
        {contenders.length > 0 && (
          <span className="t12 i3 num">{say('merge.row.decided', { decided, all: contenders.length })}</span>
        )}
      </div>
      <div {...cell(0)}>
        <span className="doc md_" lang="en">
          <CurrentWords row={row} consolidation={consolidation} />
        </span>
        <CurrentControls consolidation={consolidation} />
      </div>
      {row.changes.map((changes, i) => (
        <div key={columns[i]!.id} {...cell(i + 1)}>
          <Proposed row={row} changes={changes} proposal={columns[i]!} consolidation={consolidation} />
          <ColumnControls index={i} consolidation={consolidation} />
        </div>
      ))}
    </div>
  );
}

/** Enter on a cell goes to its first button. */
function enterCell(event: React.KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || event.target !== event.currentTarget) return;
  event.preventDefault();
  event.currentTarget.querySelector<HTMLElement>('.ctl button')?.focus();
}

interface ProposedProps {
  readonly row: RowProps['row'];
  readonly changes: readonly RegisteredChange[];
  readonly proposal: Proposal;
  readonly consolidation: RowProps['consolidation'];
}

function Proposed({ row, changes, proposal, consolidation }: ProposedProps) {
  const { unit } = consolidation;
  if (changes.length === 0) return <NothingProposed />;
  return (
    <ShownNotes label={unit.label} base={currentVersion(unit).text} text={proposal.text}>
      <span className="doc md_" lang="en">
        <ProposedWords row={row} changes={changes} proposal={proposal} consolidation={consolidation} />
      </span>
    </ShownNotes>
  );
}
