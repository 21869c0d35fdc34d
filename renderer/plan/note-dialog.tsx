import { useState } from 'react';
import type { ElementId } from '../../shared/ids.ts';
import { NOTE_KINDS, type NoteKind } from '../../shared/negotiation/notes/act.ts';
import { currentVersion } from '../../shared/negotiation/read.ts';
import type { Unit } from '../../shared/negotiation/state.ts';
import { elementLabels } from '../../shared/plan/numbering.ts';
import { PROSE_LIMIT } from '../../shared/negotiation/command.ts';
import { Button } from '../components/button.tsx';
import { SelectField } from '../components/choice.tsx';
import { Dialog } from '../components/dialog.tsx';
import { Field } from '../components/field.tsx';
import { toast } from '../components/toast.tsx';
import { type Speaker, useText } from '../i18n/use-text.ts';
import { elementNameIn, unitTitle } from '../link/names.ts';
import { RefusalNote } from '../link/refusal-note.tsx';
import { useCommand } from '../link/use-command.ts';
import { useOutOfReach } from '../link/use-may.ts';

/** Stands for the whole unit where an element's id would stand; no id is empty. */
const WHOLE = '';

interface NoteDialogProps {
  readonly unit: Unit;
  readonly onClose: () => void;
}

export function NoteDialog({ unit, onClose }: NoteDialogProps) {
  const speaker = useText();
  const { say } = speaker;
  const [kind, setKind] = useState<NoteKind>('reservation');
  const [element, setElement] = useState<string>(WHOLE);
  const [text, setText] = useState('');
  const { send, busy, refusal } = useCommand();
  const waits = useOutOfReach();
  const enter = async () => {
    const on = element === WHOLE ? null : (element as ElementId);
    const done = await send({
      kind: 'lodge-note',
      noteKind: kind,
      unit: unit.id,
      element: on,
      text: text.trim(),
    });
    if (!done.ok) return;
    toast(say('plan.note.entered'));
    onClose();
  };
  return (
    <Dialog
      title={say('plan.note.title')}
      isOpen
      onClose={onClose}
      buttons={
        <>
          <Button onPress={onClose}>{say('plan.cancel')}</Button>
          <Button
            look="primary"
            onPress={() => void enter()}
            busy={busy && say('plan.note.entering')}
            off={waits ?? (text.trim() === '' ? say('plan.note.needs-words') : null)}
          >
            {say('plan.note.enter-it')}
          </Button>
        </>
      }
    >
      <SelectField
        label={say('plan.note.kind')}
        value={kind}
        onChange={setKind}
        options={NOTE_KINDS.map((value) => ({ value, label: say(`plan.note.${value}`) }))}
      />
      <SelectField
        label={say('plan.note.where')}
        value={element}
        onChange={setElement}
        options={placesIn(speaker, unit)}
      />
      <Field
        label={say('plan.note.text')}
        value={text}
        onChange={setText}
        rows={4}
        maxLength={PROSE_LIMIT}
        help={say('plan.note.help')}
      />
      <RefusalNote refusal={refusal} />
    </Dialog>
  );
}

function placesIn(speaker: Speaker, unit: Unit) {
  const { text } = currentVersion(unit);
  const labels = elementLabels(unit.label, text);
  return [
    { value: WHOLE, label: unitTitle(speaker, unit.label) },
    ...text.elements.map((element) => ({
      value: String(element.id),
      label: elementNameIn(speaker, text, element, labels.get(element.id) ?? ''),
    })),
  ];
}
