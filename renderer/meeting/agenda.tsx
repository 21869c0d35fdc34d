import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import type { UnitId } from '../../shared/ids.ts';
import { unitStatus } from '../../shared/negotiation/read.ts';
import type { Unit } from '../../shared/negotiation/state.ts';
import { routeHref } from '../app/route.ts';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { StatusIcon, shownStatus } from '../components/status.tsx';
import { useText } from '../i18n/use-text.ts';
import { unitName, unitTitle } from '../link/names.ts';
import { RefusalNote } from '../link/refusal-note.tsx';
import { type Commanding, useCommand } from '../link/use-command.ts';
import { useMay, useOutOfReach } from '../link/use-may.ts';
import { useNegotiation, useSeat } from '../link/use-negotiation.tsx';
import { AgendaChoice } from './agenda-choice.tsx';
import type { InMeetingProps, PresidingProps } from './props.ts';
import { UnitWords } from './unit-words.tsx';

/** What the meeting takes up; whoever presides puts one item after the other before the room. */
export function Agenda({ meeting, presides }: PresidingProps) {
  const { say } = useText();
  const mayChange = useMay('set-agenda');
  const waits = useOutOfReach();
  const commanding = useCommand();
  const [changing, setChanging] = useState(false);
  const { agenda, item } = meeting;
  return (
    <section className="sec" aria-labelledby="meeting-agenda">
      <div className="sech">
        <h2 id="meeting-agenda">{say('meeting.agenda')}</h2>
        {mayChange && (
          <Button size="small" look="quiet" off={waits} onPress={() => setChanging(true)}>
            {say('meeting.agenda.change')}
          </Button>
        )}
      </div>
      {agenda.length === 0 && <p className="t14 i2">{say('meeting.agenda.none')}</p>}
      <ol className="mtg-a">
        {agenda.map((unit) => (
          <li key={unit}>
            <AgendaItem id={unit} on={unit === item} presides={presides} commanding={commanding} />
          </li>
        ))}
      </ol>
      {presides && <NextItem meeting={meeting} commanding={commanding} />}
      <RefusalNote refusal={commanding.refusal} />
      {changing && <AgendaDialog meeting={meeting} onClose={() => setChanging(false)} />}
    </section>
  );
}

interface AgendaItemProps {
  readonly id: UnitId;
  readonly on: boolean;
  readonly presides: boolean;
  readonly commanding: Commanding;
}

/** A button for whoever presides; for everybody else a link to the plan. */
function AgendaItem({ id, on, presides, commanding }: AgendaItemProps) {
  const speaker = useText();
  const { say } = speaker;
  const unit = useNegotiation().units[id]!;
  const { negotiation } = useSeat();
  const waits = useOutOfReach();
  const className = on ? 'mtg-i on' : 'mtg-i';
  if (!presides || on) {
    return (
      <a
        className={className}
        aria-current={on ? 'true' : undefined}
        href={routeHref({ negotiation, page: 'plan', unit: id })}
      >
        <ItemWords unit={unit} on={on} />
      </a>
    );
  }
  return (
    <button
      type="button"
      className={className}
      aria-label={say('meeting.agenda.put', { unit: unitName(speaker, unit.label) })}
      aria-disabled={waits !== null || commanding.busy}
      onClick={() => {
        if (!waits && !commanding.busy) void commanding.send({ kind: 'put-on-floor', unit: id });
      }}
    >
      <ItemWords unit={unit} on={on} />
    </button>
  );
}

function ItemWords({ unit, on }: { readonly unit: Unit; readonly on: boolean }) {
  const speaker = useText();
  const negotiation = useNegotiation();
  const objective = unit.id !== negotiation.introduction;
  return (
    <>
      <StatusIcon status={shownStatus(unitStatus(negotiation, unit))} />
      <b className="num">{objective ? unit.label : unitTitle(speaker, unit.label)}</b>
      <UnitWords unit={unit} />
      {on && <span className="mtg-n">{speaker.say('meeting.agenda.now')}</span>}
    </>
  );
}

function NextItem({ meeting, commanding }: InMeetingProps & { readonly commanding: Commanding }) {
  const { say } = useText();
  const { units } = useNegotiation();
  const waits = useOutOfReach();
  const { agenda, item } = meeting;
  const next = agenda[item === null ? 0 : agenda.indexOf(item) + 1];
  return (
    <div className="mtg-b">
      {next !== undefined && (
        <Button
          size="small"
          icon={<ArrowRight aria-hidden />}
          off={waits}
          onPress={() => void commanding.send({ kind: 'put-on-floor', unit: next })}
        >
          {say('meeting.next', { label: units[next]!.label })}
        </Button>
      )}
      {item !== null && (
        <Button
          size="small"
          look="quiet"
          off={waits}
          onPress={() => void commanding.send({ kind: 'put-on-floor', unit: null })}
        >
          {say('meeting.off-floor')}
        </Button>
      )}
    </div>
  );
}

function AgendaDialog({ meeting, onClose }: InMeetingProps & { readonly onClose: () => void }) {
  const { say } = useText();
  const { send, busy, refusal } = useCommand();
  const [agenda, setAgenda] = useState(meeting.agenda);
  const save = async () => {
    const done = await send({ kind: 'set-agenda', agenda: [...agenda] });
    if (done.ok) onClose();
  };
  return (
    <Dialog
      title={say('meeting.agenda.title', { number: meeting.number })}
      isOpen
      onClose={onClose}
      wide
      buttons={
        <>
          <Button onPress={onClose}>{say('meeting.cancel')}</Button>
          <Button look="primary" busy={busy && say('meeting.agenda.saving')} onPress={() => void save()}>
            {say('meeting.agenda.save')}
          </Button>
        </>
      }
    >
      <AgendaChoice chosen={agenda} onChange={setAgenda} />
      <RefusalNote refusal={refusal} />
    </Dialog>
  );
}
