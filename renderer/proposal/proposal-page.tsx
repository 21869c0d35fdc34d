import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { coSponsorsNow } from '../../shared/negotiation/proposals/co-sponsors.ts';
import type { ChangeId, ProposalId } from '../../shared/ids.ts';
import {
  asItReadsNow,
  currentVersion,
  findProposal,
  proposalOutcome,
} from '../../shared/negotiation/read.ts';
import type { Proposal } from '../../shared/negotiation/state.ts';
import { routeHref } from '../app/route.ts';
import { Segmented } from '../components/choice.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { Plaques, ProposalNumber } from '../components/plaque.tsx';
import { useText } from '../i18n/use-text.ts';
import { useMay } from '../link/use-may.ts';
import { useNegotiation, useSeat } from '../link/use-negotiation.tsx';
import { unitTitle } from '../link/names.ts';
import { ChangeList } from './change-list.tsx';
import { Maintain } from './stale.tsx';
import { ProposalPanel } from './proposal-panel.tsx';
import { PROPOSAL_VIEWS, ProposalText, type ProposalView } from './proposal-text.tsx';
import type { TabledProps } from './tabled-props.ts';
import { TakeUp } from './take-up.tsx';
import { Withdrawal } from './withdrawal.tsx';
import './proposal.css';
import './task-bar.css';
import './unit-rows.css';

/** One tabled proposal: its words, what became of each of its changes, and what everybody says of it. */
export function ProposalPage({ route }: { readonly route: { readonly proposal: ProposalId } }) {
  const negotiation = useNegotiation();
  const proposal = findProposal(negotiation, route.proposal);
  if (!proposal) return <NoProposal id={route.proposal} />;
  return <Tabled unit={negotiation.units[proposal.unit]!} proposal={proposal} />;
}

function NoProposal({ id }: { readonly id: ProposalId }) {
  const { say } = useText();
  const { negotiation } = useSeat();
  return (
    <main className="prp-none" data-pane="text" tabIndex={-1}>
      <EmptyState
        title={say('proposal.none', { id })}
        action={
          <a className="btn" href={routeHref({ negotiation, page: 'plan', unit: null })}>
            {say('proposal.to-plan')}
          </a>
        }
      >
        {say('proposal.none.why')}
      </EmptyState>
    </main>
  );
}

function Tabled({ unit, proposal }: TabledProps) {
  const [view, setView] = useState<ProposalView>('tracked');
  const [earlier, setEarlier] = useState<number | null>(null);
  const [spokenOf, speakOf] = useState<ChangeId | null>(null);
  const shown = wordedAs(proposal, earlier);
  return (
    <div className="prp">
      <TaskBar unit={unit} proposal={shown} view={view} onView={setView} />
      <div className="prp-g">
        <ChangeList unit={unit} proposal={shown} onSpeakOf={speakOf} />
        <ProposalText unit={unit} proposal={shown} view={view} latest={proposal.revision} />
        <ProposalPanel
          unit={unit}
          proposal={proposal}
          wording={shown.revision}
          onWording={setEarlier}
          spokenOf={spokenOf}
          onSpeakOfAll={() => speakOf(null)}
        />
      </div>
    </div>
  );
}

/** The proposal in an earlier wording of its own; everything else about it is as it is now. */
function wordedAs(proposal: Proposal, revision: number | null): Proposal {
  const wording = proposal.earlier.find((each) => each.revision === revision);
  return wording ? { ...proposal, ...wording } : proposal;
}

interface TaskBarProps extends TabledProps {
  readonly view: ProposalView;
  readonly onView: (view: ProposalView) => void;
}

function TaskBar({ unit, proposal, view, onView }: TaskBarProps) {
  const speaker = useText();
  const { say } = speaker;
  const { negotiation } = useSeat();
  const back = `${say('proposal.to-plan')}: ${unitTitle(speaker, unit.label)}`;
  const sponsors = coSponsorsNow(proposal).map(({ party }) => party);
  return (
    <section className="prp-b" aria-label={say('proposal.about', { id: proposal.id })}>
      <a
        className="btn ghost ico"
        href={routeHref({ negotiation, page: 'plan', unit: unit.id })}
        aria-label={back}
        title={back}
      >
        <ArrowLeft aria-hidden />
      </a>
      <h1>
        <ProposalNumber id={proposal.id} />
        {proposal.revision > 0 && (
          <span className="t14 num prp-rev">
            {' '}
            {say('proposal.revision', { revision: proposal.revision })}
          </span>
        )}
      </h1>
      {sponsors.length > 0 && (
        <span className="row t13 i3 prp-w">
          {say('proposal.with')} <Plaques parties={sponsors} />
        </span>
      )}
      <OutcomeChip proposal={proposal} />
      <span className="grow" />
      <Against unit={unit} proposal={proposal} view={view} />
      <Segmented
        label={say('proposal.view')}
        value={view}
        onChange={onView}
        options={PROPOSAL_VIEWS.map((value) => ({ value, label: say(`proposal.view.${value}`) }))}
      />
      <Consolidate unit={unit} proposal={proposal} />
      <Maintain unit={unit} proposal={proposal} />
      <TakeUp proposal={proposal} />
      <Withdrawal proposal={proposal} />
    </section>
  );
}

/** For the secretariat, as long as there is something to decide on. */
function Consolidate({ unit, proposal }: TabledProps) {
  const { say } = useText();
  const { negotiation } = useSeat();
  const may = useMay('decide');
  const open = !proposal.withdrawn && asItReadsNow(unit, proposal).changes.length > 0;
  if (!may || !open || proposal.kind === 'consolidated') return null;
  return (
    <a className="btn" href={routeHref({ negotiation, page: 'merge', unit: unit.id })}>
      {say('proposal.consolidate')}
    </a>
  );
}

/** Which text the words are laid over, or which one it is. */
function Against({ unit, proposal, view }: Omit<TaskBarProps, 'onView'>) {
  const { say } = useText();
  const base = useNegotiation().base.date.slice(0, 4);
  const words =
    view === 'current'
      ? say('proposal.current-version', { version: currentVersion(unit).number, base })
      : say('proposal.against', { version: proposal.version, base });
  return <span className="t13 i3 opt num">{words}</span>;
}

function OutcomeChip({ proposal }: { readonly proposal: Proposal }) {
  const { say } = useText();
  const outcome = proposalOutcome(proposal);
  return <span className={`chip o-${outcome}`}>{say(`proposal.outcome.${outcome}`)}</span>;
}
