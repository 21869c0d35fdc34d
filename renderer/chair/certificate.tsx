import type { ApprovedPlan } from '../../shared/negotiation/state.ts';
import { routeHref } from '../app/route.ts';
import { useText } from '../i18n/use-text.ts';
import { useNegotiation, useSeat } from '../link/use-negotiation.tsx';
import { HashGroups } from './hash-groups.tsx';

/** What was approved, where, when, under whom and by which act. */
export function Certificate({ approved }: { readonly approved: ApprovedPlan }) {
  const { say, longDay, clock } = useText();
  const { members } = useNegotiation();
  const { negotiation } = useSeat();
  const { hash, place, date, stamp } = approved;
  return (
    <>
      <p className="apr-w doc">{say('chair.certificate.what', { place, day: longDay(date) })}</p>
      <dl className="apr-d">
        <dt>{say('chair.certificate.where')}</dt>
        <dd>{place}</dd>
        <dt>{say('chair.certificate.when')}</dt>
        <dd className="num">{longDay(date)}</dd>
        <dt>{say('chair.certificate.who')}</dt>
        <dd>{members[stamp.by.person]?.name ?? stamp.by.person}</dd>
        <dt>{say('chair.certificate.act')}</dt>
        <dd className="num">
          <a href={routeHref({ negotiation, page: 'record', act: stamp.seq })}>
            {say('chair.certificate.act-at', {
              act: stamp.seq,
              day: longDay(stamp.at),
              clock: clock(stamp.at),
            })}
          </a>
        </dd>
        <dt>{say('chair.certificate.hash')}</dt>
        <dd>
          <HashGroups hash={hash} />
        </dd>
      </dl>
      <p>
        <a className="btn pri" href={routeHref({ negotiation, page: 'print' })}>
          {say('chair.certificate.print')}
        </a>
      </p>
    </>
  );
}
