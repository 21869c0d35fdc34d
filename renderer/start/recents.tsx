import { MoreHorizontal, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { routeHref } from '../app/route.ts';
import { IconButton, buttonClasses } from '../components/button.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { Menu } from '../components/menu.tsx';
import { Plaque } from '../components/plaque.tsx';
import { useText } from '../i18n/use-text.ts';
import { hubName } from '../link/host.ts';
import { type KeptSeat, forgetNegotiation, keptSeats, recentSeats } from '../link/seats.ts';
import { ProgressStrip } from './progress-strip.tsx';

/** The negotiations that this computer holds a seat in, the last one on top. */
export function Recents({ mayHost }: { readonly mayHost: boolean }) {
  const { say } = useText();
  const [seats, setSeats] = useState(() => recentSeats(keptSeats()));
  const forget = (seat: KeptSeat) => {
    forgetNegotiation(seat);
    setSeats(recentSeats(keptSeats()));
  };
  if (seats.length === 0)
    return (
      <EmptyState title={say('start.none')}>
        {say(mayHost ? 'start.none.way-host' : 'start.none.way')}
      </EmptyState>
    );
  return (
    <>
      <ul className="recs">
        {seats.map((seat, i) => (
          <Recent
            key={`${seat.hub} ${seat.negotiation}`}
            seat={seat}
            first={i === 0}
            onForget={() => forget(seat)}
          />
        ))}
      </ul>
      <p className="t14 i3 stn">{say('start.kept')}</p>
    </>
  );
}

interface RecentProps {
  readonly seat: KeptSeat;
  readonly first: boolean;
  readonly onForget: () => void;
}

function Recent({ seat, first, onForget }: RecentProps) {
  const { say, moment } = useText();
  const title = seat.practice ? say('link.practice-title', { title: seat.title }) : seat.title;
  const href = routeHref({ negotiation: seat.negotiation, page: 'plan', unit: null });
  return (
    <li className={first ? 'rec main' : 'rec'}>
      <div className="rec-r">
        <div className="grow">
          <h2>
            <a href={href}>{title}</a>
          </h2>
          <p className="t14 i2">
            <Plaque party={seat.party} capacity={seat.capacity} />
            {say(`link.capacity.${seat.capacity}`)}
            <span className="sep" />
            {hubName(seat.hub)}
            <span className="sep" />
            {moment(seat.usedAt)}
          </p>
        </div>
        <Menu
          label={say('start.more')}
          entries={[
            { id: 'forget', label: say('start.forget'), icon: <Trash2 aria-hidden />, onAction: onForget },
          ]}
        >
          <IconButton label={say('start.more')} icon={<MoreHorizontal aria-hidden />} />
        </Menu>
        <a
          className={buttonClasses({ look: first ? 'primary' : 'secondary' })}
          href={href}
          aria-label={say('start.open-title', { title })}
        >
          {say('start.open')}
        </a>
      </div>
      {first && seat.progress.length > 0 && <ProgressStrip progress={seat.progress} />}
    </li>
  );
}
