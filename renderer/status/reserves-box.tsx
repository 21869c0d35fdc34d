import { useState } from 'react';
import type { ElementId } from '../../shared/ids.ts';
import { PROSE_LIMIT } from '../../shared/negotiation/command.ts';
import { currentVersion, elementStatus } from '../../shared/negotiation/read.ts';
import { reservesOn } from '../../shared/negotiation/reserves/standing.ts';
import type { Reserve, Unit } from '../../shared/negotiation/state.ts';
import { Button } from '../components/button.tsx';
import { SelectField } from '../components/choice.tsx';
import { Dialog } from '../components/dialog.tsx';
import { Field } from '../components/field.tsx';
import { Plaque } from '../components/plaque.tsx';
import { toast } from '../components/toast.tsx';
import { useText } from '../i18n/use-text.ts';
import { elementName } from '../link/names.ts';
import { RefusalNote } from '../link/refusal-note.tsx';
import { useCommand } from '../link/use-command.ts';
import { useMay, useWaitReason } from '../link/use-may.ts';
import { useNegotiation, useSeat } from '../link/use-negotiation.tsx';
import { ElementNames } from './element-names.tsx';

/** Working reserves on a unit: who reserves on which words while they are drafted. They block agreement until lifted. */
export function ReservesBox({ unit }: { readonly unit: Unit }) {
  const { say } = useText();
  const may = useMay('place-reserve');
  const wait = useWaitReason();
  const [open, setOpen] = useState(false);
  const { elements } = currentVersion(unit).text;
  const held = elements.flatMap(({ id }) => reservesOn(unit, id).map((reserve) => ({ id, reserve })));
  const free = elements.some(({ id }) => elementStatus(unit, id).kind !== 'agreed');
  if (held.length === 0 && (!may || !free)) return null;
  return (
    <section className={held.length > 0 ? 'stb warn' : 'stb'} aria-label={say('status.reserves')}>
      <div className="row">
        <h3 className="grow">{say('status.reserves')}</h3>
        {may && free && (
          <Button look="quiet" size="small" off={wait} onPress={() => setOpen(true)}>
            {say('status.reserve.place')}
          </Button>
        )}
      </div>
      {held.length === 0 && <p className="t13 i2">{say('status.reserves.none')}</p>}
      {held.map(({ id, reserve }) => (
        <HeldReserve key={`${id} ${reserve.party}`} unit={unit} element={id} reserve={reserve} />
      ))}
      {open && <ReserveDialog unit={unit} onClose={() => setOpen(false)} />}
    </section>
  );
}

interface HeldReserveProps {
  readonly unit: Unit;
  readonly element: ElementId;
  readonly reserve: Reserve;
}

function HeldReserve({ unit, element, reserve }: HeldReserveProps) {
  const { say } = useText();
  const { party } = useSeat();
  const mayLift = useMay('lift-reserve') && party === reserve.party;
  const wait = useWaitReason();
  const { send, busy, refusal } = useCommand();
  return (
    <div className="stb-r">
      <Plaque party={reserve.party} />
      <div className="grow t14">
        <ElementNames unit={unit} elements={[element]} />
        {reserve.words !== null && (
          <>
            {': '}
            <q lang="en">{reserve.words}</q>
          </>
        )}
        {reserve.reason !== '' && <p className="t13 i2">{reserve.reason}</p>}
        <RefusalNote refusal={refusal} />
      </div>
      {mayLift && (
        <Button
          size="small"
          off={wait}
          busy={busy && say('status.recording')}
          onPress={() => void send({ kind: 'lift-reserve', unit: unit.id, element })}
        >
          {say('status.reserve.lift')}
        </Button>
      )}
    </div>
  );
}

interface ReserveDialogProps {
  readonly unit: Unit;
  readonly onClose: () => void;
}

function ReserveDialog({ unit, onClose }: ReserveDialogProps) {
  const speaker = useText();
  const { say } = speaker;
  const negotiation = useNegotiation();
  const { send, busy, refusal } = useCommand();
  const open = currentVersion(unit).text.elements.filter(
    ({ id }) => elementStatus(unit, id).kind !== 'agreed',
  );
  const [element, setElement] = useState<string>(open[0]?.id ?? '');
  const [words, setWords] = useState('');
  const [reason, setReason] = useState('');
  const place = async () => {
    const done = await send({
      kind: 'place-reserve',
      unit: unit.id,
      element: element as ElementId,
      words: words.trim() === '' ? null : words.trim(),
      reason,
    });
    if (!done.ok) return;
    onClose();
    toast(say('status.reserve.placed'));
  };
  return (
    <Dialog
      title={say('status.reserve.title')}
      isOpen
      onClose={onClose}
      buttons={
        <>
          <Button onPress={onClose}>{say('status.cancel')}</Button>
          <Button look="primary" busy={busy && say('status.recording')} onPress={() => void place()}>
            {say('status.reserve.do')}
          </Button>
        </>
      }
    >
      <p className="t14 i2">{say('status.reserve.what')}</p>
      <SelectField
        label={say('status.reserve.where')}
        value={element}
        onChange={setElement}
        options={open.map(({ id }) => ({ value: id, label: elementName(speaker, negotiation, id) }))}
      />
      <Field
        label={say('status.reserve.words')}
        value={words}
        onChange={setWords}
        maxLength={1000}
        help={say('status.reserve.words.help')}
      />
      <Field
        label={say('status.reserve.reason')}
        value={reason}
        onChange={setReason}
        rows={2}
        maxLength={PROSE_LIMIT}
      />
      <RefusalNote refusal={refusal} />
    </Dialog>
  );
}
