import { Gavel as GavelIcon } from 'lucide-react';
import { useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import type { ProposalId, UnitId } from '../../shared/ids.ts';
import type { Ruling } from '../../shared/negotiation/gavel/act.ts';
import { currentVersion, elementStatus } from '../../shared/negotiation/read.ts';
import type { Unit } from '../../shared/negotiation/state.ts';
import { Button } from '../components/button.tsx';
import { Note } from '../components/note.tsx';
import { ProposalNumber } from '../components/plaque.tsx';
import { toast } from '../components/toast.tsx';
import { useText } from '../i18n/use-text.ts';
import { unitName } from '../link/names.ts';
import { refusalText } from '../link/refusal-text.ts';
import { useWaitReason } from '../link/use-may.ts';
import { useNegotiation, useSeat } from '../link/use-negotiation.tsx';
import { ChairActs } from '../status/chair-acts.tsx';
import { ConfirmAwaited } from './confirm-awaited.tsx';
import { type Gavel, foreseen, gavelledElements, gavelledProposals, lockedElements } from './gavel-choice.ts';
import { GavelDialog } from './gavel-dialog.tsx';
import { ReopenDialog } from './reopen-dialog.tsx';
import './chair.css';

const CURRENT = 'current';
type Words = typeof CURRENT | ProposalId;

/** What the chair can do on one unit. Stands in the panel beside the plan. */
export function ChairActions({ unit: id }: { readonly unit: UnitId }) {
  const unit = useNegotiation().units[id];
  return unit ? <Actions key={id} unit={unit} /> : null;
}

function Actions({ unit }: { readonly unit: Unit }) {
  const speaker = useText();
  const { say } = speaker;
  const { approved } = useNegotiation();
  const [words, setWords] = useState<Words | null>(null);
  const [open, setOpen] = useState<Gavel | 'reopen' | null>(null);
  const [said, setSaid] = useState('');
  const chosen = isOffered(unit, words) ? words : null;
  const off = useOff(unit, chosen);
  const done = (message: string) => {
    setOpen(null);
    setWords(null);
    setSaid(message);
    toast(message);
  };
  if (approved) return null;
  const settled = currentVersion(unit).text.elements.every(
    ({ id }) => elementStatus(unit, id).kind === 'agreed',
  );
  return (
    <section className="sec chr" aria-label={say('chair.actions')}>
      <div className="sech">
        <h3>{say('chair.actions')}</h3>
      </div>
      <p className="vh" role="alert">
        {said}
      </p>
      <ConfirmAwaited unit={unit.id} />
      {settled ? (
        <p className="t14 i2">{say('chair.all-agreed', { unit: unitName(speaker, unit.label) })}</p>
      ) : (
        <WordChoice unit={unit} chosen={chosen} onChange={setWords} />
      )}
      {off && !settled && (chosen ? <Note tone="warn">{off}</Note> : <p className="t13 i3 chr-y">{off}</p>)}
      <div className="chr-b">
        {!settled && (
          <>
            <Button look="gavel" icon={<GavelIcon aria-hidden />} off={off} onPress={() => setOpen('agree')}>
              {say('chair.agree')}
            </Button>
            <Button off={off} onPress={() => setOpen('agree-ad-referendum')}>
              {say('chair.ad-referendum')}
            </Button>
          </>
        )}
        {lockedElements(unit).length > 0 && (
          <Button look="quiet" onPress={() => setOpen('reopen')}>
            {say('chair.reopen')}
          </Button>
        )}
        <ChairActs unit={unit} onDone={done} />
      </div>
      {open && open !== 'reopen' && chosen && (
        <GavelDialog
          unit={unit}
          gavel={open}
          proposal={chosen === CURRENT ? null : chosen}
          onClose={() => setOpen(null)}
          onDone={done}
        />
      )}
      {open === 'reopen' && <ReopenDialog unit={unit} onClose={() => setOpen(null)} onDone={done} />}
    </section>
  );
}

/** What was chosen may have been withdrawn or decided since. */
function isOffered(unit: Unit, words: Words | null): boolean {
  return words === CURRENT || gavelledProposals(unit).some(({ id }) => id === words);
}

interface WordChoiceProps {
  readonly unit: Unit;
  readonly chosen: Words | null;
  readonly onChange: (words: Words) => void;
}

/** The current text, then the proposals in order of tabling. Nothing is chosen beforehand. */
function WordChoice({ unit, chosen, onChange }: WordChoiceProps) {
  const { say } = useText();
  return (
    <RadioGroup
      className="chr-w"
      aria-label={say('chair.words')}
      value={chosen}
      onChange={(value) => onChange(value as Words)}
    >
      <Radio value={CURRENT} className="chr-o">
        {({ isSelected }) => (
          <>
            <span className={isSelected ? 'rb on' : 'rb'} aria-hidden />
            {say('chair.words.current')}
          </>
        )}
      </Radio>
      {gavelledProposals(unit).map(({ id }) => (
        <Radio key={id} value={id} className="chr-o" aria-label={say('chair.words.proposal', { id })}>
          {({ isSelected }) => (
            <>
              <span className={isSelected ? 'rb on' : 'rb'} aria-hidden />
              <ProposalNumber id={id} />
            </>
          )}
        </Radio>
      ))}
    </RadioGroup>
  );
}

/** Why the gavel cannot fall on these words now. For the current text that is said of what could be chosen at best. */
function useOff(unit: Unit, words: Words | null): string | null {
  const speaker = useText();
  const negotiation = useNegotiation();
  const seat = useSeat();
  const wait = useWaitReason();
  if (wait) return wait;
  if (words === null && !unit.awaiting) return speaker.say('chair.words.choose');
  const refusal = foreseen(negotiation, seat, { unit, ruling: rulingOn(unit, words ?? CURRENT) });
  return refusal && refusalText(refusal, speaker, negotiation);
}

function rulingOn(unit: Unit, words: Words): Ruling {
  if (words !== CURRENT) return { kind: 'proposal', proposal: words };
  const elements = gavelledElements(unit);
  const free = elements.filter(({ state }) => state === 'free').map(({ id }) => id);
  const rest = elements.filter(({ state }) => state === 'bracketed' || state === 'taken').map(({ id }) => id);
  // One free element is enough to open the dialog; with all bracketed the refusal names the changes.
  return { kind: 'current', elements: free.length > 0 ? free.slice(0, 1) : rest };
}
