import { useMemo, useRef, useState } from 'react';
import type { UnitId } from '../../shared/ids.ts';
import { standingLabels } from '../../shared/negotiation/labels.ts';
import { currentVersion, unitStatus, unitsInOrder } from '../../shared/negotiation/read.ts';
import type { Unit } from '../../shared/negotiation/state.ts';
import {
  type RollingText,
  bracketsOn,
  countBrackets,
  rollingText,
} from '../../shared/rolling/rolling-text.ts';
import { goTo, routeHref } from '../app/route.ts';
import { SelectField } from '../components/choice.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { Note } from '../components/note.tsx';
import { ProposalNumber } from '../components/plaque.tsx';
import { StatusChip, shownStatus } from '../components/status.tsx';
import { useText } from '../i18n/use-text.ts';
import { unitName, unitTitle } from '../link/names.ts';
import { useNegotiation, useSeat } from '../link/use-negotiation.tsx';
import { ShownNotes } from '../text/references.tsx';
import { Filters } from './filters.tsx';
import { RollingRow } from './rolling-row.tsx';
import { useLineNumbers } from './use-line-numbers.ts';
import { EVERYTHING, type Look, shownText } from './view.ts';
import '../proposal/task-bar.css';
import './rolling.css';

/** The common draft of one unit: agreed words, and disputed ones in brackets with who stands behind them. */
export function RollingPage({ route }: { readonly route: { readonly unit: UnitId | null } }) {
  const { units, order } = useNegotiation();
  const first = order.find((id) => units[id]!.proposals.length > 0) ?? order[0]!;
  const unit = units[route.unit ?? first] ?? units[first]!;
  const rolling = useMemo(() => rollingText(unit), [unit]);
  const [look, setLook] = useState<Look>(EVERYTHING);
  const shown = useMemo(() => shownText(rolling, look), [rolling, look]);
  return (
    <div className="rt">
      <Filters rolling={rolling} look={look} onLook={setLook} />
      <main className="desk rt-d" data-pane="text" tabIndex={-1}>
        <Head unit={unit} rolling={rolling} />
        <Page unit={unit} rolling={shown} look={look} />
      </main>
    </div>
  );
}

function Head({ unit, rolling }: { readonly unit: Unit; readonly rolling: RollingText }) {
  const speaker = useText();
  const negotiation = useNegotiation();
  const { brackets } = countBrackets(rolling);
  const proposals = unit.proposals.filter(({ withdrawn }) => !withdrawn).length;
  return (
    <section className="rh" aria-label={speaker.say('rolling.title')}>
      <UnitChoice unit={unit} />
      <StatusChip status={shownStatus(unitStatus(negotiation, unit))} />
      <span className="grow" />
      <span className="t13 i2 num">{speaker.say('rolling.counts', { brackets, proposals })}</span>
    </section>
  );
}

/** The units with something in brackets, and always the one that is open. */
function UnitChoice({ unit }: { readonly unit: Unit }) {
  const speaker = useText();
  const negotiation = useNegotiation();
  const seat = useSeat();
  const units = useMemo(
    () =>
      unitsInOrder(negotiation)
        .map((each) => ({ each, brackets: countBrackets(rollingText(each)).brackets }))
        .filter(({ each, brackets }) => each.id === unit.id || brackets > 0),
    [negotiation, unit.id],
  );
  return (
    <SelectField
      bare
      label={speaker.say('rolling.unit')}
      value={unit.id}
      onChange={(id) => goTo({ negotiation: seat.negotiation, page: 'rolling', unit: id })}
      options={units.map(({ each, brackets }) => ({
        value: each.id,
        label: speaker.say('rolling.unit.option', { unit: unitTitle(speaker, each.label), brackets }),
      }))}
    />
  );
}

interface PageProps {
  readonly unit: Unit;
  readonly rolling: RollingText;
  readonly look: Look;
}

function Page({ unit, rolling, look }: PageProps) {
  const speaker = useText();
  const { say } = speaker;
  const page = useRef<HTMLElement>(null);
  const lines = useLineNumbers(page);
  const labels = standingLabels(unit);
  const numbers = firstNumbers(rolling);
  return (
    <article ref={page} className="page doc rpage" aria-label={unitTitle(speaker, unit.label)}>
      <div className="rphead">
        <span />
        <span className="aph">
          <span>{say('rolling.who')}</span>
          <span>{say('rolling.support')}</span>
        </span>
      </div>
      {countBrackets(rolling).brackets === 0 && (
        <EmptyState title={say('rolling.none', { unit: unitName(speaker, unit.label) })}>
          {say('rolling.none.way')}
        </EmptyState>
      )}
      <ShownNotes label={unit.label} text={currentVersion(unit).text}>
        {rolling.elements.map((element, i) => (
          <RollingRow
            key={`${element.kind} ${keyOf(element)}`}
            unit={unit}
            element={element}
            labels={labels}
            look={look}
            lines={look.lines ? (lines[i] ?? []) : []}
            from={numbers[i]!}
          />
        ))}
      </ShownNotes>
      <Stale rolling={rolling} />
    </article>
  );
}

/** Brackets are numbered through the unit: for each element the number of its first. */
function firstNumbers({ elements }: RollingText): number[] {
  const counts = elements.map((element) => bracketsOn(element).length);
  return counts.map((_, i) => 1 + counts.slice(0, i).reduce((sum, count) => sum + count, 0));
}

function keyOf(element: RollingText['elements'][number]): string {
  if (element.kind === 'current') return element.element.id;
  if (element.kind === 'added') return element.variants[0]!.element.id;
  return `${element.element} ${element.proposals[0]!.id}`;
}

/** What stands on words that have changed has no place in the text; it is named, so that nobody overlooks it. */
function Stale({ rolling: { stale } }: { readonly rolling: RollingText }) {
  const { say } = useText();
  const { negotiation } = useSeat();
  const proposals = [...new Set(stale.flatMap((contribution) => contribution.proposals))];
  if (proposals.length === 0) return null;
  return (
    <section className="rstale" aria-label={say('rolling.stale')}>
      <Note tone="warn">
        <b className="b6">{say('rolling.stale')}</b>
        <p>{say('rolling.stale.what')}</p>
        <span className="row">
          {proposals.map(({ id }) => (
            <a key={id} href={routeHref({ negotiation, page: 'proposal', proposal: id })}>
              <ProposalNumber id={id} />
            </a>
          ))}
        </span>
      </Note>
    </section>
  );
}
