import { useEffect } from 'react';
import type { Issued } from '../../shared/negotiation/issued.ts';
import { Note } from '../components/note.tsx';
import { Plaque } from '../components/plaque.tsx';
import { useText } from '../i18n/use-text.ts';
import type { KeptSeat } from '../link/seats.ts';
import { useLink, useSeat } from '../link/use-negotiation.tsx';
import { ObserverPage } from '../observer/observer-page.tsx';
import { Mark } from './mark.tsx';
import { PracticeBanner } from './practice-banner.tsx';
import { routeHref } from './route.ts';
import { LanguageSwitch } from './status-bar.tsx';
import { ThemeSwitch } from './theme-switch.tsx';

interface ObserverFrameProps {
  readonly issued: Issued;
  readonly seats: readonly KeptSeat[];
  readonly switched: boolean;
  readonly onSeat: (seat: KeptSeat) => void;
}

/** The frame of a seat that reads what is issued: no views, no record, and no count of what it does not get. */
export function ObserverFrame({ issued, seats, switched, onSeat }: ObserverFrameProps) {
  const { say } = useText();
  const { connection } = useLink();
  const { title, practice } = issued;
  const name = practice ? say('link.practice-title', { title }) : title;
  useEffect(() => {
    document.title = say('app.place-in', { place: say('observer.title'), title: name });
    return () => {
      document.title = 'Plenaria';
    };
  }, [say, name]);
  return (
    <div className="app">
      <button
        type="button"
        className="skip"
        onClick={() => document.querySelector<HTMLElement>('[data-pane=text]')?.focus()}
      >
        {say('app.skip')}
      </button>
      <header className="bar">
        <a className="brand" href={routeHref({ page: 'start', code: null })} title={say('app.to-start')}>
          <Mark />
          <span className="trunc" title={name}>
            {name}
          </span>
        </a>
        <div className="grow" />
        <Who />
      </header>
      <div className="body">
        <div className="notices">
          <PracticeBanner seats={seats} focused={switched} onSeat={onSeat} />
          {connection === 'refused' && (
            <Note tone="warn" alert>
              {say('link.refusal.who-are-you')} {say('app.refused.reading')}
            </Note>
          )}
        </div>
        <div className="screen">
          <ObserverPage issued={issued} />
        </div>
      </div>
      <footer className="foot">
        <span className="it">{say(connection === 'online' ? 'observer.connected' : 'observer.waiting')}</span>
        <span className="sp" />
        <ThemeSwitch />
        <LanguageSwitch />
        <span className="vh">{say('app.status-bar')}</span>
      </footer>
    </div>
  );
}

function Who() {
  const { say } = useText();
  const { party, capacity, organization } = useSeat();
  return (
    <div className="who">
      <Plaque party={party} capacity={capacity} />
      <span className="opt">{organization}</span>
      <span className="i3">{say(`link.capacity.${capacity}`)}</span>
    </div>
  );
}
