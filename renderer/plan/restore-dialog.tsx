import { useCallback, useState } from 'react';
import type { LacunaId } from '../../shared/ids.ts';
import { PROSE_LIMIT } from '../../shared/negotiation/command.ts';
import { currentVersion } from '../../shared/negotiation/read.ts';
import { decideRestoration } from '../../shared/negotiation/restoring/decide.ts';
import { fittedWords, placeOfLacuna } from '../../shared/negotiation/restoring/restored-text.ts';
import type { Unit } from '../../shared/negotiation/state.ts';
import { type Text, plainText } from '../../shared/plan/text.ts';
import { elementOf } from '../../shared/plan/unit.ts';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { Field } from '../components/field.tsx';
import { toast } from '../components/toast.tsx';
import { useText } from '../i18n/use-text.ts';
import { elementName } from '../link/names.ts';
import { RefusalNote } from '../link/refusal-note.tsx';
import { useCommand } from '../link/use-command.ts';
import { useMay, useWaitReason } from '../link/use-may.ts';
import { useNegotiation } from '../link/use-negotiation.tsx';
import { LossInSource } from './loss-in-source.tsx';

/** Which lacuna is being restored. `restore` is null for a seat that restores nothing. */
export function useRestoring() {
  const may = useMay('restore');
  const { approved } = useNegotiation();
  const [lacuna, setLacuna] = useState<LacunaId | null>(null);
  const open = useCallback((id: LacunaId) => setLacuna(id), []);
  return { lacuna, restore: may && !approved ? open : null, close: () => setLacuna(null) };
}

interface RestoreDialogProps {
  readonly lacuna: LacunaId;
  readonly onClose: () => void;
}

/** Asks for the lost words and for what shows that these are the words. */
export function RestoreDialog({ lacuna, onClose }: RestoreDialogProps) {
  const { units } = useNegotiation();
  // Kept: a colleague may restore the same words meanwhile, and what was typed here must not vanish with the lacuna.
  const [home] = useState(() =>
    Object.values(units).find((each) => placeOfLacuna(currentVersion(each), lacuna)),
  );
  return home ? <Restoring unit={units[home.id]!} lacuna={lacuna} onClose={onClose} /> : null;
}

function Restoring({ unit, lacuna, onClose }: RestoreDialogProps & { readonly unit: Unit }) {
  const speaker = useText();
  const { say } = speaker;
  const negotiation = useNegotiation();
  const [words, setWords] = useState('');
  const [evidence, setEvidence] = useState('');
  const { send, busy, refusal } = useCommand();
  const waits = useWaitReason();
  const current = currentVersion(unit);
  const place = placeOfLacuna(current, lacuna);
  const command = { kind: 'restore', unit: unit.id, lacuna, words, evidence, seen: current.hash } as const;
  const asked = decideRestoration(negotiation, command);
  const restore = async () => {
    const done = await send(command);
    if (!done.ok) return;
    toast(say('plan.restore.done'));
    onClose();
  };
  return (
    <Dialog
      title={say('plan.restore.title')}
      isOpen
      onClose={onClose}
      buttons={
        <>
          <Button onPress={onClose}>{say('plan.cancel')}</Button>
          <Button
            look="primary"
            onPress={() => void restore()}
            busy={busy && say('plan.restore.doing')}
            off={waits ?? (asked.ok && words.trim() && evidence.trim() ? null : say('plan.restore.needs'))}
          >
            {say('plan.restore.do')}
          </Button>
        </>
      }
    >
      <p className="t14 i2">{say('plan.restore.what')}</p>
      {place && (
        <>
          <p className="t14 b6">
            {say('plan.lost.in', { where: elementName(speaker, negotiation, place.element) })}
          </p>
          <Preview text={elementOf(current.text, place.element)!.text} at={place.at} words={words} />
        </>
      )}
      <LossInSource lacuna={lacuna} />
      <Field label={say('plan.restore.words')} value={words} onChange={setWords} maxLength={PROSE_LIMIT} />
      <Field
        label={say('plan.restore.evidence')}
        value={evidence}
        onChange={setEvidence}
        rows={3}
        maxLength={PROSE_LIMIT}
        help={say('plan.restore.evidence.help')}
      />
      <RefusalNote refusal={asked.ok ? refusal : asked.refusal} />
    </Dialog>
  );
}

/** Characters shown on either side of the lost place. */
const AROUND = 90;

/** The sentence as it would read. */
function Preview({ text, at, words }: { readonly text: Text; readonly at: number; readonly words: string }) {
  const [before, after] = aroundPlace(text, at);
  return (
    <p className="rst-p doc" lang="en">
      {before.length > AROUND ? `…${before.slice(-AROUND)}` : before}
      {words.trim() === '' ? <span className="lac">[…]</span> : <ins>{fittedWords(text, at, words)}</ins>}
      {after.length > AROUND ? `${after.slice(0, AROUND)}…` : after}
    </p>
  );
}

function aroundPlace(text: Text, at: number): readonly [string, string] {
  let end = 0;
  const index = text.findIndex((inline) => {
    const here = end === at && typeof inline !== 'string';
    end += typeof inline === 'string' ? inline.length : 1;
    return here;
  });
  return [plainText(text.slice(0, index)), plainText(text.slice(index + 1))];
}
