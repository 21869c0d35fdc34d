import { useState } from 'react';
import { withdrawable } from '../../shared/negotiation/read.ts';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { toast } from '../components/toast.tsx';
import { useText } from '../i18n/use-text.ts';
import { RefusalNote } from '../link/refusal-note.tsx';
import { useCommand } from '../link/use-command.ts';
import { useMay, useWaitReason } from '../link/use-may.ts';
import { useSeat } from '../link/use-negotiation.tsx';
import { thingsAmong } from '../text/change-names.ts';
import type { TabledProps } from './tabled-props.ts';

/** Only the proponent withdraws, and only what no gavel has put into the text. */
export function Withdrawal({ proposal }: Pick<TabledProps, 'proposal'>) {
  const { say } = useText();
  const { party } = useSeat();
  const may = useMay('withdraw');
  const wait = useWaitReason();
  const [open, setOpen] = useState(false);
  const left = withdrawable(proposal).length;
  if (!may || proposal.proponent !== party || proposal.withdrawn || left === 0) return null;
  return (
    <>
      <Button look="cannot-undo" off={wait} onPress={() => setOpen(true)}>
        {say('proposal.withdraw')}
      </Button>
      {open && <WithdrawDialog proposal={proposal} onClose={() => setOpen(false)} />}
    </>
  );
}

interface WithdrawDialogProps extends Pick<TabledProps, 'proposal'> {
  readonly onClose: () => void;
}

function WithdrawDialog({ proposal, onClose }: WithdrawDialogProps) {
  const { say } = useText();
  const { send, busy, refusal } = useCommand();
  const { id } = proposal;
  const withdraw = async () => {
    const done = await send({ kind: 'withdraw', proposal: id });
    if (!done.ok) return;
    onClose();
    toast(say('proposal.withdrawn-toast', { id }));
  };
  return (
    <Dialog
      title={say('proposal.withdraw.title', { id })}
      isOpen
      onClose={onClose}
      buttons={
        <>
          <Button onPress={onClose}>{say('proposal.withdraw.keep')}</Button>
          <Button look="cannot-undo" busy={busy && say('proposal.withdraw.doing')} onPress={withdraw}>
            {say('proposal.withdraw.do', { id })}
          </Button>
        </>
      }
    >
      <p className="t14 i2">
        {say('proposal.withdraw.what', { count: thingsAmong(proposal, new Set(withdrawable(proposal))) })}
      </p>
      <RefusalNote refusal={refusal} />
    </Dialog>
  );
}
