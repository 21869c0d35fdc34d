import { useState } from 'react';
import type { ElementId, Party } from '../../shared/ids.ts';
import { currentVersion, elementStatus, isGavelled } from '../../shared/negotiation/read.ts';
import type { Unit } from '../../shared/negotiation/state.ts';
import { ElementChoice } from '../chair/element-choice.tsx';
import { PartyChoice } from '../chair/party-choice.tsx';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { useText } from '../i18n/use-text.ts';
import { unitName, unitTitle } from '../link/names.ts';
import { RefusalNote } from '../link/refusal-note.tsx';
import { useCommand } from '../link/use-command.ts';
import { useWaitReason } from '../link/use-may.ts';

interface PartiesDialogProps {
  /** All agree but some; or some agree among themselves. */
  readonly what: 'pending' | 'informals';
  readonly unit: Unit;
  readonly onClose: () => void;
  readonly onDone: (words: string) => void;
}

/** Which elements, and which delegations. */
export function PartiesDialog({ what, unit, onClose, onDone }: PartiesDialogProps) {
  const speaker = useText();
  const { say } = speaker;
  const [elements, setElements] = useState<readonly ElementId[]>([]);
  const [parties, setParties] = useState<readonly Party[]>([]);
  const wait = useWaitReason();
  const { send, busy, refusal } = useCommand();
  const missing =
    elements.length === 0
      ? say('chair.elements.none')
      : parties.length === 0
        ? say('status.parties.none')
        : null;
  const act = async () => {
    const on = { unit: unit.id, elements: [...elements] };
    const done = await send(
      what === 'pending'
        ? { kind: 'mark-pending', ...on, parties: [...parties] }
        : { kind: 'report-informals', ...on, group: [...parties] },
    );
    if (done.ok) onDone(say(`status.done.${what}`, { title: unitTitle(speaker, unit.label) }));
  };
  return (
    <Dialog
      title={say(`status.title.${what}`, { unit: unitName(speaker, unit.label) })}
      isOpen
      onClose={onClose}
      wide
      buttons={
        <>
          <Button onPress={onClose}>{say('status.cancel')}</Button>
          <Button
            look="primary"
            off={wait ?? missing}
            busy={busy && say('status.recording')}
            onPress={() => void act()}
          >
            {say(`status.do.${what}`)}
          </Button>
        </>
      }
    >
      <p className="t14 i2">{say(`status.what.${what}`)}</p>
      <ElementChoice unit={unit} chosen={elements} onChange={setElements} only={offered(unit, what)} />
      <PartyChoice
        label={say(`status.parties.${what}`)}
        count={say('status.parties.count', { count: parties.length })}
        chosen={parties}
        onChange={setParties}
      />
      <RefusalNote refusal={refusal} />
    </Dialog>
  );
}

/** Nobody is pending on what is agreed; and what the gavel has fallen on is past informals. */
function offered(unit: Unit, what: PartiesDialogProps['what']): readonly ElementId[] {
  return currentVersion(unit)
    .text.elements.map(({ id }) => id)
    .filter((id) => {
      const status = elementStatus(unit, id);
      return what === 'pending' ? status.kind !== 'agreed' : !isGavelled(status);
    });
}
