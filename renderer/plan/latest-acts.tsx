import { useMemo } from 'react';
import type { Unit } from '../../shared/negotiation/state.ts';
import type { RecordedAct } from '../../shared/record/chain.ts';
import { routeHref } from '../app/route.ts';
import { PartyCode } from '../components/plaque.tsx';
import { useText } from '../i18n/use-text.ts';
import { useLink, useNegotiation, useSeat } from '../link/use-negotiation.tsx';
import { actText, unitOfAct } from '../text/act-text.ts';

const SHOWN = 5;

/** The last things said on this unit, the newest on top. */
export function LatestActs({ unit }: { readonly unit: Unit }) {
  const { say } = useText();
  const { acts } = useLink();
  const negotiation = useNegotiation();
  const seat = useSeat();
  const own = useMemo(
    () => acts.filter(({ act }) => unitOfAct(act, negotiation) === unit.id),
    [acts, negotiation, unit.id],
  );
  if (own.length === 0) return null;
  return (
    <div className="sec">
      <div className="sech">
        <h3>{say('plan.acts')}</h3>
        <a
          className="t13 i2"
          href={routeHref({ negotiation: seat.negotiation, page: 'record', act: own.at(-1)!.seq })}
        >
          {say('plan.acts.all', { count: acts.length })}
        </a>
      </div>
      <ul className="tl">
        {own
          .slice(-SHOWN)
          .toReversed()
          .map((recorded) => (
            <ActRow key={recorded.seq} recorded={recorded} />
          ))}
      </ul>
    </div>
  );
}

function ActRow({ recorded }: { readonly recorded: RecordedAct }) {
  const { by, at } = recorded;
  const speaker = useText();
  const negotiation = useNegotiation();
  return (
    <li>
      <span className="pt" />
      <span>
        {by.capacity === 'chair' || by.capacity === 'vice-chair' ? (
          <b className="b6">{speaker.say(`components.${by.capacity}-name`)}</b>
        ) : (
          <PartyCode party={by.party} />
        )}{' '}
        {actText(recorded, speaker, negotiation)}
      </span>
      <time className="i3" dateTime={at}>
        {isToday(at) ? speaker.clock(at) : speaker.day(at)}
      </time>
    </li>
  );
}

function isToday(iso: string): boolean {
  return new Date(iso).toDateString() === new Date().toDateString();
}
