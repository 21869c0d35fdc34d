import { useState } from 'react';
import { presidingIn } from '../../shared/negotiation/meetings/read.ts';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { useText } from '../i18n/use-text.ts';
import { RefusalNote } from '../link/refusal-note.tsx';
import { useCommand } from '../link/use-command.ts';
import { useMay, useOutOfReach } from '../link/use-may.ts';
import { useNegotiation } from '../link/use-negotiation.tsx';
import { ChairField, useWhoPresides } from './chair-field.tsx';
import type { InMeetingProps } from './props.ts';

/** Which meeting this is, where, under whom; and how it ends. */
export function MeetingHead({ meeting }: InMeetingProps) {
  const { say, longDay } = useText();
  const { members } = useNegotiation();
  const mayClose = useMay('close-meeting');
  const mayHandOver = useMay('hand-over-chair');
  const others = useWhoPresides().filter(({ person }) => person !== presidingIn(meeting));
  const waits = useOutOfReach();
  const [open, setOpen] = useState<'close' | 'hand-over' | null>(null);
  const { number, kind, place, date } = meeting;
  const presiding = presidingIn(meeting);
  return (
    <section className="sec mtg-h">
      <h1>{say(`meeting.number.${kind}`, { number })}</h1>
      <p className="t13 i2 num">{say('meeting.where', { place, day: longDay(date) })}</p>
      <p className="t14">{say('meeting.presiding', { name: members[presiding]?.name ?? presiding })}</p>
      <div className="mtg-b">
        {mayClose && (
          <Button size="small" off={waits} onPress={() => setOpen('close')}>
            {say('meeting.close')}
          </Button>
        )}
        {mayHandOver && others.length > 0 && (
          <Button size="small" look="quiet" off={waits} onPress={() => setOpen('hand-over')}>
            {say('meeting.hand-over')}
          </Button>
        )}
      </div>
      {open === 'close' && <CloseDialog number={number} onClose={() => setOpen(null)} />}
      {open === 'hand-over' && <HandOverDialog meeting={meeting} onClose={() => setOpen(null)} />}
    </section>
  );
}

function CloseDialog({ number, onClose }: { readonly number: number; readonly onClose: () => void }) {
  const { say } = useText();
  const { send, busy, refusal } = useCommand();
  return (
    <Dialog
      title={say('meeting.close.title', { number })}
      isOpen
      onClose={onClose}
      buttons={
        <>
          <Button onPress={onClose}>{say('meeting.close.keep')}</Button>
          <Button
            look="primary"
            busy={busy && say('meeting.closing')}
            onPress={() => void send({ kind: 'close-meeting' })}
          >
            {say('meeting.close')}
          </Button>
        </>
      }
    >
      <p className="t14">{say('meeting.close.what')}</p>
      <RefusalNote refusal={refusal} />
    </Dialog>
  );
}

function HandOverDialog({ meeting, onClose }: InMeetingProps & { readonly onClose: () => void }) {
  const { say } = useText();
  const { send, busy, refusal } = useCommand();
  const others = useWhoPresides().filter(({ person }) => person !== presidingIn(meeting));
  const [to, setTo] = useState(others[0]?.person ?? null);
  const handOver = async () => {
    if (to === null) return;
    const done = await send({ kind: 'hand-over-chair', to });
    if (done.ok) onClose();
  };
  return (
    <Dialog
      title={say('meeting.hand-over.title')}
      isOpen
      onClose={onClose}
      buttons={
        <>
          <Button onPress={onClose}>{say('meeting.cancel')}</Button>
          <Button
            look="primary"
            busy={busy && say('meeting.hand-over.doing')}
            onPress={() => void handOver()}
          >
            {say('meeting.hand-over')}
          </Button>
        </>
      }
    >
      <p className="t14 i2">{say('meeting.hand-over.what')}</p>
      <ChairField members={others} value={to} onChange={setTo} />
      <RefusalNote refusal={refusal} />
    </Dialog>
  );
}
