import { useState } from 'react';
import type { Party } from '../../shared/ids.ts';
import { quorumOf } from '../../shared/negotiation/meetings/read.ts';
import { Check } from '../chair/check.tsx';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { Plaque } from '../components/plaque.tsx';
import { useText } from '../i18n/use-text.ts';
import { RefusalNote } from '../link/refusal-note.tsx';
import { useCommand } from '../link/use-command.ts';
import { useNegotiation } from '../link/use-negotiation.tsx';
import type { InMeetingProps } from './props.ts';
import '../chair/chair.css';

/** The secretariat marks who is there. What a delegation marks itself meanwhile stays unless it is changed here. */
export function RollCallDialog({ meeting, onClose }: InMeetingProps & { readonly onClose: () => void }) {
  const { say, party: name, language, longDay } = useText();
  const { seated, present } = quorumOf(useNegotiation(), meeting);
  const [changed, setChanged] = useState<ReadonlyMap<Party, boolean>>(new Map());
  const { send, busy, refusal } = useCommand();
  const isHere = (party: Party) => changed.get(party) ?? present.includes(party);
  const parties = seated.toSorted((a, b) => name(a).localeCompare(name(b), language));
  const toMark = (here: boolean) =>
    parties.filter((party) => isHere(party) === here && present.includes(party) !== here);
  const mark = async () => {
    for (const here of [true, false]) {
      const marked = toMark(here);
      // oxlint-disable-next-line no-await-in-loop -- the one after the other, so that the record reads so
      if (marked.length > 0 && !(await send({ kind: 'mark-presence', parties: marked, present: here })).ok)
        return;
    }
    onClose();
  };
  return (
    <Dialog
      title={say('meeting.roll-call.title')}
      isOpen
      onClose={onClose}
      wide
      buttons={
        <>
          <Button onPress={onClose}>{say('meeting.cancel')}</Button>
          <Button look="primary" busy={busy && say('meeting.roll-call.saving')} onPress={() => void mark()}>
            {say('meeting.roll-call.save')}
          </Button>
        </>
      }
    >
      <fieldset className="gvl-c">
        <legend className="lbl">{say('meeting.roll-call.choice', { day: longDay(meeting.date) })}</legend>
        <Check
          on={parties.every(isHere)}
          onChange={(here) => setChanged(new Map(parties.map((party) => [party, here])))}
        >
          <b>{say('meeting.roll-call.all')}</b>
        </Check>
        <div className="gvl-g">
          {parties.map((party) => (
            <Check
              key={party}
              on={isHere(party)}
              onChange={(here) => setChanged(new Map([...changed, [party, here]]))}
            >
              <Plaque party={party} />
              <span className="t13">{name(party)}</span>
            </Check>
          ))}
        </div>
      </fieldset>
      <RefusalNote refusal={refusal} />
    </Dialog>
  );
}
