import { Timer } from 'lucide-react';
import { useState } from 'react';
import type { ElementId } from '../../shared/ids.ts';
import { isBrokenOn } from '../../shared/negotiation/silence/running.ts';
import type { Silence, Unit } from '../../shared/negotiation/state.ts';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { Plaques, ProposalNumber } from '../components/plaque.tsx';
import { toast } from '../components/toast.tsx';
import { useText } from '../i18n/use-text.ts';
import { RefusalNote } from '../link/refusal-note.tsx';
import { useCommand } from '../link/use-command.ts';
import { useMay, useWaitReason } from '../link/use-may.ts';
import { useSeat } from '../link/use-negotiation.tsx';
import { ElementNames, elementNames } from './element-names.tsx';
import { timeLeft, useHubNow } from './hub-clock.ts';

interface SilenceProps {
  readonly unit: Unit;
  readonly silence: Silence;
}

/** What is circulated, how long objections are heard, and who has objected. */
export function SilenceBox({ unit, silence }: SilenceProps) {
  const { say, moment } = useText();
  return (
    <section className="stb" aria-label={say('status.silence')}>
      <div className="row">
        <Timer aria-hidden />
        <h3 className="grow">{say('status.silence')}</h3>
        <Countdown until={silence.until} />
      </div>
      <p className="t13 i2">
        {say('status.silence.what', { until: moment(silence.until) })}{' '}
        {silence.ruling.kind === 'proposal' && <ProposalNumber id={silence.ruling.proposal} />}
      </p>
      <ul className="stb-l">
        {silence.elements.map((element) => (
          <CirculatedElement key={element} unit={unit} silence={silence} element={element} />
        ))}
      </ul>
      <Withdraw unit={unit} silence={silence} />
    </section>
  );
}

function Countdown({ until }: Pick<Silence, 'until'>) {
  const { say } = useText();
  const now = useHubNow();
  const { days, clock } = timeLeft(until, now);
  const over = Date.parse(until) <= now;
  return (
    <span className="t13 num stb-c" role="timer">
      {over ? say('status.silence.over') : say('status.silence.left', { days, clock })}
    </span>
  );
}

/** An element that the proposal would add has no name in the current text yet. */
function CirculatedElement({ unit, silence, element }: SilenceProps & { readonly element: ElementId }) {
  const { say } = useText();
  const { party } = useSeat();
  const mayObject = useMay('break-silence');
  const [asking, setAsking] = useState(false);
  const wait = useWaitReason();
  const parties = silence.objections
    .filter((objection) => objection.element === element)
    .map(({ stamp }) => stamp.by.party);
  const inText = unit.versions.at(-1)!.text.elements.some(({ id }) => id === element);
  return (
    <li className="stb-r">
      <span className="grow t14">
        {inText ? <ElementNames unit={unit} elements={[element]} /> : say('status.silence.added')}
        {isBrokenOn(silence, element) && (
          <span className="stb-o">
            {say('status.silence.broken')} <Plaques parties={parties} />
          </span>
        )}
      </span>
      {mayObject && !parties.includes(party) && (
        <Button size="small" off={wait} onPress={() => setAsking(true)}>
          {say('status.silence.object')}
        </Button>
      )}
      {asking && (
        <ObjectionDialog unit={unit} silence={silence} element={element} onClose={() => setAsking(false)} />
      )}
    </li>
  );
}

interface ObjectionDialogProps extends SilenceProps {
  readonly element: ElementId;
  readonly onClose: () => void;
}

function ObjectionDialog({ unit, silence, element, onClose }: ObjectionDialogProps) {
  const speaker = useText();
  const { say } = speaker;
  const { party } = useSeat();
  const { send, busy, refusal } = useCommand();
  const wait = useWaitReason();
  const where = elementNames(speaker, unit, [element]) || say('status.silence.added');
  const object = async () => {
    const done = await send({ kind: 'break-silence', unit: unit.id, silence: silence.id, element });
    if (!done.ok) return;
    onClose();
    toast(say('status.silence.objected', { where }));
  };
  return (
    <Dialog
      title={say('status.silence.object.title', { where })}
      isOpen
      onClose={onClose}
      buttons={
        <>
          <Button onPress={onClose}>{say('status.silence.keep')}</Button>
          <Button
            look="cannot-undo"
            off={wait}
            busy={busy && say('status.recording')}
            onPress={() => void object()}
          >
            {say('status.silence.object.do', { party: speaker.party(party) })}
          </Button>
        </>
      }
    >
      <p className="t14 i2">
        {say(
          silence.ruling.kind === 'proposal'
            ? 'status.silence.object.proposal'
            : 'status.silence.object.what',
        )}
      </p>
      <RefusalNote refusal={refusal} />
    </Dialog>
  );
}

function Withdraw({ unit, silence }: SilenceProps) {
  const { say } = useText();
  const may = useMay('withdraw-silence');
  const wait = useWaitReason();
  const { send, busy, refusal } = useCommand();
  if (!may) return null;
  return (
    <>
      <Button
        look="quiet"
        size="small"
        className="stb-q"
        off={wait}
        busy={busy && say('status.recording')}
        onPress={() => void send({ kind: 'withdraw-silence', unit: unit.id, silence: silence.id })}
      >
        {say('status.silence.withdraw')}
      </Button>
      <RefusalNote refusal={refusal} />
    </>
  );
}
