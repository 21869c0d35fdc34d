import { POSITIONS, type Position } from '../../shared/negotiation/proposals/act.ts';
import { coSponsorsNow } from '../../shared/negotiation/proposals/co-sponsors.ts';
import type { Proposal } from '../../shared/negotiation/state.ts';
import { Button } from '../components/button.tsx';
import { Plaques } from '../components/plaque.tsx';
import { useText } from '../i18n/use-text.ts';
import { RefusalNote } from '../link/refusal-note.tsx';
import { useCommand } from '../link/use-command.ts';
import { useMay, useWaitReason } from '../link/use-may.ts';
import { useNegotiation, useSeat } from '../link/use-negotiation.tsx';
import { stancesOn } from './standing.ts';

interface PositionsProps {
  readonly proposal: Proposal;
}

/** Who stands where, and this delegation's own word. */
export function Positions({ proposal }: PositionsProps) {
  const { say, list, party } = useText();
  const { proposes, positions, unheard } = stancesOn(useNegotiation(), proposal);
  return (
    <section className="sec">
      <div className="sech">
        <h3>{say('proposal.positions')}</h3>
      </div>
      <OwnPosition proposal={proposal} />
      <dl className="prp-po">
        <div>
          <dt>{say('proposal.positions.proposes')}</dt>
          <dd>
            <Plaques parties={proposes} />
          </dd>
          <dd className="num b6">{proposes.length}</dd>
        </div>
        {positions.map(({ position, parties }) => (
          <div key={position}>
            <dt>{say(`proposal.stance.${position}`)}</dt>
            <dd>
              <Plaques parties={parties} />
            </dd>
            <dd className="num b6">{parties.length}</dd>
          </div>
        ))}
      </dl>
      <p className="t13 i3" title={list(unheard.map(party))}>
        {say('proposal.positions.unheard', { count: unheard.length })}
      </p>
    </section>
  );
}

function OwnPosition({ proposal }: PositionsProps) {
  const { say, party: name } = useText();
  const { party } = useSeat();
  const may = useMay('take-position');
  const wait = useWaitReason();
  const { send, busy, refusal } = useCommand();
  if (!may || proposal.withdrawn) return null;
  const proposes =
    proposal.proponent === party || coSponsorsNow(proposal).some((sponsor) => sponsor.party === party);
  if (proposes) return <p className="t13 i2 prp-ow">{say('proposal.position.own')}</p>;
  const own = proposal.positions[party]?.position ?? null;
  const take = (position: Position) =>
    void send({ kind: 'take-position', proposal: proposal.id, position: position === own ? null : position });
  return (
    <div className="prp-ow">
      <fieldset className="prp-pb">
        <legend className="vh">{say('proposal.positions.yours', { party: name(party) })}</legend>
        {POSITIONS.map((position) => (
          <Button
            key={position}
            pressed={position === own}
            off={wait}
            onPress={() => !busy && take(position)}
          >
            {say(`proposal.position.${position}`)}
          </Button>
        ))}
      </fieldset>
      {own && (
        <p className="t13 i3">
          {own === 'objects' && `${say('proposal.position.blocks')} `}
          {say('proposal.position.take-back')}
        </p>
      )}
      {wait && <p className="t13 i3">{wait}</p>}
      <RefusalNote refusal={refusal} />
    </div>
  );
}
