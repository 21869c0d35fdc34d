import { ThumbsUp } from 'lucide-react';
import { type CSSProperties, Fragment, type KeyboardEvent, useState } from 'react';
import { currentVersion } from '../../shared/negotiation/read.ts';
import type { Proposal } from '../../shared/negotiation/state.ts';
import { routeHref } from '../app/route.ts';
import { Plaques, ProposalNumber } from '../components/plaque.tsx';
import { useText } from '../i18n/use-text.ts';
import { useNegotiation, useSeat } from '../link/use-negotiation.tsx';
import { today } from '../chair/today.ts';
import { stancesOn } from '../proposal/standing.ts';
import { ClosedRow } from './closed-row.tsx';
import { COLUMN_HEADER, ROW, drawn } from './grid-roles.ts';
import { OpenRow } from './open-row.tsx';
import { PointStrip } from './point-strip.tsx';
import type { CellPlace } from './row-props.ts';
import type { Consolidation } from './use-consolidation.ts';

/** The proposals side by side, element by element, in order of tabling and equal in size. */
export function Comparison({ consolidation }: { readonly consolidation: Consolidation }) {
  const { say } = useText();
  const { columns, rows, point } = consolidation;
  const [active, setActive] = useState<CellPlace>({ row: 0, column: 0 });
  const open = rows.findIndex(({ element }) => element.id === point?.elements[0]);
  const tabIndex = (place: CellPlace) =>
    place.row === Math.min(active.row, rows.length - 1) && place.column === active.column ? 0 : -1;
  return (
    // Custom properties go through the CSSOM: the policy forbids style attributes in the page's source.
    <div
      className="mgrid"
      role="grid"
      tabIndex={-1}
      aria-label={say('merge.grid')}
      style={{ '--columns': columns.length + 1 } as CSSProperties}
      onKeyDown={(event) => onArrow(event, { rows: rows.length, columns: columns.length + 1 })}
    >
      <Heads columns={columns} />
      {rows.map((row, i) => (
        <Fragment key={row.element.id}>
          {i === open ? (
            <>
              <OpenRow
                row={row}
                index={i}
                consolidation={consolidation}
                tabIndex={tabIndex}
                onActive={setActive}
              />
              <PointStrip consolidation={consolidation} />
            </>
          ) : (
            <ClosedRow
              row={row}
              index={i}
              consolidation={consolidation}
              tabIndex={tabIndex}
              onActive={setActive}
            />
          )}
        </Fragment>
      ))}
    </div>
  );
}

const STEPS: Readonly<Record<string, CellPlace>> = {
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
};

/** Arrows move between cells; inside a cell's buttons they do nothing. */
function onArrow(event: KeyboardEvent<HTMLElement>, size: { rows: number; columns: number }): void {
  const step = STEPS[event.key];
  const cell =
    event.target instanceof HTMLElement && event.target.matches('[role=gridcell]') ? event.target : null;
  if (!step || !cell) return;
  const row = Number(cell.dataset['row']) + step.row;
  const column = Number(cell.dataset['column']) + step.column;
  if (row < 0 || column < 0 || row >= size.rows || column >= size.columns) return;
  event.preventDefault();
  event.currentTarget.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`)?.focus();
}

function Heads({ columns }: { readonly columns: readonly Proposal[] }) {
  const { say } = useText();
  const { base, units } = useNegotiation();
  const number = columns[0] ? currentVersion(units[columns[0].unit]!).number : 1;
  return (
    <div className="mr mhead" {...ROW}>
      <div className="ml" {...COLUMN_HEADER}>
        <span className="vh">{say('merge.grid')}</span>
      </div>
      <div className="mc mh" {...COLUMN_HEADER}>
        <b className="t14 b6">{say('merge.current')}</b>
        <span className="t13 i3 opt">
          {say('merge.current.version', { version: number, base: base.date.slice(0, 4) })}
        </span>
      </div>
      {columns.map((proposal) => (
        <Head key={proposal.id} proposal={proposal} />
      ))}
    </div>
  );
}

function Head({ proposal }: { readonly proposal: Proposal }) {
  const { say } = useText();
  const seat = useSeat();
  const { proposes, positions } = stancesOn(useNegotiation(), proposal, today());
  const supporters = positions.find(({ position }) => position === 'supports')?.parties.length ?? 0;
  const count = proposes.length + supporters;
  const sponsors = proposes.slice(1);
  const label = say('merge.support', { count });
  return (
    <div className="mc mh" {...COLUMN_HEADER}>
      <a
        className="mhl"
        href={routeHref({ negotiation: seat.negotiation, page: 'proposal', proposal: proposal.id })}
      >
        <ProposalNumber id={proposal.id} />
      </a>
      {sponsors.length > 0 && (
        <>
          <span className="t13 i3 opt">{say('proposal.with')}</span>
          <Plaques parties={sponsors} />
        </>
      )}
      <span className="grow" />
      <span className="tally" {...drawn(label)}>
        <ThumbsUp aria-hidden />
        <b>{count}</b>
      </span>
    </div>
  );
}
