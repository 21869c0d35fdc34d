import { GitMerge } from 'lucide-react';
import type { LacunaId, UnitId } from '../../shared/ids.ts';
import { unitStatus } from '../../shared/negotiation/read.ts';
import type { Unit } from '../../shared/negotiation/state.ts';
import { routeHref } from '../app/route.ts';
import { ChairActions } from '../chair/chair-actions.tsx';
import { ConfirmAwaited } from '../chair/confirm-awaited.tsx';
import { buttonClasses } from '../components/button.tsx';
import { StatusChip, shownStatus } from '../components/status.tsx';
import { type Speaker, useText } from '../i18n/use-text.ts';
import { unitTitle } from '../link/names.ts';
import { useMay } from '../link/use-may.ts';
import { useNegotiation, useSeat } from '../link/use-negotiation.tsx';
import { StandingSections } from '../status/standing-sections.tsx';
import { DraftAction } from './draft-action.tsx';
import { LatestActs } from './latest-acts.tsx';
import { LostWords } from './lost-words.tsx';
import { NotesSection } from './notes-section.tsx';
import { ProposalCard } from './proposal-card.tsx';
import { countsOf } from './standing.ts';

interface PanelProps {
  readonly id: UnitId;
  /** `null`: this seat restores nothing. */
  readonly onRestore: ((lacuna: LacunaId) => void) | null;
}

/** Everything that is said about the selected unit, and what this seat can do about it. */
export function Panel({ id, onRestore }: PanelProps) {
  const speaker = useText();
  const negotiation = useNegotiation();
  const unit = negotiation.units[id]!;
  const status = unitStatus(negotiation, unit);
  const title = unitTitle(speaker, unit.label);
  const mayGavel = useMay('agree');
  return (
    <aside className="pane r" aria-label={speaker.say('plan.negotiation-of', { title })} data-pane="panel">
      <div className="pscroll">
        <div className="sec hd">
          <div className="row">
            <h2 className="grow">{title}</h2>
            <StatusChip status={shownStatus(status)} />
          </div>
          <p className="t14 i2 hd-s">{summary(speaker, unit, status === 'approved')}</p>
          <Actions unit={unit} />
        </div>
        {mayGavel && <ChairActions unit={id} />}
        <StandingSections unit={unit} />
        <Proposals unit={unit} />
        <NotesSection unit={unit} />
        <LostWords unit={unit} onRestore={onRestore} />
        <LatestActs unit={unit} />
      </div>
    </aside>
  );
}

/** What is undecided and what is settled, in a sentence or two. */
function summary({ say }: Speaker, unit: Unit, approved: boolean): string {
  const { elements, agreed, adReferendum, changes, proponents } = countsOf(unit);
  if (approved) return say('plan.sum.approved');
  const said: string[] = [];
  if (changes > 0) said.push(say('plan.sum.undecided', { changes, proponents }));
  if (agreed === elements) said.push(say('plan.sum.all-agreed'));
  else if (adReferendum === elements) said.push(say('plan.sum.all-ad-referendum'));
  else if (agreed + adReferendum > 0) said.push(say('plan.sum.some', { agreed, adReferendum, elements }));
  else if (changes === 0) said.push(say('plan.sum.open', { elements }));
  return said.join(' ');
}

function Actions({ unit }: { readonly unit: Unit }) {
  return (
    <>
      {useMay('draft') && <DraftAction unit={unit} />}
      {useMay('decide') && <ConsolidateAction unit={unit} />}
      {!useMay('agree') && <ConfirmAwaited unit={unit.id} />}
    </>
  );
}

function ConsolidateAction({ unit }: { readonly unit: Unit }) {
  const { say } = useText();
  const { negotiation } = useSeat();
  return (
    <a
      className={buttonClasses({ look: 'primary', className: 'wide-b' })}
      href={routeHref({ negotiation, page: 'merge', unit: unit.id })}
    >
      <GitMerge aria-hidden />
      {say('plan.consolidate')}
    </a>
  );
}

function Proposals({ unit }: { readonly unit: Unit }) {
  const { say } = useText();
  const { base } = useNegotiation();
  const { proposals, label } = unit;
  return (
    <div className="sec">
      <div className="sech">
        <h3>{say('plan.proposals')}</h3>
        {proposals.length > 0 && <span className="c">{say('plan.tabled', { count: proposals.length })}</span>}
      </div>
      {proposals.length === 0 && (
        <p className="t14 i2">
          {say('plan.no-proposals', {
            label,
            base: base.name,
            moved: unit.versions.length > 1 ? 'yes' : 'no',
          })}
        </p>
      )}
      {proposals.map((proposal) => (
        <ProposalCard key={proposal.id} proposal={proposal} unit={unit} />
      ))}
    </div>
  );
}
