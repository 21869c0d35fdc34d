import { useState } from 'react';
import type { Note, Unit } from '../../shared/negotiation/state.ts';
import { Button } from '../components/button.tsx';
import { Plaque } from '../components/plaque.tsx';
import { useText } from '../i18n/use-text.ts';
import { elementName, unitName } from '../link/names.ts';
import { RefusalNote } from '../link/refusal-note.tsx';
import { useCommand } from '../link/use-command.ts';
import { useMay, useOutOfReach } from '../link/use-may.ts';
import { useNegotiation, useSeat } from '../link/use-negotiation.tsx';
import { NoteDialog } from './note-dialog.tsx';

/** Reservations and their relatives on this unit. A head of delegation enters and withdraws those of the own delegation. */
export function NotesSection({ unit }: { readonly unit: Unit }) {
  const speaker = useText();
  const { say } = speaker;
  const { notes } = useNegotiation();
  const mayLodge = useMay('lodge-note');
  const waits = useOutOfReach();
  const [entering, setEntering] = useState(false);
  const live = Object.values(notes).filter((note) => note.unit === unit.id && !note.withdrawn);
  return (
    <div className="sec">
      <div className="sech">
        <h3>{say('plan.notes')}</h3>
        {mayLodge && (
          <Button look="quiet" size="small" onPress={() => setEntering(true)} off={waits}>
            {say('plan.note.enter')}
          </Button>
        )}
      </div>
      {live.length === 0 && (
        <p className="t14 i2">{say('plan.note.none', { unit: unitName(speaker, unit.label) })}</p>
      )}
      {live.map((note) => (
        <NoteRow key={note.id} note={note} />
      ))}
      {entering && <NoteDialog unit={unit} onClose={() => setEntering(false)} />}
    </div>
  );
}

function NoteRow({ note }: { readonly note: Note }) {
  const speaker = useText();
  const { say } = speaker;
  const negotiation = useNegotiation();
  const seat = useSeat();
  const mayWithdraw = useMay('withdraw-note') && note.party === seat.party;
  const waits = useOutOfReach();
  const { send, busy, refusal } = useCommand();
  const where =
    note.element === null
      ? unitName(speaker, negotiation.units[note.unit]!.label)
      : elementName(speaker, negotiation, note.element);
  return (
    <div className="rsv">
      <Plaque party={note.party} />
      <div className="grow">
        <p className="t14">
          <b className="b6">{say('plan.note.on', { kind: say(`plan.note.${note.kind}`), where })}</b>{' '}
          {note.text}
        </p>
        {mayWithdraw && (
          <Button
            look="quiet"
            size="small"
            className="rsv-b"
            off={waits}
            busy={busy && say('plan.note.withdrawing')}
            onPress={() => void send({ kind: 'withdraw-note', note: note.id })}
          >
            {say('plan.note.withdraw')}
          </Button>
        )}
        <RefusalNote refusal={refusal} />
      </div>
    </div>
  );
}
