import { useState } from 'react';
import { PROSE_LIMIT } from '../../shared/negotiation/command.ts';
import { currentVersion } from '../../shared/negotiation/read.ts';
import { decideReversal } from '../../shared/negotiation/restoring/decide.ts';
import type { Restoration, Unit } from '../../shared/negotiation/state.ts';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { Field } from '../components/field.tsx';
import { toast } from '../components/toast.tsx';
import { useText } from '../i18n/use-text.ts';
import { RefusalNote } from '../link/refusal-note.tsx';
import { useCommand } from '../link/use-command.ts';
import { useWaitReason } from '../link/use-may.ts';
import { useNegotiation } from '../link/use-negotiation.tsx';

interface ReverseDialogProps {
  readonly unit: Unit;
  readonly restoration: Restoration;
  readonly onClose: () => void;
}

/** Puts the lost place back, by another act with its reason. */
export function ReverseDialog({ unit, restoration, onClose }: ReverseDialogProps) {
  const { say } = useText();
  const negotiation = useNegotiation();
  const [reason, setReason] = useState('');
  const { send, busy, refusal } = useCommand();
  const waits = useWaitReason();
  const { lacuna, words } = restoration;
  const seen = currentVersion(unit).hash;
  const command = { kind: 'reverse-restoration', unit: unit.id, lacuna, reason, seen } as const;
  const asked = decideReversal(negotiation, command);
  const reverse = async () => {
    const done = await send(command);
    if (!done.ok) return;
    toast(say('plan.reverse.done'));
    onClose();
  };
  return (
    <Dialog
      title={say('plan.reverse.title')}
      isOpen
      onClose={onClose}
      buttons={
        <>
          <Button onPress={onClose}>{say('plan.cancel')}</Button>
          <Button
            look="primary"
            onPress={() => void reverse()}
            busy={busy && say('plan.reverse.doing')}
            off={waits ?? (asked.ok && reason.trim() ? null : say('plan.reverse.needs'))}
          >
            {say('plan.reverse.do')}
          </Button>
        </>
      }
    >
      <p className="t14 i2">{say('plan.reverse.what', { words: words.trim() })}</p>
      <Field
        label={say('plan.reverse.reason')}
        value={reason}
        onChange={setReason}
        rows={3}
        maxLength={PROSE_LIMIT}
      />
      <RefusalNote refusal={asked.ok ? refusal : asked.refusal} />
    </Dialog>
  );
}
