import { GraduationCap } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { PersonId } from '../../shared/ids.ts';
import { SelectField } from '../components/choice.tsx';
import { useText } from '../i18n/use-text.ts';
import { seatName } from '../link/names.ts';
import type { KeptSeat } from '../link/seats.ts';
import { useSeat } from '../link/use-negotiation.tsx';

interface PracticeBannerProps {
  readonly seats: readonly KeptSeat[];
  /** Whether the switch has the focus when it appears. */
  readonly focused: boolean;
  readonly onSeat: (seat: KeptSeat) => void;
}

/** Nobody may take a practice for the room: says so on every screen. One person may sit on every seat. */
export function PracticeBanner({ seats, focused, onSeat }: PracticeBannerProps) {
  const speaker = useText();
  const { say } = speaker;
  const seat = useSeat();
  const banner = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focused) banner.current?.querySelector('button')?.focus();
  }, [focused]);
  if (!seat.practice && seats.length < 2) return null;
  const choose = (person: PersonId) => {
    const chosen = seats.find((candidate) => candidate.person === person);
    if (chosen) onSeat(chosen);
  };
  const order = seats.toSorted(
    (a, b) => a.party.localeCompare(b.party) || a.capacity.localeCompare(b.capacity),
  );
  return (
    <div className={seat.practice ? 'practice real' : 'practice'} role="note" ref={banner}>
      <GraduationCap aria-hidden />
      <span className="grow">{seat.practice ? <b>{say('app.practice')}</b> : say('app.several-seats')}</span>
      {seats.length > 1 && (
        <>
          <span className="t13 opt">{say('app.you-are')}</span>
          <SelectField
            bare
            label={say('app.seat-switch')}
            value={seat.person}
            onChange={choose}
            options={order.map((held) => ({ value: held.person, label: seatName(speaker, held) }))}
          />
        </>
      )}
    </div>
  );
}
