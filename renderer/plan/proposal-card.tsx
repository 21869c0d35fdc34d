import { Check, CirclePlus, MessageSquare, OctagonMinus } from 'lucide-react';
import { memo } from 'react';
import { coSponsorsNow } from '../../shared/negotiation/proposals/co-sponsors.ts';
import { proposalOutcome } from '../../shared/negotiation/read.ts';
import type { Proposal, Unit } from '../../shared/negotiation/state.ts';
import { routeHref } from '../app/route.ts';
import { Button } from '../components/button.tsx';
import { Plaques, ProposalNumber } from '../components/plaque.tsx';
import { useText } from '../i18n/use-text.ts';
import { RefusalNote } from '../link/refusal-note.tsx';
import { useCommand } from '../link/use-command.ts';
import { useMay, useWaitReason } from '../link/use-may.ts';
import { useSeat } from '../link/use-negotiation.tsx';
import { thingsOn } from '../text/change-names.ts';
import { Links } from '../proposal/links.tsx';
import { changeSummary } from '../text/change-summary.ts';
import { isProponent, supporters } from './standing.ts';

interface ProposalCardProps {
  readonly proposal: Proposal;
  readonly unit: Unit;
}

/** One proposal, equal in size to every other, in order of tabling. */
export const ProposalCard = memo(function ProposalCard({ proposal, unit }: ProposalCardProps) {
  const speaker = useText();
  const { say, day } = speaker;
  const { negotiation } = useSeat();
  const base = unit.versions.find(({ number }) => number === proposal.version)!.text;
  const outcome = proposalOutcome(proposal);
  const sponsors = coSponsorsNow(proposal).map(({ party }) => party);
  return (
    <article className={outcome === 'standing' ? 'card prop' : 'card prop past'}>
      <div className="row wrap">
        <a className="pid-a" href={routeHref({ negotiation, page: 'proposal', proposal: proposal.id })}>
          <ProposalNumber id={proposal.id} />
        </a>
        {sponsors.length > 0 && (
          <>
            <span className="i3 t13">{say('plan.with')}</span>
            <Plaques parties={sponsors} />
          </>
        )}
        <span className="grow" />
        <span className="t13 i3">{day(proposal.tabled.at)}</span>
      </div>
      <p className="t14 i2 what">
        {proposal.kind === 'consolidated' &&
          `${say('plan.consolidated-from', { count: thingsOn(unit, proposal.sources) })} `}
        {changeSummary(speaker, {
          label: unit.label,
          base,
          proposed: proposal.text,
          changes: proposal.changes,
        })}
      </p>
      <Links unit={unit} proposal={proposal} />
      {outcome !== 'standing' && <p className="t13 b6 fate">{say(`plan.outcome.${outcome}`)}</p>}
      <Standing proposal={proposal} live={outcome === 'standing'} />
    </article>
  );
});

function Standing({ proposal, live }: { readonly proposal: Proposal; readonly live: boolean }) {
  const { say } = useText();
  const { party } = useSeat();
  const mayTake = useMay('take-position');
  const { send, busy, refusal } = useCommand();
  const waits = useWaitReason();
  const own = isProponent(proposal, party);
  const supported = proposal.positions[party]?.position === 'supports';
  const objects = Object.values(proposal.positions).filter(({ position }) => position === 'objects').length;
  const word = supported ? say('plan.supported') : say('plan.support');
  const toggle = () =>
    void send({ kind: 'take-position', proposal: proposal.id, position: supported ? null : 'supports' });
  return (
    <>
      <div className="row ft">
        <span className="tally">
          <CirclePlus aria-hidden />
          {say('plan.support-count', { count: supporters(proposal).size })}
        </span>
        {objects > 0 && (
          <span className="tally">
            <OctagonMinus aria-hidden />
            {say('plan.object-count', { count: objects })}
          </span>
        )}
        {proposal.comments.length > 0 && (
          <span className="tally" title={say('plan.comments-count', { count: proposal.comments.length })}>
            <MessageSquare aria-hidden />
            <b>{proposal.comments.length}</b>
            <span className="vh">{say('plan.comments-count', { count: proposal.comments.length })}</span>
          </span>
        )}
        <span className="grow" />
        {own && <span className="t13 i3">{say('plan.yours')}</span>}
        {!own && mayTake && live && (
          <Button
            size="small"
            pressed={supported}
            icon={supported ? <Check aria-hidden /> : undefined}
            busy={busy && say('plan.sending')}
            off={waits}
            onPress={toggle}
            aria-label={`${word}, ${proposal.id}`}
          >
            {word}
          </Button>
        )}
      </div>
      <RefusalNote refusal={refusal} />
    </>
  );
}
