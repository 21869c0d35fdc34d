import { useState } from 'react';
import type { ElementId, Party } from '../../shared/ids.ts';
import { PROSE_LIMIT } from '../../shared/negotiation/command.ts';
import { partiesOf } from '../../shared/negotiation/roster/read.ts';
import type { Unit } from '../../shared/negotiation/state.ts';
import { Button } from '../components/button.tsx';
import { SelectField } from '../components/choice.tsx';
import { Dialog } from '../components/dialog.tsx';
import { Field } from '../components/field.tsx';
import { useText } from '../i18n/use-text.ts';
import { unitName, unitTitle } from '../link/names.ts';
import { RefusalNote } from '../link/refusal-note.tsx';
import { useCommand } from '../link/use-command.ts';
import { useWaitReason } from '../link/use-may.ts';
import { useNegotiation } from '../link/use-negotiation.tsx';
import { ElementChoice } from './element-choice.tsx';
import { lockedElements } from './gavel-choice.ts';

interface ReopenDialogProps {
  readonly unit: Unit;
  readonly onClose: () => void;
  readonly onDone: (words: string) => void;
}

const CHAIR = 'chair';

/** Opens again what was gavelled; the record keeps on whose motion and why. */
export function ReopenDialog({ unit, onClose, onDone }: ReopenDialogProps) {
  const speaker = useText();
  const { say, party: name, language } = speaker;
  const wait = useWaitReason();
  const parties = partiesOf(useNegotiation()).toSorted((a, b) => name(a).localeCompare(name(b), language));
  const [elements, setElements] = useState<readonly ElementId[]>([]);
  const [mover, setMover] = useState<Party | typeof CHAIR>(CHAIR);
  const [reason, setReason] = useState('');
  const { send, busy, refusal } = useCommand();
  const title = unitName(speaker, unit.label);
  const off = wait ?? (elements.length === 0 ? say('chair.elements.none') : null);
  const reopen = async () => {
    const done = await send({
      kind: 'reopen',
      unit: unit.id,
      elements: [...elements],
      mover: mover === CHAIR ? null : mover,
      reason,
    });
    if (done.ok) onDone(say('chair.reopened', { title: unitTitle(speaker, unit.label) }));
  };
  return (
    <Dialog
      title={say('chair.reopen.title', { unit: title })}
      isOpen
      onClose={onClose}
      wide
      buttons={
        <>
          <Button onPress={onClose}>{say('chair.reopen.keep')}</Button>
          <Button look="primary" off={off} busy={busy && say('chair.reopen.doing')} onPress={reopen}>
            {say('chair.reopen.do')}
          </Button>
        </>
      }
    >
      <p className="t14 i2">{say('chair.reopen.what')}</p>
      <ElementChoice unit={unit} chosen={elements} onChange={setElements} only={lockedElements(unit)} />
      <SelectField<Party | typeof CHAIR>
        label={say('chair.reopen.mover')}
        value={mover}
        onChange={setMover}
        options={[
          { value: CHAIR, label: say('chair.reopen.mover.chair') },
          ...parties.map((party) => ({ value: party, label: name(party) })),
        ]}
      />
      <Field
        label={say('chair.reopen.reason')}
        value={reason}
        onChange={setReason}
        rows={3}
        maxLength={PROSE_LIMIT}
        required
      />
      <RefusalNote refusal={refusal} />
    </Dialog>
  );
}
