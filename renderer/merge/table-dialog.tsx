import { useState } from 'react';
import { proposalOf } from '../../shared/ids.ts';
import { PROSE_LIMIT } from '../../shared/negotiation/command.ts';
import {
  bringsWords,
  preparedChanges,
  preparedText,
  standingChanges,
} from '../../shared/negotiation/read.ts';
import type { Unit } from '../../shared/negotiation/state.ts';
import { goTo } from '../app/route.ts';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { Field } from '../components/field.tsx';
import { Note } from '../components/note.tsx';
import { ProposalNumber } from '../components/plaque.tsx';
import { toast } from '../components/toast.tsx';
import { useText } from '../i18n/use-text.ts';
import { unitName } from '../link/names.ts';
import { RefusalNote } from '../link/refusal-note.tsx';
import { useCommand } from '../link/use-command.ts';
import { useSeat } from '../link/use-negotiation.tsx';
import { thingsOn } from '../text/change-names.ts';
import { nextTextId } from './prepared.ts';

interface TableDialogProps {
  readonly unit: Unit;
  readonly onClose: () => void;
}

/** Tables the text in preparation as the secretariat's own, naming its sources. It agrees nothing. */
export function TableDialog({ unit, onClose }: TableDialogProps) {
  const speaker = useText();
  const { say } = speaker;
  const { negotiation } = useSeat();
  const { send, busy, refusal } = useCommand();
  const [rationale, setRationale] = useState('');
  const id = nextTextId(unit);
  const undecided = thingsOn(
    unit,
    standingChanges(unit).flatMap(({ change, proposal }) => (bringsWords(proposal) ? [change.id] : [])),
  );
  const table = async () => {
    const done = await send({ kind: 'consolidate', unit: unit.id, rationale, seen: preparedText(unit).hash });
    if (!done.ok || !done.value.proposal) return;
    onClose();
    toast(say('merge.tabled', { id: done.value.proposal }));
    goTo({ negotiation, page: 'proposal', proposal: done.value.proposal });
  };
  return (
    <Dialog
      title={say('merge.dialog.title', { id })}
      isOpen
      onClose={onClose}
      buttons={
        <>
          <Button onPress={onClose}>{say('merge.dialog.keep')}</Button>
          <Button look="primary" busy={busy && say('merge.dialog.doing')} onPress={table}>
            {say('merge.dialog.do', { id })}
          </Button>
        </>
      }
    >
      <p className="t14 i2">{say('merge.dialog.what', { id, unit: unitName(speaker, unit.label) })}</p>
      <Sources unit={unit} />
      {undecided > 0 && <Note tone="warn">{say('merge.dialog.undecided', { count: undecided })}</Note>}
      <Field
        label={say('merge.dialog.rationale')}
        help={say('merge.dialog.rationale.help')}
        value={rationale}
        onChange={setRationale}
        rows={4}
        maxLength={PROSE_LIMIT}
      />
      <RefusalNote refusal={refusal} />
    </Dialog>
  );
}

function Sources({ unit }: { readonly unit: Unit }) {
  const { say } = useText();
  const taken = preparedChanges(unit).map(({ id }) => id);
  const byProposal = [...Map.groupBy(taken, proposalOf)];
  return (
    <div>
      <p className="lbl">{say('merge.dialog.sources')}</p>
      <ul className="prp-so">
        {byProposal.map(([id, changes]) => (
          <li key={id}>
            <ProposalNumber id={id} />
            <span className="t13 i3 num">
              {say('proposal.sources.changes', { count: thingsOn(unit, changes) })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
