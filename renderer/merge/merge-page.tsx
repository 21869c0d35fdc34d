import { ArrowLeft, Eye, Send } from 'lucide-react';
import { useState } from 'react';
import type { UnitId } from '../../shared/ids.ts';
import { preparedChanges, unitsInOrder } from '../../shared/negotiation/read.ts';
import type { Unit } from '../../shared/negotiation/state.ts';
import { goTo, routeHref } from '../app/route.ts';
import { Button } from '../components/button.tsx';
import { SelectField } from '../components/choice.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { useText } from '../i18n/use-text.ts';
import { unitName, unitTitle } from '../link/names.ts';
import { RefusalNote } from '../link/refusal-note.tsx';
import { useMay, useWaitReason } from '../link/use-may.ts';
import { useNegotiation, useSeat } from '../link/use-negotiation.tsx';
import { Comparison } from './comparison.tsx';
import { ProgressMarks } from './progress-marks.tsx';
import { Result } from './result.tsx';
import { TableDialog } from './table-dialog.tsx';
import { columnsOf, pointsOf, progressOf } from './points.ts';
import { StaleProposals } from './stale-proposals.tsx';
import { nextTextId, tabledAlready } from './prepared.ts';
import { type Consolidation, useConsolidation } from './use-consolidation.ts';
import { useMergeKeys } from './use-merge-keys.ts';
import '../proposal/task-bar.css';
import '../proposal/unit-rows.css';
import './merge.css';

/** The secretariat's desk: the proposals on one unit side by side, and the text that its decisions make. */
export function MergePage({ route }: { readonly route: { readonly unit: UnitId } }) {
  const { say } = useText();
  const unit = useNegotiation().units[route.unit];
  const may = useMay('decide');
  if (!may) return <Nothing title={say('merge.not-yours')} why={say('merge.not-yours.why')} unit={unit} />;
  if (!unit) return <Nothing title={say('merge.none.unknown')} unit={undefined} />;
  return <Desk unit={unit} />;
}

interface NothingProps {
  readonly title: string;
  readonly why?: string;
  readonly unit: Unit | undefined;
}

function Nothing({ title, why, unit }: NothingProps) {
  const { say } = useText();
  const { negotiation } = useSeat();
  return (
    <main className="mrg-none" data-pane="text" tabIndex={-1}>
      <EmptyState
        title={title}
        action={
          <a className="btn" href={routeHref({ negotiation, page: 'plan', unit: unit?.id ?? null })}>
            {say('merge.to-plan')}
          </a>
        }
      >
        {why}
      </EmptyState>
    </main>
  );
}

function Desk({ unit }: { readonly unit: Unit }) {
  const consolidation = useConsolidation(unit);
  const [keysOn, setKeysOn] = useMergeKeys(consolidation);
  const [clean, setClean] = useState(false);
  return (
    <div className="mrg">
      <TaskBar consolidation={consolidation} clean={clean} onClean={setClean} />
      {consolidation.columns.length === 0 ? (
        <NoProposals unit={unit} />
      ) : (
        <main className="mrg-m" data-pane="text" tabIndex={-1}>
          <div className="mrg-t">
            <RefusalNote refusal={consolidation.refusal} />
            <StaleProposals consolidation={consolidation} />
            <Comparison consolidation={consolidation} />
          </div>
          <Result consolidation={consolidation} clean={clean} keysOn={keysOn} onKeys={setKeysOn} />
        </main>
      )}
    </div>
  );
}

function NoProposals({ unit }: { readonly unit: Unit }) {
  const speaker = useText();
  const base = useNegotiation().base.date.slice(0, 4);
  const untouched = unit.versions.length === 1;
  return (
    <Nothing
      title={speaker.say('merge.none', { unit: unitName(speaker, unit.label) })}
      why={speaker.say(untouched ? 'merge.none.base' : 'merge.none.agreed', { base })}
      unit={unit}
    />
  );
}

interface TaskBarProps {
  readonly consolidation: Consolidation;
  readonly clean: boolean;
  readonly onClean: (clean: boolean) => void;
}

function TaskBar({ consolidation, clean, onClean }: TaskBarProps) {
  const speaker = useText();
  const { say } = speaker;
  const { negotiation } = useSeat();
  const { unit, columns, progress } = consolidation;
  const next = nextTextId(unit);
  const title = say('merge.title', { unit: unitName(speaker, unit.label) });
  return (
    <section className="prp-b mrg-b" aria-label={title}>
      <a
        className="btn ghost ico"
        href={routeHref({ negotiation, page: 'plan', unit: unit.id })}
        aria-label={say('merge.to-plan')}
        title={say('merge.to-plan')}
      >
        <ArrowLeft aria-hidden />
      </a>
      <h1>{title}</h1>
      <UnitChoice unit={unit} />
      {columns.length > 0 && (
        <>
          <span className="t13 i2 opt">{say('merge.sub', { count: columns.length, id: next })}</span>
          <span className="grow" />
          <ProgressMarks consolidation={consolidation} />
          <span className="t14 i2 num">{say('merge.progress', { ...progress })}</span>
          <Button
            icon={<Eye aria-hidden />}
            aria-label={say(clean ? 'merge.credited' : 'merge.clean')}
            onPress={() => onClean(!clean)}
          >
            <span className="lab">{say(clean ? 'merge.credited' : 'merge.clean')}</span>
          </Button>
          <TableButton unit={unit} />
        </>
      )}
    </section>
  );
}

/** The units with something to consolidate, and always the one that is open. */
function UnitChoice({ unit }: { readonly unit: Unit }) {
  const speaker = useText();
  const { negotiation } = useSeat();
  const units = unitsInOrder(useNegotiation()).filter(
    (each) => each.id === unit.id || each.proposals.length > 0,
  );
  return (
    <SelectField
      bare
      label={speaker.say('merge.unit')}
      value={unit.id}
      onChange={(id) => goTo({ negotiation, page: 'merge', unit: id })}
      options={units.map((each) => ({
        value: each.id,
        label: speaker.say('merge.unit.option', {
          unit: unitTitle(speaker, each.label),
          standing: undecidedIn(each),
        }),
      }))}
    />
  );
}

function undecidedIn(unit: Unit): number {
  const { decided, all } = progressOf(pointsOf(unit, columnsOf(unit)));
  return all - decided;
}

function TableButton({ unit }: { readonly unit: Unit }) {
  const { say } = useText();
  const wait = useWaitReason();
  const [open, setOpen] = useState(false);
  const already = tabledAlready(unit);
  const nothing = preparedChanges(unit).length === 0 ? say('merge.table.nothing') : null;
  const off = wait ?? nothing ?? (already ? say('merge.table.already', { id: already.id }) : null);
  return (
    <>
      <Button look="primary" icon={<Send aria-hidden />} off={off} onPress={() => setOpen(true)}>
        {say('merge.table')}
      </Button>
      {open && <TableDialog unit={unit} onClose={() => setOpen(false)} />}
    </>
  );
}
