import { UserMinus, UserPlus } from 'lucide-react';
import { coSponsorsNow } from '../../shared/negotiation/proposals/co-sponsors.ts';
import type { Proposal } from '../../shared/negotiation/state.ts';
import { Button } from '../components/button.tsx';
import { Plaque } from '../components/plaque.tsx';
import { useText } from '../i18n/use-text.ts';
import { RefusalNote } from '../link/refusal-note.tsx';
import { useCommand } from '../link/use-command.ts';
import { useMay, useWaitReason } from '../link/use-may.ts';
import { useSeat } from '../link/use-negotiation.tsx';
import { isLate } from './standing.ts';

interface CoSponsorsProps {
  readonly proposal: Proposal;
}

/** Who has joined it and when; joining and leaving are acts like any other. */
export function CoSponsors({ proposal }: CoSponsorsProps) {
  const { say, party: name, moment } = useText();
  const { send, busy, refusal } = useCommand();
  const sponsors = coSponsorsNow(proposal);
  return (
    <section className="sec">
      <div className="sech">
        <h3>{say('proposal.sponsors')}</h3>
        <JoinOrLeave
          proposal={proposal}
          busy={busy}
          onSend={(kind) => void send({ kind, proposal: proposal.id })}
        />
      </div>
      <RefusalNote refusal={refusal} />
      {sponsors.length === 0 && <p className="t14 i3">{say('proposal.sponsors.none')}</p>}
      <ul className="prp-sp">
        {sponsors.map((sponsor) => (
          <li key={sponsor.party}>
            <Plaque party={sponsor.party} />
            <span className="t14">{name(sponsor.party)}</span>
            <span className="t13 i3 num">
              {say('proposal.sponsors.since', { moment: moment(sponsor.since.at) })}
            </span>
            {isLate(proposal, sponsor) && <span className="t13 prp-la">{say('proposal.sponsors.late')}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface JoinOrLeaveProps extends CoSponsorsProps {
  readonly busy: boolean;
  readonly onSend: (kind: 'co-sponsor' | 'end-co-sponsorship') => void;
}

function JoinOrLeave({ proposal, busy, onSend }: JoinOrLeaveProps) {
  const { say } = useText();
  const { party } = useSeat();
  const may = useMay('co-sponsor');
  const wait = useWaitReason();
  if (!may || proposal.withdrawn || proposal.proponent === party) return null;
  const joined = coSponsorsNow(proposal).some((sponsor) => sponsor.party === party);
  return (
    <Button
      size="small"
      look="quiet"
      off={wait}
      icon={joined ? <UserMinus aria-hidden /> : <UserPlus aria-hidden />}
      onPress={() => !busy && onSend(joined ? 'end-co-sponsorship' : 'co-sponsor')}
    >
      {say(joined ? 'proposal.sponsor.leave' : 'proposal.sponsor')}
    </Button>
  );
}
