import { useState } from 'react';
import type { Party } from '../../shared/ids.ts';
import { isSeated, lastSeatOf, partiesOf, seatedOn } from '../../shared/negotiation/roster/read.ts';
import type { RosterSeat } from '../../shared/plan/roster.ts';
import { today } from '../chair/today.ts';
import { Button } from '../components/button.tsx';
import { Plaque } from '../components/plaque.tsx';
import { type Speaker, useText } from '../i18n/use-text.ts';
import { useMay, useOutOfReach } from '../link/use-may.ts';
import { useNegotiation } from '../link/use-negotiation.tsx';
import { SeatDialog } from './seat-dialog.tsx';

/** Which states take part, and since or until when; by name in the reader's language. */
export function Roster() {
  const { say, party: name, language } = useText();
  const negotiation = useNegotiation();
  const [day] = useState(today);
  const [changing, setChanging] = useState<Party | null>(null);
  const parties = partiesOf(negotiation).toSorted((a, b) => name(a).localeCompare(name(b), language));
  return (
    <section aria-labelledby="people-roster">
      <h2 id="people-roster">{say('people.roster', { count: seatedOn(negotiation, day).length })}</h2>
      <table className="peo-t">
        <thead>
          <tr>
            <th scope="col">
              <span className="vh">{say('people.roster.seat')}</span>
            </th>
            <th scope="col">{say('people.party')}</th>
            <th scope="col">{say('people.roster.seat')}</th>
            <th scope="col">
              <span className="vh">{say('people.action')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {parties.map((party) => (
            <SeatRow
              key={party}
              seat={lastSeatOf(negotiation, party)!}
              held={isSeated(negotiation, party, day)}
              onChange={() => setChanging(party)}
            />
          ))}
        </tbody>
      </table>
      {changing && <SeatDialog party={changing} onClose={() => setChanging(null)} />}
    </section>
  );
}

interface SeatRowProps {
  readonly seat: RosterSeat;
  /** Today. */
  readonly held: boolean;
  readonly onChange: () => void;
}

function SeatRow({ seat, held, onChange }: SeatRowProps) {
  const speaker = useText();
  const { say, party: name } = speaker;
  const mayChange = useMay('end-seat');
  const waits = useOutOfReach();
  return (
    <tr className={held ? '' : 'gone'}>
      <td>
        <Plaque party={seat.party} off={!held} />
      </td>
      <th scope="row">{name(seat.party)}</th>
      <td className="num">
        {spanOf(speaker, seat, held)}
        {seat.disputed && <span className="chip s-brk peo-d">{say('people.roster.disputed')}</span>}
      </td>
      <td>
        {mayChange && (
          <Button
            size="small"
            look="quiet"
            off={waits}
            onPress={onChange}
            aria-label={say('people.roster.change-who', { party: name(seat.party) })}
          >
            {say('people.roster.change')}
          </Button>
        )}
      </td>
    </tr>
  );
}

/** `Seated`, `Until 19 November 2023`. The end is told as the first day without the seat, as it is recorded. */
function spanOf({ say, longDay }: Speaker, { from, until }: RosterSeat, held: boolean): string {
  if (from !== undefined && until !== undefined)
    return say('people.roster.from-until', { from: longDay(from), until: longDay(until) });
  if (until !== undefined) return say('people.roster.until', { day: longDay(until) });
  if (from === undefined) return say('people.roster.always');
  return say(held ? 'people.roster.from' : 'people.roster.later', { day: longDay(from) });
}
