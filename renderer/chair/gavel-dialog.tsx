import { useState } from 'react';
import type { ElementId, Party, ProposalId } from '../../shared/ids.ts';
import type { Ruling } from '../../shared/negotiation/gavel/act.ts';
import { currentVersion } from '../../shared/negotiation/read.ts';
import type { Unit } from '../../shared/negotiation/state.ts';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { useText } from '../i18n/use-text.ts';
import { unitName, unitTitle } from '../link/names.ts';
import { refusalText } from '../link/refusal-text.ts';
import { RefusalNote } from '../link/refusal-note.tsx';
import { useCommand } from '../link/use-command.ts';
import { useWaitReason } from '../link/use-may.ts';
import { useNegotiation, useSeat } from '../link/use-negotiation.tsx';
import { AgreedWords } from './agreed-words.tsx';
import { Capitals } from './capitals.tsx';
import { Effects } from './effects.tsx';
import { ElementChoice } from './element-choice.tsx';
import { type Gavel, foreseen } from './gavel-choice.ts';
import { HoldToGavel } from './hold-to-gavel.tsx';
import { LostWordsWarning } from './lost-words.tsx';

interface GavelDialogProps {
  readonly unit: Unit;
  readonly gavel: Gavel;
  /** `null`: the current text as it stands. */
  readonly proposal: ProposalId | null;
  readonly onClose: () => void;
  readonly onDone: (words: string) => void;
}

/** Names exactly which words are agreed, and falls only when it is held. */
export function GavelDialog({ unit, gavel, proposal, onClose, onDone }: GavelDialogProps) {
  const speaker = useText();
  const { say } = speaker;
  const name = unitName(speaker, unit.label);
  const [elements, setElements] = useState<readonly ElementId[]>([]);
  const [awaiting, setAwaiting] = useState<readonly Party[]>([]);
  const [until, setUntil] = useState('');
  const ruling: Ruling = proposal ? { kind: 'proposal', proposal } : { kind: 'current', elements };
  const off = useOff(unit, ruling, gavel === 'agree' ? null : awaiting);
  const { send, busy, refusal } = useCommand();
  const how = gavel === 'agree' ? 'agree' : 'ad-referendum';

  const fall = async () => {
    const seen = currentVersion(unit).hash;
    const rest = { unit: unit.id, ruling: asWire(ruling), seen };
    const done = await send(
      gavel === 'agree'
        ? { kind: gavel, ...rest }
        : { kind: gavel, ...rest, awaiting: [...awaiting], until: until || null },
    );
    if (!done.ok) return;
    const whole = proposal !== null || elements.length === currentVersion(unit).text.elements.length;
    onDone(
      say(whole ? `chair.done.${how}` : `chair.done.${how}.elements`, {
        title: unitTitle(speaker, unit.label),
        unit: name,
        count: elements.length,
      }),
    );
  };
  return (
    <Dialog
      title={say(`chair.gavel.${how}.${proposal ? 'proposal' : 'current'}`, {
        id: proposal ?? '',
        unit: name,
      })}
      isOpen
      onClose={onClose}
      wide
      buttons={
        <>
          <RefusalNote refusal={refusal} />
          <HoldToGavel
            label={say(gavel === 'agree' ? 'components.status.agreed' : 'components.status.ad-referendum')}
            off={off}
            busy={busy}
            onGavel={() => void fall()}
          />
          <Button onPress={onClose}>{say('chair.cancel')}</Button>
        </>
      }
    >
      <Effects unit={unit} proposal={proposal} gavel={gavel} />
      <LostWordsWarning unit={unit} ruling={ruling} />
      {proposal ? (
        <AgreedWords unit={unit} proposal={proposal} />
      ) : (
        <ElementChoice unit={unit} chosen={elements} onChange={setElements} />
      )}
      {gavel === 'agree-ad-referendum' && (
        <Capitals chosen={awaiting} onChange={setAwaiting} until={until} onUntil={setUntil} />
      )}
    </Dialog>
  );
}

/** The wire's arrays are its own. */
function asWire(ruling: Ruling) {
  return ruling.kind === 'proposal' ? ruling : { ...ruling, elements: [...ruling.elements] };
}

/** Why it cannot fall yet. @param awaiting `null` where no capital is waited for */
function useOff(unit: Unit, ruling: Ruling, awaiting: readonly Party[] | null): string | null {
  const speaker = useText();
  const negotiation = useNegotiation();
  const seat = useSeat();
  const wait = useWaitReason();
  if (wait) return wait;
  if (ruling.kind === 'current' && ruling.elements.length === 0) return speaker.say('chair.elements.none');
  const refusal = foreseen(negotiation, seat, { unit, ruling });
  if (refusal) return refusalText(refusal, speaker, negotiation);
  return awaiting?.length === 0 ? speaker.say('chair.capitals.none') : null;
}
