import { useState } from 'react';
import { PROSE_LIMIT } from '../../shared/negotiation/command.ts';
import { isToBeConfirmed, joinedNow } from '../../shared/negotiation/notes/joining.ts';
import type { Note } from '../../shared/negotiation/state.ts';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { Field } from '../components/field.tsx';
import { toast } from '../components/toast.tsx';
import { useText } from '../i18n/use-text.ts';
import { RefusalNote } from '../link/refusal-note.tsx';
import { useCommand } from '../link/use-command.ts';
import { useMay, useOutOfReach } from '../link/use-may.ts';
import { useNegotiation, useSeat } from '../link/use-negotiation.tsx';

/** What a head of delegation can do about a note: the owner amends, confirms and withdraws it, others join it and leave it. */
export function NoteActions({ note }: { readonly note: Note }) {
  const seat = useSeat();
  const isHead = useMay('join-note');
  if (!isHead) return null;
  return note.party === seat.party ? <OwnNote note={note} /> : <OthersNote note={note} />;
}

function OthersNote({ note }: { readonly note: Note }) {
  const { say } = useText();
  const { party } = useSeat();
  const waits = useOutOfReach();
  const { send, busy, refusal } = useCommand();
  const isJoined = joinedNow(note).includes(party);
  return (
    <>
      <Button
        look="quiet"
        size="small"
        className="rsv-b"
        off={waits}
        busy={busy && say('plan.note.recording')}
        onPress={() => void send({ kind: isJoined ? 'leave-note' : 'join-note', note: note.id })}
      >
        {say(isJoined ? 'plan.note.leave' : 'plan.note.join')}
      </Button>
      <RefusalNote refusal={refusal} />
    </>
  );
}

function OwnNote({ note }: { readonly note: Note }) {
  const { say } = useText();
  const { units } = useNegotiation();
  const waits = useOutOfReach();
  const [amending, setAmending] = useState(false);
  const { send, busy, refusal } = useCommand();
  const due = isToBeConfirmed(note, units[note.unit]!);
  return (
    <>
      <div className="chr-b rsv-b">
        {due && (
          <Button
            size="small"
            off={waits}
            busy={busy && say('plan.note.recording')}
            onPress={() => void send({ kind: 'confirm-note', note: note.id })}
          >
            {say('plan.note.confirm')}
          </Button>
        )}
        <Button look="quiet" size="small" off={waits} onPress={() => setAmending(true)}>
          {say('plan.note.amend')}
        </Button>
        <Button
          look="quiet"
          size="small"
          off={waits}
          busy={busy && say('plan.note.withdrawing')}
          onPress={() => void send({ kind: 'withdraw-note', note: note.id })}
        >
          {say('plan.note.withdraw')}
        </Button>
      </div>
      <RefusalNote refusal={refusal} />
      {amending && <AmendDialog note={note} onClose={() => setAmending(false)} />}
    </>
  );
}

function AmendDialog({ note, onClose }: { readonly note: Note; readonly onClose: () => void }) {
  const { say } = useText();
  const [text, setText] = useState(note.text);
  const waits = useOutOfReach();
  const { send, busy, refusal } = useCommand();
  const same = text.trim() === note.text ? say('plan.note.amend.same') : null;
  const amend = async () => {
    const done = await send({ kind: 'amend-note', note: note.id, text });
    if (!done.ok) return;
    toast(say('plan.note.amended'));
    onClose();
  };
  return (
    <Dialog
      title={say('plan.note.amend.title')}
      isOpen
      onClose={onClose}
      buttons={
        <>
          <Button onPress={onClose}>{say('plan.cancel')}</Button>
          <Button
            look="primary"
            off={waits ?? (text.trim() === '' ? say('plan.note.needs-words') : same)}
            busy={busy && say('plan.note.recording')}
            onPress={() => void amend()}
          >
            {say('plan.note.amend.do')}
          </Button>
        </>
      }
    >
      <Field
        label={say('plan.note.text')}
        value={text}
        onChange={setText}
        rows={5}
        maxLength={PROSE_LIMIT}
        help={say('plan.note.amend.help')}
      />
      <RefusalNote refusal={refusal} />
    </Dialog>
  );
}
