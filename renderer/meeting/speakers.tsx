import { Mic, Plus, X } from 'lucide-react';
import type { Party } from '../../shared/ids.ts';
import { isOfDelegation } from '../../shared/negotiation/capacity.ts';
import { seatedOn } from '../../shared/negotiation/roster/read.ts';
import { Button, IconButton } from '../components/button.tsx';
import { Menu } from '../components/menu.tsx';
import { Plaque } from '../components/plaque.tsx';
import { useText } from '../i18n/use-text.ts';
import { RefusalNote } from '../link/refusal-note.tsx';
import { type Commanding, useCommand } from '../link/use-command.ts';
import { useMay, useOutOfReach } from '../link/use-may.ts';
import { useNegotiation, useSeat } from '../link/use-negotiation.tsx';
import type { InMeetingProps, PresidingProps } from './props.ts';

/** Who waits for the floor, in order of asking. A delegation asks for itself; chair and secretariat note raised hands. */
export function Speakers({ meeting, presides }: PresidingProps) {
  const { say } = useText();
  const { capacity } = useSeat();
  const mayAsk = useMay('ask-for-floor');
  const commanding = useCommand();
  const { speakers } = meeting;
  return (
    <section className="sec" aria-labelledby="meeting-speakers">
      <div className="sech">
        <h2 id="meeting-speakers">{say('meeting.speakers')}</h2>
        {speakers.length > 0 && <span className="c num">{speakers.length}</span>}
      </div>
      {speakers.length === 0 && <p className="t14 i2">{say('meeting.speakers.none')}</p>}
      <ol className="mtg-q">
        {speakers.map((party, i) => (
          <Speaker key={party} party={party} place={i + 1} presides={presides} commanding={commanding} />
        ))}
      </ol>
      {mayAsk &&
        (isOfDelegation(capacity) ? (
          <AskForFloor meeting={meeting} commanding={commanding} />
        ) : (
          <AddSpeaker meeting={meeting} commanding={commanding} />
        ))}
      <RefusalNote refusal={commanding.refusal} />
    </section>
  );
}

interface SpeakerProps {
  readonly party: Party;
  readonly place: number;
  readonly presides: boolean;
  readonly commanding: Commanding;
}

function Speaker({ party, place, presides, commanding: { send } }: SpeakerProps) {
  const { say, party: name } = useText();
  const { capacity } = useSeat();
  const mayRemove = useMay('ask-no-more') && !isOfDelegation(capacity);
  const waits = useOutOfReach();
  return (
    <li>
      <span className="num i3">{place}</span>
      <Plaque party={party} />
      <span className="grow">{name(party)}</span>
      {presides && place > 1 && (
        <IconButton
          size="small"
          label={say('meeting.speakers.give', { party: name(party) })}
          icon={<Mic aria-hidden />}
          off={waits}
          onPress={() => void send({ kind: 'give-floor', party })}
        />
      )}
      {mayRemove && (
        <IconButton
          size="small"
          label={say('meeting.speakers.remove', { party: name(party) })}
          icon={<X aria-hidden />}
          off={waits}
          onPress={() => void send({ kind: 'ask-no-more', party })}
        />
      )}
    </li>
  );
}

type CommandingProps = InMeetingProps & { readonly commanding: Commanding };

function AskForFloor({ meeting, commanding: { send } }: CommandingProps) {
  const { say } = useText();
  const { party } = useSeat();
  const waits = useOutOfReach();
  if (meeting.floor?.party === party) return null;
  const asked = meeting.speakers.includes(party);
  return (
    <div className="mtg-b">
      <Button
        look={asked ? 'quiet' : 'secondary'}
        off={waits}
        onPress={() => void send({ kind: asked ? 'ask-no-more' : 'ask-for-floor', party })}
      >
        {say(asked ? 'meeting.speakers.no-more' : 'meeting.speakers.ask')}
      </Button>
    </div>
  );
}

function AddSpeaker({ meeting, commanding: { send } }: CommandingProps) {
  const { say, party: name, language } = useText();
  const waits = useOutOfReach();
  const seated = seatedOn(useNegotiation(), meeting.date);
  const others = seated
    .filter((party) => !meeting.speakers.includes(party) && meeting.floor?.party !== party)
    .toSorted((a, b) => name(a).localeCompare(name(b), language));
  return (
    <div className="mtg-b">
      <Menu
        label={say('meeting.speakers.add')}
        entries={others.map((party) => ({
          id: party,
          label: name(party),
          onAction: () => void send({ kind: 'ask-for-floor', party }),
        }))}
      >
        <Button size="small" look="quiet" icon={<Plus aria-hidden />} off={waits}>
          {say('meeting.speakers.choose')}
        </Button>
      </Menu>
    </div>
  );
}
