import { POSITIONS, type Position } from '../../shared/negotiation/proposals/act.ts';
import { coSponsorsNow } from '../../shared/negotiation/proposals/co-sponsors.ts';
import { type StanceSince, stancesOf } from '../../shared/negotiation/proposals/stances.ts';
import type { Party } from '../../shared/ids.ts';
import type { Proposal } from '../../shared/negotiation/state.ts';
import { routeHref } from '../app/route.ts';
import { Button } from '../components/button.tsx';
import { Plaque, Plaques } from '../components/plaque.tsx';
import { useText } from '../i18n/use-text.ts';
import { RefusalNote } from '../link/refusal-note.tsx';
import { useCommand } from '../link/use-command.ts';
import { useMay, useWaitReason } from '../link/use-may.ts';
import { useNegotiation, useSeat } from '../link/use-negotiation.tsx';
import { today } from '../chair/today.ts';
import { stancesOn } from './standing.ts';

interface PositionsProps {
  readonly proposal: Proposal;
}

/** Who stands where, and this delegation's own word. */
export function Positions({ proposal }: PositionsProps) {
  const { say, list, party } = useText();
  const { proposes, positions, unheard } = stancesOn(useNegotiation(), proposal, today());
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
      <Trails proposal={proposal} heard={[...proposes, ...positions.flatMap(({ parties }) => parties)]} />
      <p className="t13 i3" title={list(unheard.map(party))}>
        {say('proposal.positions.unheard', { count: unheard.length })}
      </p>
    </section>
  );
}

interface TrailsProps extends PositionsProps {
  readonly heard: readonly Party[];
}

/** Since when each delegation stands there, and where it stood before. Those who took everything back are told too. */
function Trails({ proposal, heard }: TrailsProps) {
  const { say } = useText();
  const gone = proposal.said.map(({ party }) => party).concat(proposal.coSponsors.map(({ party }) => party));
  const parties = [...new Set([...heard, ...gone])];
  return (
    <details className="prp-tr">
      <summary className="t13">{say('proposal.positions.since')}</summary>
      <ul>
        {parties.map((party) => (
          <li key={party}>
            <Plaque party={party} />
            <ol>
              {stancesOf(proposal, party)
                .toReversed()
                .map(({ stance, since }, i) => (
                  <Stance key={since.seq} stance={stance} since={since} holds={i === 0} />
                ))}
            </ol>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Stance({ stance, since: { at, seq }, holds }: StanceSince & { readonly holds: boolean }) {
  const { say, moment } = useText();
  const { negotiation } = useSeat();
  return (
    <li className={holds ? 't13' : 't13 i3'}>
      <a className="num" href={routeHref({ negotiation, page: 'record', act: seq })}>
        {say('proposal.stance.since', {
          stance: say(stance === 'proposes' ? 'proposal.positions.proposes' : `proposal.stance.${stance}`),
          moment: moment(at),
          act: seq,
        })}
      </a>
    </li>
  );
}

function OwnPosition({ proposal }: PositionsProps) {
  const { say, party: name } = useText();
  const { party } = useSeat();
  const may = useMay('take-position');
  const wait = useWaitReason();
  const { send, refusal } = useCommand();
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
          <Button key={position} pressed={position === own} off={wait} onPress={() => take(position)}>
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
      {/* Pressed twice in a row: it is so already, which is what was wanted. */}
      <RefusalNote refusal={refusal?.code === 'already-so' ? null : refusal} />
    </div>
  );
}
