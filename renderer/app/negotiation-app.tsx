import { useEffect, useMemo, useState } from 'react';
import { partiesOf } from '../../shared/negotiation/roster/read.ts';
import { Button } from '../components/button.tsx';
import { Note } from '../components/note.tsx';
import { Skeleton } from '../components/skeleton.tsx';
import { useText } from '../i18n/use-text.ts';
import { refusalText } from '../link/refusal-text.ts';
import { type KeptSeat, chooseSeat, seatsIn, touchSeat } from '../link/seats.ts';
import { CurrentReferences, NegotiationProvider, useLink, useSeat } from '../link/use-negotiation.tsx';
import { adoptDelegationStyles } from '../styles/delegation-rules.ts';
import { Frame } from './frame.tsx';
import { ObserverFrame } from './observer-frame.tsx';
import { progressOf } from './progress.ts';
import { type InNegotiation, goTo } from './route.ts';
import { Screen } from './screens.tsx';

/** Finds the seat that this window sits on and connects it. */
export function NegotiationApp({ route }: { readonly route: InNegotiation }) {
  const { say } = useText();
  const [seats, setSeats] = useState(() => seatsIn(route.negotiation));
  const [switched, setSwitched] = useState(false);
  const [seat] = seats;
  const switchTo = (other: KeptSeat) => {
    chooseSeat(other);
    setSeats(seatsIn(route.negotiation));
    setSwitched(true);
  };
  if (!seat) return <Closed words={say('app.no-seat')} />;
  return (
    <NegotiationProvider key={seat.person} seat={seat}>
      <Linked route={route} seats={seats} switched={switched} onSeat={switchTo} />
    </NegotiationProvider>
  );
}

interface LinkedProps {
  readonly route: InNegotiation;
  readonly seats: readonly KeptSeat[];
  /** The seat was chosen at the switch, which gets the focus back: everything below it was built anew. */
  readonly switched: boolean;
  readonly onSeat: (seat: KeptSeat) => void;
}

/** Waits for the first act; afterwards the screens stay, whatever becomes of the connection. */
function Linked({ route, seats, switched, onSeat }: LinkedProps) {
  const speaker = useText();
  const { negotiation, issued, connection, refusal, acts } = useLink();
  useSeatKept();
  const roster = negotiation?.roster;
  useEffect(() => {
    if (roster) adoptDelegationStyles(partiesOf({ roster }));
  }, [roster]);
  if (connection === 'refused' && !negotiation && !issued) {
    return <Closed words={refusalText(refusal ?? { code: 'who-are-you' }, speaker, null)} />;
  }
  if (issued) return <ObserverFrame issued={issued} seats={seats} switched={switched} onSeat={onSeat} />;
  if (!negotiation) {
    return (
      <main className="waiting">
        <p className="t14 i2">
          {connection === 'offline'
            ? speaker.say('app.unreached')
            : speaker.say('app.checking', { count: acts.length })}
        </p>
        <Skeleton lines={6} />
      </main>
    );
  }
  return (
    <CurrentReferences>
      <Frame route={route} seats={seats} switched={switched} onSeat={onSeat}>
        <Screen route={route} />
      </Frame>
    </CurrentReferences>
  );
}

/** Keeps for the list of recent negotiations when it was open and how far it had come. */
function useSeatKept(): void {
  const seat = useSeat();
  const { negotiation } = useLink();
  const progress = useMemo(() => negotiation && progressOf(negotiation), [negotiation]);
  useEffect(() => {
    if (progress) touchSeat(seat, progress);
  }, [seat, progress]);
}

function Closed({ words }: { readonly words: string }) {
  const { say } = useText();
  return (
    <main className="fault">
      <h1>{say('app.closed')}</h1>
      <Note tone="warn" alert>
        {words}
      </Note>
      <Button look="primary" onPress={() => goTo({ page: 'start', code: null })}>
        {say('app.to-start')}
      </Button>
    </main>
  );
}
