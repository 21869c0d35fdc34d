import { useState } from 'react';
import type { DraftId } from '../../shared/ids.ts';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { useText } from '../i18n/use-text.ts';
import { type LinkRefusal, discardDraft } from '../link/api.ts';
import { RefusalNote } from '../link/refusal-note.tsx';
import { useSeat } from '../link/use-negotiation.tsx';

interface DiscardDialogProps {
  readonly draft: DraftId;
  readonly onClose: () => void;
  readonly onDiscarded: () => void;
}

export function DiscardDialog({ draft, onClose, onDiscarded }: DiscardDialogProps) {
  const { say } = useText();
  const seat = useSeat();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<LinkRefusal | null>(null);
  const discard = async () => {
    setBusy(true);
    const done = await discardDraft(seat, draft);
    setBusy(false);
    if (done.ok) onDiscarded();
    else setRefusal(done.refusal);
  };
  return (
    <Dialog
      isOpen
      title={say('draft.discard-title')}
      onClose={onClose}
      buttons={
        <>
          <Button onPress={onClose}>{say('draft.cancel')}</Button>
          <Button look="cannot-undo" busy={busy && say('draft.discarding')} onPress={discard}>
            {say('draft.discard-now')}
          </Button>
        </>
      }
    >
      <p className="t14 i2">{say('draft.discard-words')}</p>
      <RefusalNote refusal={refusal} />
    </Dialog>
  );
}
