import { useState } from 'react';
import { isOfDelegation } from '../../shared/negotiation/capacity.ts';
import { type Quorum, quorumOf } from '../../shared/negotiation/meetings/read.ts';
import { Button } from '../components/button.tsx';
import { Plaque } from '../components/plaque.tsx';
import { useText } from '../i18n/use-text.ts';
import { RefusalNote } from '../link/refusal-note.tsx';
import { useCommand } from '../link/use-command.ts';
import { useMay, useOutOfReach } from '../link/use-may.ts';
import { useNegotiation, useSeat } from '../link/use-negotiation.tsx';
import type { InMeetingProps } from './props.ts';
import { RollCallDialog } from './roll-call-dialog.tsx';

/** Who is in the room, of those who have a seat that day, and whether the room can decide. */
export function Presence({ meeting }: InMeetingProps) {
  const { say, party: name } = useText();
  const { capacity } = useSeat();
  const mayMark = useMay('mark-presence');
  const quorum = quorumOf(useNegotiation(), meeting);
  const { seated, present } = quorum;
  return (
    <section className="sec" aria-labelledby="meeting-present">
      <div className="sech">
        <h2 id="meeting-present">{say('meeting.present')}</h2>
        <span className="c num">
          {say('meeting.present.count', { present: present.length, seated: seated.length })}
        </span>
      </div>
      <QuorumLine quorum={quorum} />
      {mayMark &&
        (isOfDelegation(capacity) ? <OwnPresence quorum={quorum} /> : <RollCall meeting={meeting} />)}
      <ul className="mtg-r">
        {seated.map((party) => {
          const here = present.includes(party);
          return (
            <li key={party}>
              <Plaque party={party} off={!here} />
              <span className="vh">
                {say(here ? 'meeting.present.is' : 'meeting.present.not', { party: name(party) })}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function QuorumLine({ quorum: { present, needed, isThere } }: { readonly quorum: Quorum }) {
  const { say } = useText();
  return (
    <output className={isThere ? 't14 i2 mtg-o' : 't14 mtg-o mtg-nq'}>
      {isThere
        ? say('meeting.present.quorum', { needed })
        : say('meeting.present.no-quorum', { needed, missing: needed - present.length })}
    </output>
  );
}

function OwnPresence({ quorum: { present, seated } }: { readonly quorum: Quorum }) {
  const { say } = useText();
  const { party } = useSeat();
  const waits = useOutOfReach();
  const { send, refusal } = useCommand();
  const here = present.includes(party);
  if (!seated.includes(party)) return null;
  return (
    <div className="mtg-b">
      <Button
        look={here ? 'quiet' : 'secondary'}
        off={waits}
        onPress={() => void send({ kind: 'mark-presence', parties: [party], present: !here })}
      >
        {say(here ? 'meeting.present.leave' : 'meeting.present.we')}
      </Button>
      <RefusalNote refusal={refusal} />
    </div>
  );
}

function RollCall({ meeting }: InMeetingProps) {
  const { say } = useText();
  const waits = useOutOfReach();
  const [open, setOpen] = useState(false);
  return (
    <div className="mtg-b">
      <Button off={waits} onPress={() => setOpen(true)}>
        {say('meeting.roll-call')}
      </Button>
      {open && <RollCallDialog meeting={meeting} onClose={() => setOpen(false)} />}
    </div>
  );
}
