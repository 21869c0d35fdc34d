import { useState } from 'react';
import { styleEdit } from '../../shared/negotiation/adoption/style.ts';
import { currentVersion } from '../../shared/negotiation/read.ts';
import type { Adoption } from '../../shared/negotiation/state.ts';
import { sameText } from '../../shared/plan/text.ts';
import { elementOf } from '../../shared/plan/unit.ts';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { Note } from '../components/note.tsx';
import { toast } from '../components/toast.tsx';
import { useText } from '../i18n/use-text.ts';
import { RefusalNote } from '../link/refusal-note.tsx';
import { refusalText } from '../link/refusal-text.ts';
import { useCommand } from '../link/use-command.ts';
import { useMay, useOutOfReach } from '../link/use-may.ts';
import { useNegotiation } from '../link/use-negotiation.tsx';
import { type Edited, ElementEdit, editOf, textOf } from './element-edit.tsx';
import { Rewording } from './rewording.tsx';

/** Spelling and signs, never substance; what was edited stays in view. */
export function StyleReview({ adoption }: { readonly adoption: Adoption }) {
  const { say } = useText();
  const may = useMay('edit-style');
  const { styleEdits, final } = adoption;
  return (
    <section className="apr-s" aria-label={say('adoption.style')}>
      <div className="sech">
        <h3>{say('adoption.style')}</h3>
        <span className="c num">{say('adoption.style.count', { count: styleEdits.length })}</span>
      </div>
      <p className="t14 i2">{say(final ? 'adoption.style.closed' : 'adoption.style.what')}</p>
      {styleEdits.length > 0 && (
        <ul className="ado-l">
          {styleEdits.map((edit) => (
            <Rewording key={edit.stamp.seq} {...edit} />
          ))}
        </ul>
      )}
      {may && !final && <StyleForm />}
    </section>
  );
}

function StyleForm() {
  const speaker = useText();
  const { say } = speaker;
  const negotiation = useNegotiation();
  const wait = useOutOfReach();
  const { send, busy, refusal } = useCommand();
  const [closing, setClosing] = useState(false);
  const [edit, setEdit] = useState<Edited>(() => editOf(negotiation, negotiation.introduction));
  const text = textOf(negotiation, edit);
  const current = currentVersion(negotiation.units[edit.unit]!);
  const before = elementOf(current.text, edit.element)!.text;
  const isSame = sameText(before, text);
  const words = isSame ? [] : styleEdit(before, text);
  const blocked = words.length > 0 ? refusalText({ code: 'not-style', words }, speaker, negotiation) : null;
  const make = async () => {
    const asked = { unit: edit.unit, element: edit.element, text: [...text], seen: current.hash };
    const done = await send({ kind: 'edit-style', ...asked });
    if (done.ok) toast(say('adoption.style.done'));
  };
  return (
    <div className="ado-f">
      <ElementEdit edit={edit} onEdit={setEdit} />
      {blocked && <Note tone="warn">{blocked}</Note>}
      <RefusalNote refusal={refusal} />
      <div className="chr-b">
        <Button
          off={wait ?? (isSame ? say('adoption.style.same') : blocked)}
          busy={busy && say('adoption.recording')}
          onPress={() => void make()}
        >
          {say('adoption.style.do')}
        </Button>
        <Button look="quiet" off={wait} onPress={() => setClosing(true)}>
          {say('adoption.style.close')}
        </Button>
      </div>
      {closing && <ClosingDialog onClose={() => setClosing(false)} />}
    </div>
  );
}

/** After this only a corrigendum changes anything. */
function ClosingDialog({ onClose }: { readonly onClose: () => void }) {
  const { say } = useText();
  const wait = useOutOfReach();
  const { send, busy, refusal } = useCommand();
  const close = async () => {
    const done = await send({ kind: 'close-style-review' });
    if (!done.ok) return;
    onClose();
    toast(say('adoption.style.closing-done'));
  };
  return (
    <Dialog
      title={say('adoption.style.closing.title')}
      isOpen
      onClose={onClose}
      buttons={
        <>
          <Button onPress={onClose}>{say('adoption.style.keep')}</Button>
          <Button
            look="cannot-undo"
            off={wait}
            busy={busy && say('adoption.recording')}
            onPress={() => void close()}
          >
            {say('adoption.style.closing.do')}
          </Button>
        </>
      }
    >
      <p className="t14 i2">{say('adoption.style.closing.what')}</p>
      <RefusalNote refusal={refusal} />
    </Dialog>
  );
}
