import { useState } from 'react';
import type { PersonId, UnitId } from '../../shared/ids.ts';
import { MEETING_KINDS, type MeetingKind } from '../../shared/negotiation/meetings/act.ts';
import { today } from '../chair/today.ts';
import { Button } from '../components/button.tsx';
import { Segmented } from '../components/choice.tsx';
import { DayField } from '../components/day-field.tsx';
import { Dialog } from '../components/dialog.tsx';
import { Field } from '../components/field.tsx';
import { toast } from '../components/toast.tsx';
import { useText } from '../i18n/use-text.ts';
import { RefusalNote } from '../link/refusal-note.tsx';
import { useCommand } from '../link/use-command.ts';
import { useNegotiation } from '../link/use-negotiation.tsx';
import { AgendaChoice } from './agenda-choice.tsx';
import { ChairField, useWhoPresides } from './chair-field.tsx';

/** Opens a meeting: its kind, day, place, who presides, and what it takes up. */
export function OpenDialog({ onClose }: { readonly onClose: () => void }) {
  const { say } = useText();
  const { meetings } = useNegotiation();
  const chairs = useWhoPresides();
  const [kind, setKind] = useState<MeetingKind>('plenary');
  const [date, setDate] = useState(today);
  const [place, setPlace] = useState(meetings.at(-1)?.place ?? '');
  const [presiding, setPresiding] = useState<PersonId | null>(chairs[0]?.person ?? null);
  const [agenda, setAgenda] = useState<readonly UnitId[]>([]);
  const { send, busy, refusal } = useCommand();
  const off = place.trim() === '' ? say('meeting.place.needed') : null;
  const open = async () => {
    if (presiding === null) return;
    const said = { meetingKind: kind, date, place, presiding, agenda: [...agenda] };
    const done = await send({ kind: 'open-meeting', ...said });
    if (done.ok) toast(say('meeting.opened', { number: meetings.length + 1 }));
  };
  return (
    <Dialog
      title={say('meeting.open')}
      isOpen
      onClose={onClose}
      wide
      buttons={
        <>
          <Button onPress={onClose}>{say('meeting.cancel')}</Button>
          <Button
            look="primary"
            off={presiding === null ? say('meeting.chair.nobody') : off}
            busy={busy && say('meeting.opening')}
            onPress={() => void open()}
          >
            {say('meeting.open')}
          </Button>
        </>
      }
    >
      <div className="mtg-f">
        <div className="field">
          <span className="lbl" aria-hidden>
            {say('meeting.kind')}
          </span>
          <Segmented
            label={say('meeting.kind')}
            value={kind}
            onChange={setKind}
            options={MEETING_KINDS.map((value) => ({ value, label: say(`meeting.kind.${value}`) }))}
          />
          <p className="help">{say(`meeting.kind.what.${kind}`)}</p>
        </div>
        <DayField
          label={say('meeting.date')}
          value={date}
          onChange={(day) => day && setDate(day)}
          help={say('meeting.date.help')}
        />
        <Field label={say('meeting.place')} value={place} onChange={setPlace} maxLength={200} help={off} />
        <ChairField members={chairs} value={presiding} onChange={setPresiding} />
      </div>
      <AgendaChoice chosen={agenda} onChange={setAgenda} />
      <RefusalNote refusal={refusal} />
    </Dialog>
  );
}
