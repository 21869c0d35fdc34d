import { useState } from 'react';
import { FilePen } from 'lucide-react';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { useOpenDraft } from '../draft/use-open-draft.ts';
import { useText } from '../i18n/use-text.ts';
import { RefusalNote } from '../link/refusal-note.tsx';
import { useMay, useWaitReason } from '../link/use-may.ts';
import { useSeat } from '../link/use-negotiation.tsx';
import type { TabledProps } from './tabled-props.ts';

/** A delegation starts a draft from these words: what was withdrawn it presents again, what another has tabled it amends. */
export function TakeUp({ proposal }: Pick<TabledProps, 'proposal'>) {
  const { say } = useText();
  const { party } = useSeat();
  const may = useMay('draft');
  const wait = useWaitReason();
  const kind = proposal.withdrawn ? 'represents' : 'amends';
  const { open, busy, refusal } = useOpenDraft({
    unit: proposal.unit,
    link: { kind, proposal: proposal.id },
  });
  const [seen, see] = useState(refusal);
  if (!may || (kind === 'amends' && proposal.proponent === party)) return null;
  return (
    <>
      <Button
        icon={<FilePen aria-hidden />}
        off={wait}
        busy={busy && say('proposal.take-up.opening')}
        onPress={() => void open()}
      >
        {say(`proposal.take-up.${kind}`)}
      </Button>
      {refusal !== seen && (
        <Dialog
          title={say(`proposal.take-up.${kind}`)}
          isOpen
          onClose={() => see(refusal)}
          buttons={<Button onPress={() => see(refusal)}>{say('proposal.take-up.close')}</Button>}
        >
          <RefusalNote refusal={refusal} />
        </Dialog>
      )}
    </>
  );
}
