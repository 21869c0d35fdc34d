import { useId, useState } from 'react';
import type { ElementId, ProposalId, SilenceId } from '../../shared/ids.ts';
import { decide } from '../../shared/negotiation/decide.ts';
import type { Ruling } from '../../shared/negotiation/gavel/act.ts';
import { currentVersion } from '../../shared/negotiation/read.ts';
import type { Unit } from '../../shared/negotiation/state.ts';
import { AgreedWords } from '../chair/agreed-words.tsx';
import { ElementChoice } from '../chair/element-choice.tsx';
import { gavelledProposals } from '../chair/gavel-choice.ts';
import { Button } from '../components/button.tsx';
import { SelectField } from '../components/choice.tsx';
import { Dialog } from '../components/dialog.tsx';
import { useText } from '../i18n/use-text.ts';
import { unitName } from '../link/names.ts';
import { RefusalNote } from '../link/refusal-note.tsx';
import { refusalText } from '../link/refusal-text.ts';
import { useCommand } from '../link/use-command.ts';
import { useWaitReason } from '../link/use-may.ts';
import { useNegotiation, useSeat } from '../link/use-negotiation.tsx';
import { useHubNow } from './hub-clock.ts';

const CURRENT = 'current';

interface SilenceDialogProps {
  readonly unit: Unit;
  readonly onClose: () => void;
  readonly onDone: (words: string) => void;
}

/** Which words are circulated, and until when by the room's clock. */
export function SilenceDialog({ unit, onClose, onDone }: SilenceDialogProps) {
  const speaker = useText();
  const { say, moment } = speaker;
  const [words, setWords] = useState<string>(CURRENT);
  const [elements, setElements] = useState<readonly ElementId[]>([]);
  const [until, setUntil] = useState('');
  const proposal = words === CURRENT ? null : (words as ProposalId);
  const ruling: Ruling = proposal ? { kind: 'proposal', proposal } : { kind: 'current', elements };
  const off = useOff(unit, ruling, until);
  const { send, busy, refusal } = useCommand();
  const start = async () => {
    const wire = ruling.kind === 'proposal' ? ruling : { ...ruling, elements: [...ruling.elements] };
    const deadline = new Date(until).toISOString();
    const { hash } = currentVersion(unit);
    const asked = { unit: unit.id, ruling: wire, until: deadline, seen: hash };
    const done = await send({ kind: 'start-silence', ...asked });
    if (done.ok) onDone(say('status.done.silence', { until: moment(deadline) }));
  };
  return (
    <Dialog
      title={say('status.title.silence', { unit: unitName(speaker, unit.label) })}
      isOpen
      onClose={onClose}
      wide
      buttons={
        <>
          <Button onPress={onClose}>{say('status.cancel')}</Button>
          <Button
            look="primary"
            off={off}
            busy={busy && say('status.recording')}
            onPress={() => void start()}
          >
            {say('status.do.silence')}
          </Button>
        </>
      }
    >
      <p className="t14 i2">{say('status.what.silence')}</p>
      <SelectField
        label={say('status.silence.words')}
        value={words}
        onChange={setWords}
        options={[
          { value: CURRENT, label: say('chair.words.current') },
          ...gavelledProposals(unit).map(({ id }) => ({
            value: String(id),
            label: say('chair.words.proposal', { id }),
          })),
        ]}
      />
      {proposal ? (
        <AgreedWords unit={unit} proposal={proposal} />
      ) : (
        <ElementChoice unit={unit} chosen={elements} onChange={setElements} />
      )}
      <Deadline until={until} onUntil={setUntil} />
      {off && <p className="t13 i3">{off}</p>}
      <RefusalNote refusal={refusal} />
    </Dialog>
  );
}

interface DeadlineProps {
  /** As the browser's field gives it, in local time; empty: none yet. */
  readonly until: string;
  readonly onUntil: (until: string) => void;
}

function Deadline({ until, onUntil }: DeadlineProps) {
  const { say, clock } = useText();
  const id = useId();
  const now = useHubNow();
  return (
    <div className="field sil-d">
      <label className="lbl" htmlFor={id}>
        {say('status.silence.until')}
      </label>
      <div className="fld">
        <input
          id={id}
          type="datetime-local"
          value={until}
          aria-describedby={`${id}-help`}
          onChange={(event) => onUntil(event.target.value)}
        />
      </div>
      <span className="help num" id={`${id}-help`}>
        {say('status.silence.until.help', { now: clock(new Date(now).toISOString()) })}
      </span>
    </div>
  );
}

/** Why it cannot start yet, by the rule that the hub asks. */
function useOff(unit: Unit, ruling: Ruling, until: string): string | null {
  const speaker = useText();
  const negotiation = useNegotiation();
  const by = useSeat();
  const wait = useWaitReason();
  const at = new Date(useHubNow()).toISOString();
  if (wait) return wait;
  if (ruling.kind === 'current' && ruling.elements.length === 0) return speaker.say('chair.elements.none');
  if (until === '') return speaker.say('status.silence.until.missing');
  const { hash } = currentVersion(unit);
  const asked = { unit: unit.id, ruling, until: new Date(until).toISOString(), seen: hash };
  const silence = 'foreseen' as SilenceId;
  const verdict = decide(negotiation, { kind: 'start-silence', silence, ...asked }, { by, at });
  return verdict.ok ? null : refusalText(verdict.refusal, speaker, negotiation);
}
