import { useState } from 'react';
import type { ProposalId } from '../../shared/ids.ts';
import { PROSE_LIMIT } from '../../shared/negotiation/command.ts';
import type { Ruling } from '../../shared/negotiation/gavel/act.ts';
import { currentVersion } from '../../shared/negotiation/read.ts';
import type { Unit } from '../../shared/negotiation/state.ts';
import { gavelledProposals } from '../chair/gavel-choice.ts';
import { Button } from '../components/button.tsx';
import { SelectField } from '../components/choice.tsx';
import { Dialog } from '../components/dialog.tsx';
import { Field } from '../components/field.tsx';
import { useText } from '../i18n/use-text.ts';
import { unitName } from '../link/names.ts';
import { RefusalNote } from '../link/refusal-note.tsx';
import { refusalText } from '../link/refusal-text.ts';
import { useCommand } from '../link/use-command.ts';
import { useNegotiation, useSeat } from '../link/use-negotiation.tsx';
import { foreseenVote } from './foreseen-vote.ts';

const NONE = 'none';
const CURRENT = 'current';
type Words = typeof NONE | typeof CURRENT | ProposalId;

interface CallVoteDialogProps {
  readonly unit: Unit;
  readonly onClose: () => void;
}

/** The chair names the words and says why. Nothing is chosen beforehand. */
export function CallVoteDialog({ unit, onClose }: CallVoteDialogProps) {
  const speaker = useText();
  const { say } = speaker;
  const [words, setWords] = useState<Words>(NONE);
  const [reason, setReason] = useState('');
  const { send, busy, refusal } = useCommand();
  const off = useOff(unit, words);
  const call = async () => {
    if (words === NONE) return;
    const ruling = wired(rulingOn(unit, words));
    const done = await send({
      kind: 'call-vote',
      unit: unit.id,
      ruling,
      reason,
      seen: currentVersion(unit).hash,
    });
    if (done.ok) onClose();
  };
  return (
    <Dialog
      title={say('meeting.vote.title', { unit: unitName(speaker, unit.label) })}
      isOpen
      onClose={onClose}
      buttons={
        <>
          <Button onPress={onClose}>{say('meeting.cancel')}</Button>
          <Button
            look="primary"
            off={off}
            busy={busy && say('meeting.vote.calling')}
            onPress={() => void call()}
          >
            {say('meeting.vote.call')}
          </Button>
        </>
      }
    >
      <p className="t14 i2">{say('meeting.vote.what')}</p>
      <SelectField<Words>
        label={say('meeting.vote.words')}
        value={words}
        onChange={setWords}
        options={[
          { value: NONE, label: say('meeting.vote.words.choose') },
          { value: CURRENT, label: say('meeting.vote.words.current') },
          ...gavelledProposals(unit).map(({ id }) => ({ value: id, label: id })),
        ]}
      />
      {off && words !== NONE && <p className="help err">{off}</p>}
      <Field
        label={say('meeting.vote.reason')}
        value={reason}
        onChange={setReason}
        rows={3}
        maxLength={PROSE_LIMIT}
        help={say('meeting.vote.reason.help')}
        required
      />
      <RefusalNote refusal={refusal} />
    </Dialog>
  );
}

function rulingOn(unit: Unit, words: Exclude<Words, typeof NONE>): Ruling {
  if (words !== CURRENT) return { kind: 'proposal', proposal: words };
  return { kind: 'current', elements: currentVersion(unit).text.elements.map(({ id }) => id) };
}

/** The wire's arrays are its own. */
function wired(ruling: Ruling) {
  return ruling.kind === 'proposal' ? ruling : { ...ruling, elements: [...ruling.elements] };
}

/** Why a vote on these words would be refused, by the same rule that the hub asks. */
function useOff(unit: Unit, words: Words): string | null {
  const speaker = useText();
  const negotiation = useNegotiation();
  const by = useSeat();
  if (words === NONE) return speaker.say('meeting.vote.words.choose');
  const refusal = foreseenVote(negotiation, by, { unit, ruling: rulingOn(unit, words) });
  return refusal && refusalText(refusal, speaker, negotiation);
}
