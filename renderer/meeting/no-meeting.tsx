import { useState } from 'react';
import type { Meeting } from '../../shared/negotiation/state.ts';
import { routeHref } from '../app/route.ts';
import { Button } from '../components/button.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { useText } from '../i18n/use-text.ts';
import { useMay, useOutOfReach } from '../link/use-may.ts';
import { useNegotiation, useSeat } from '../link/use-negotiation.tsx';
import { OpenDialog } from './open-dialog.tsx';

/** Between meetings: how the next one opens, and those that were held. */
export function NoMeeting() {
  const { say } = useText();
  const { meetings } = useNegotiation();
  const mayOpen = useMay('open-meeting');
  const waits = useOutOfReach();
  const [opening, setOpening] = useState(false);
  const action = mayOpen && (
    <Button look="primary" size="large" off={waits} onPress={() => setOpening(true)}>
      {say('meeting.open')}
    </Button>
  );
  return (
    <main className="mtg-0" data-pane="text" tabIndex={-1} aria-label={say('meeting.title')}>
      <EmptyState title={say('meeting.none')} action={action || undefined}>
        {say(mayOpen ? 'meeting.none.may' : 'meeting.none.wait')}
      </EmptyState>
      {meetings.length > 0 && (
        <section className="mtg-p" aria-labelledby="meeting-held">
          <h2 id="meeting-held">{say('meeting.held')}</h2>
          <ul>
            {meetings.toReversed().map((meeting) => (
              <Held key={meeting.number} meeting={meeting} />
            ))}
          </ul>
        </section>
      )}
      {opening && <OpenDialog onClose={() => setOpening(false)} />}
    </main>
  );
}

function Held({ meeting }: { readonly meeting: Meeting }) {
  const { say, longDay, clock } = useText();
  const { negotiation } = useSeat();
  const { number, kind, place, date, opened, closed, votes } = meeting;
  return (
    <li>
      <div className="grow">
        <b>{say(`meeting.number.${kind}`, { number })}</b>
        <p className="t13 i2 num">{say('meeting.where', { place, day: longDay(date) })}</p>
      </div>
      <span className="t13 i3 num">
        {say('meeting.held.votes', {
          count: votes.length,
          opened: clock(opened.at),
          closed: clock(closed?.at ?? opened.at),
        })}
      </span>
      <a className="t13" href={routeHref({ negotiation, page: 'record', act: opened.seq })}>
        {say('meeting.held.acts')}
      </a>
    </li>
  );
}
