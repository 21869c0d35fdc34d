import { ChevronDown, ChevronRight } from 'lucide-react';
import { Fragment, memo, useEffect, useRef, useState } from 'react';
import type { UnitId } from '../../shared/ids.ts';
import type { OpeningArea } from '../../shared/plan/opening-text.ts';
import { currentVersion, unitStatus } from '../../shared/negotiation/read.ts';
import type { Unit } from '../../shared/negotiation/state.ts';
import { LACUNA_MARK, plainText } from '../../shared/plan/text.ts';
import { routeHref } from '../app/route.ts';
import { Segmented } from '../components/choice.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { type ShownStatus, StatusIcon, shownStatus } from '../components/status.tsx';
import { useText } from '../i18n/use-text.ts';
import { unitTitle } from '../link/names.ts';
import { useNegotiation, useSeat } from '../link/use-negotiation.tsx';
import { FILTERS, type Filter, passes, standingProposals } from './standing.ts';

interface OutlineProps {
  readonly selected: UnitId;
  /** After a choice: the drawer closes. */
  readonly onChosen?: () => void;
}

/** Areas and objectives with where each stands. Filters say how much they would show before they are pressed. */
export function Outline({ selected, onChosen }: OutlineProps) {
  const { say } = useText();
  const [filter, setFilter] = useState<Filter>('all');
  const negotiation = useNegotiation();
  const seat = useSeat();
  const { units, order, areas, introduction } = negotiation;
  const shown = (which: Filter) => order.filter((id) => passes(which, negotiation, units[id]!, seat));
  const visible = new Set(shown(filter));
  return (
    <div
      className="ol"
      onClick={(event) => event.target instanceof Element && event.target.closest('a') && onChosen?.()}
      role="presentation"
    >
      <div className="otop">
        <Segmented
          wide
          label={say('plan.filter')}
          value={filter}
          onChange={setFilter}
          options={FILTERS.map((which) => ({
            value: which,
            label: say(`plan.filter.${which}`, { count: shown(which).length }),
          }))}
        />
      </div>
      <div className="outline">
        {visible.size === 0 && (
          <EmptyState title={say(`plan.none.${filter}`)}>{say('plan.none.way')}</EmptyState>
        )}
        {visible.has(introduction) && (
          <UnitLink
            unit={units[introduction]!}
            status={shownStatus(unitStatus(negotiation, units[introduction]!))}
            on={selected === introduction}
          />
        )}
        {areas.map((area) => (
          <AreaGroup
            key={area.number}
            area={area}
            visible={visible}
            selected={selected}
            whole={filter === 'all'}
          />
        ))}
      </div>
      <Key />
    </div>
  );
}

interface AreaGroupProps {
  readonly area: OpeningArea;
  readonly visible: ReadonlySet<UnitId>;
  readonly selected: UnitId;
  /** Unfiltered: the area may be folded. */
  readonly whole: boolean;
}

function AreaGroup({ area, visible, selected, whole }: AreaGroupProps) {
  const { say } = useText();
  const negotiation = useNegotiation();
  const [folded, setFolded] = useState(false);
  const shown = area.units.filter((id) => visible.has(id));
  if (shown.length === 0) return null;
  const statusOf = (id: UnitId) => shownStatus(unitStatus(negotiation, negotiation.units[id]!));
  const settled = area.units.filter((id) => !['open', 'bracketed'].includes(statusOf(id))).length;
  const open = !(folded && whole);
  const Chevron = open ? ChevronDown : ChevronRight;
  return (
    <section className={open ? 'oa' : 'oa shut'}>
      <button type="button" aria-expanded={open} onClick={() => setFolded(!folded)}>
        <span className="tw">
          <Chevron aria-hidden />
        </span>
        <span className="an num">{area.number}</span>
        <span className="grow" lang="en">
          {area.title}
        </span>
        <span className="ct num" title={say('plan.area-settled', { settled, all: area.units.length })}>
          {settled}/{area.units.length}
        </span>
      </button>
      {open ? (
        <ul>
          {shown.map((id) => (
            <li key={id}>
              <UnitLink unit={negotiation.units[id]!} status={statusOf(id)} on={selected === id} />
            </li>
          ))}
        </ul>
      ) : (
        <div className="strip">
          {area.units.map((id) => (
            <StatusIcon key={id} status={statusOf(id)} />
          ))}
        </div>
      )}
    </section>
  );
}

interface UnitLinkProps {
  readonly unit: Unit;
  readonly status: ShownStatus;
  readonly on: boolean;
}

const UnitLink = memo(function UnitLink({ unit, status, on }: UnitLinkProps) {
  const speaker = useText();
  const { negotiation } = useSeat();
  const { text } = currentVersion(unit);
  const statement = text.kind === 'objective' ? plainText(text.elements[0]?.text ?? []) : null;
  const count = standingProposals(unit).length;
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (on) link.current?.scrollIntoView({ block: 'nearest' });
  }, [on]);
  return (
    <a
      ref={link}
      className={on ? 'oo on' : 'oo'}
      href={routeHref({ negotiation, page: 'plan', unit: unit.id })}
      aria-current={on ? 'true' : undefined}
      title={statement ?? undefined}
    >
      <StatusIcon status={status} />
      {statement === null ? (
        <span className="grow">{unitTitle(speaker, unit.label)}</span>
      ) : (
        <>
          <span className="on_ num">{unit.label}</span>
          <span className="grow two" lang="en">
            <Statement words={statement} />
          </span>
        </>
      )}
      {count > 0 && (
        <span className="pc num" title={speaker.say('plan.proposals-count', { count })}>
          {count}
        </span>
      )}
    </a>
  );
});

/** A lost place in one piece: cut off within it, the line would end with two ellipses. */
function Statement({ words }: { readonly words: string }) {
  const [first, ...rest] = words.split(LACUNA_MARK);
  return (
    <>
      {first}
      {rest.map((after, i) => (
        // oxlint-disable-next-line react/no-array-index-key -- parts of one line have no other name
        <Fragment key={i}>
          <span className="whole">{LACUNA_MARK}</span>
          {after}
        </Fragment>
      ))}
    </>
  );
}

const SHAPES = ['open', 'bracketed', 'ad-referendum', 'agreed'] as const satisfies readonly ShownStatus[];

function Key() {
  const { say } = useText();
  return (
    <div className="okey">
      {SHAPES.map((status) => (
        <span key={status}>
          <StatusIcon status={status} silent />
          {say(`plan.key.${status}`)}
        </span>
      ))}
    </div>
  );
}
