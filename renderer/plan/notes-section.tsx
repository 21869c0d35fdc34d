import { useState } from 'react';
import { isToBeConfirmed, joinedNow } from '../../shared/negotiation/notes/joining.ts';
import type { Note as DelegationNote, Unit } from '../../shared/negotiation/state.ts';
import { Button } from '../components/button.tsx';
import { Note } from '../components/note.tsx';
import { Plaque, Plaques } from '../components/plaque.tsx';
import { useText } from '../i18n/use-text.ts';
import { elementName, unitName } from '../link/names.ts';
import { useMay, useOutOfReach } from '../link/use-may.ts';
import { useNegotiation } from '../link/use-negotiation.tsx';
import { NoteActions } from './note-actions.tsx';
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

function NoteRow({ note }: { readonly note: DelegationNote }) {
  const speaker = useText();
  const { say } = speaker;
  const negotiation = useNegotiation();
  const unit = negotiation.units[note.unit]!;
  const joined = joinedNow(note);
  const where =
    note.element === null ? unitName(speaker, unit.label) : elementName(speaker, negotiation, note.element);
  return (
    <div className="rsv">
      <Plaque party={note.party} />
      <div className="grow">
        <p className="t14">
          <b className="b6">{say('plan.note.on', { kind: say(`plan.note.${note.kind}`), where })}</b>{' '}
          {note.text}
        </p>
        {joined.length > 0 && (
          <p className="rsv-j t13 i2">
            {say('plan.note.joined')} <Plaques parties={joined} />
          </p>
        )}
        {isToBeConfirmed(note, unit) && <Note tone="warn">{say('plan.note.to-be-confirmed')}</Note>}
        {note.earlier.length > 0 && <EarlierWords note={note} />}
        <NoteActions note={note} />
      </div>
    </div>
  );
}

function EarlierWords({ note }: { readonly note: DelegationNote }) {
  const { say, moment } = useText();
  return (
    <details className="t13 i2">
      <summary>{say('plan.note.earlier', { count: note.earlier.length })}</summary>
      {note.earlier.toReversed().map(({ text, stamp }) => (
        <p key={stamp.seq}>
          <span className="num i3">{moment(stamp.at)}</span> {text}
        </p>
      ))}
    </details>
  );
}
