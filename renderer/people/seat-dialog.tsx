import { useState } from 'react';
import type { Party } from '../../shared/ids.ts';
import { lastSeatOf } from '../../shared/negotiation/roster/read.ts';
import type { RosterSeat } from '../../shared/plan/roster.ts';
import type { WireCommand } from '../../shared/protocol.ts';
import { unreachable } from '../../shared/verdict.ts';
import { today } from '../chair/today.ts';
import { Button } from '../components/button.tsx';
import { SelectField } from '../components/choice.tsx';
import { DayField } from '../components/day-field.tsx';
import { Dialog } from '../components/dialog.tsx';
import { toast } from '../components/toast.tsx';
import { useText } from '../i18n/use-text.ts';
import { RefusalNote } from '../link/refusal-note.tsx';
import { useCommand } from '../link/use-command.ts';
import { useNegotiation } from '../link/use-negotiation.tsx';

type SeatChange = 'end' | 'begin' | 'dispute' | 'undispute';

/** What can become of a seat as it is now. */
function changesOf({ until, disputed }: RosterSeat): readonly SeatChange[] {
  return [until === undefined ? 'end' : 'begin', disputed ? 'undispute' : 'dispute'];
}

function commandOf(change: SeatChange, party: Party, day: string): WireCommand {
  switch (change) {
    case 'end':
      return { kind: 'end-seat', party, until: day };
    case 'begin':
      return { kind: 'begin-seat', party, from: day };
    case 'dispute':
    case 'undispute':
      return { kind: 'dispute-seat', party, disputed: change === 'dispute' };
    default:
      return unreachable(change);
  }
}

/** The secretariat records that a seat ends, begins or is disputed. */
export function SeatDialog({ party, onClose }: { readonly party: Party; readonly onClose: () => void }) {
  const { say, party: name } = useText();
  const changes = changesOf(lastSeatOf(useNegotiation(), party)!);
  const [change, setChange] = useState<SeatChange>(changes[0]!);
  const [day, setDay] = useState(today);
  const { send, busy, refusal } = useCommand();
  const dated = change === 'end' || change === 'begin';
  const record = async () => {
    const done = await send(commandOf(change, party, day));
    if (!done.ok) return;
    toast(say('people.roster.done'));
    onClose();
  };
  return (
    <Dialog
      title={say('people.roster.title', { party: name(party) })}
      isOpen
      onClose={onClose}
      buttons={
        <>
          <Button onPress={onClose}>{say('people.roster.cancel')}</Button>
          <Button look="primary" busy={busy && say('people.roster.doing')} onPress={() => void record()}>
            {say('people.roster.do')}
          </Button>
        </>
      }
    >
      <p className="t14 i2">{say('people.roster.what')}</p>
      <SelectField
        label={say('people.roster.action')}
        value={change}
        onChange={setChange}
        options={changes.map((value) => ({ value, label: say(`people.roster.${value}`) }))}
      />
      {dated && (
        <DayField
          label={say(change === 'end' ? 'people.roster.day' : 'people.roster.day-begin')}
          value={day}
          onChange={(chosen) => chosen && setDay(chosen)}
        />
      )}
      <RefusalNote refusal={refusal} />
    </Dialog>
  );
}
