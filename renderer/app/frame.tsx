import { type ReactNode, useEffect, useRef } from 'react';
import { useText } from '../i18n/use-text.ts';
import { refusalText } from '../link/refusal-text.ts';
import { useLink } from '../link/use-negotiation.tsx';
import type { KeptSeat } from '../link/seats.ts';
import { Bar } from './bar.tsx';
import { Note } from '../components/note.tsx';
import { moveBetweenPanes } from './panes.ts';
import { PracticeBanner } from './practice-banner.tsx';
import type { InNegotiation } from './route.ts';
import { StatusBar } from './status-bar.tsx';
import { screenOf, usePlace } from './use-place.ts';

interface FrameProps {
  readonly route: InNegotiation;
  readonly seats: readonly KeptSeat[];
  readonly switched: boolean;
  readonly onSeat: (seat: KeptSeat) => void;
  readonly children: ReactNode;
}

/** Bar, body, status bar. Marks of panes: `data-pane` on whatever F6 should reach, in reading order. */
export function Frame({ route, seats, switched, onSeat, children }: FrameProps) {
  const speaker = useText();
  const { say } = speaker;
  const { connection, brokenAt, refusal } = useLink();
  usePlace(route);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'F6' && root.current && moveBetweenPanes(root.current, event.shiftKey ? -1 : 1))
        event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  const skip = () => document.querySelector<HTMLElement>('[data-pane=text]')?.focus();
  return (
    <div className="app" ref={root}>
      <button type="button" className="skip" onClick={skip}>
        {say('app.skip')}
      </button>
      <Bar route={route} />
      <div className="body">
        <div className="notices">
          <PracticeBanner seats={seats} focused={switched} onSeat={onSeat} />
          {connection === 'refused' && (
            <Note tone="warn" alert>
              {refusalText(refusal ?? { code: 'who-are-you' }, speaker, null)} {say('app.refused.reading')}
            </Note>
          )}
          {connection === 'broken-record' && (
            <Note tone="bad" alert>
              {say('app.broken', { act: brokenAt ?? 0, before: (brokenAt ?? 1) - 1 })}
            </Note>
          )}
        </div>
        <div className="screen" data-screen={screenOf(route)}>
          {children}
        </div>
      </div>
      <StatusBar />
    </div>
  );
}
