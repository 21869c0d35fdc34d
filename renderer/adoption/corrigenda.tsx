import { useState } from 'react';
import { PROSE_LIMIT } from '../../shared/negotiation/command.ts';
import { currentVersion, planHash } from '../../shared/negotiation/read.ts';
import type { Adoption } from '../../shared/negotiation/state.ts';
import { sameText } from '../../shared/plan/text.ts';
import { elementOf } from '../../shared/plan/unit.ts';
import { Button } from '../components/button.tsx';
import { Field } from '../components/field.tsx';
import { toast } from '../components/toast.tsx';
import { useText } from '../i18n/use-text.ts';
import { RefusalNote } from '../link/refusal-note.tsx';
import { useCommand } from '../link/use-command.ts';
import { useMay, useOutOfReach } from '../link/use-may.ts';
import { useNegotiation } from '../link/use-negotiation.tsx';
import { type Edited, ElementEdit, editOf, textOf } from './element-edit.tsx';
import { Rewording } from './rewording.tsx';

/** Corrections of the issued document, issue by issue. */
export function Corrigenda({ adoption }: { readonly adoption: Adoption }) {
  const { say, longDay } = useText();
  const may = useMay('issue-corrigendum');
  const { corrigenda } = adoption;
  return (
    <section className="apr-s" aria-label={say('adoption.corrigenda')}>
      <div className="sech">
        <h3>{say('adoption.corrigenda')}</h3>
        <span className="c num">{say('adoption.corrigenda.count', { count: corrigenda.length })}</span>
      </div>
      <p className="t14 i2">{say('adoption.corrigenda.what')}</p>
      {corrigenda.map(({ number, stamp, corrections }) => (
        <div key={number}>
          <h4 className="lbl ado-h">
            {say('adoption.corrigendum', { number, day: longDay(stamp.at), act: stamp.seq })}
          </h4>
          <ul className="ado-l">
            {corrections.map((correction) => (
              <Rewording key={`${correction.unit} ${correction.element}`} {...correction} />
            ))}
          </ul>
        </div>
      ))}
      {may && <CorrigendumForm key={corrigenda.length} number={corrigenda.length + 1} />}
    </section>
  );
}

interface Correcting extends Edited {
  readonly reason: string;
}

/** Corrections are gathered, then issued together under one number. */
function CorrigendumForm({ number }: { readonly number: number }) {
  const { say } = useText();
  const negotiation = useNegotiation();
  const wait = useOutOfReach();
  const { send, busy, refusal } = useCommand();
  const [gathered, setGathered] = useState<readonly Correcting[]>([]);
  const [edit, setEdit] = useState<Edited>(() => editOf(negotiation, negotiation.introduction));
  const [reason, setReason] = useState('');
  const wordsNow = (each: Edited) =>
    elementOf(currentVersion(negotiation.units[each.unit]!).text, each.element)!.text;
  const off = useCorrectionOff(edit, { gathered, reason });
  const gather = () => {
    setGathered([...gathered, { ...edit, reason }]);
    setEdit(editOf(negotiation, edit.unit, edit.element));
    setReason('');
  };
  const issue = async () => {
    const corrections = gathered.map((each) => ({
      unit: each.unit,
      element: each.element,
      text: [...textOf(negotiation, each)],
      reason: each.reason,
    }));
    const done = await send({ kind: 'issue-corrigendum', corrections, seen: planHash(negotiation) });
    if (done.ok) toast(say('adoption.corrigenda.done', { number }));
  };
  return (
    <div className="ado-f">
      {gathered.length > 0 && (
        <ul className="ado-l">
          {gathered.map((each) => (
            <Rewording
              key={`${each.unit} ${each.element}`}
              unit={each.unit}
              element={each.element}
              before={wordsNow(each)}
              after={textOf(negotiation, each)}
              reason={each.reason}
            />
          ))}
        </ul>
      )}
      <ElementEdit edit={edit} onEdit={setEdit} />
      <Field
        label={say('adoption.reason')}
        value={reason}
        onChange={setReason}
        maxLength={PROSE_LIMIT}
        required
      />
      <RefusalNote refusal={refusal} />
      <div className="chr-b">
        <Button off={off} onPress={gather}>
          {say('adoption.corrigenda.add')}
        </Button>
        <Button
          off={wait ?? (gathered.length === 0 ? say('adoption.corrigenda.none') : null)}
          busy={busy && say('adoption.recording')}
          onPress={() => void issue()}
        >
          {say('adoption.corrigenda.do', { number })}
        </Button>
      </div>
      {off && <p className="t13 i3">{off}</p>}
    </div>
  );
}

/** Why this correction cannot be added. */
function useCorrectionOff(
  edit: Edited,
  { gathered, reason }: { readonly gathered: readonly Correcting[]; readonly reason: string },
): string | null {
  const { say } = useText();
  const negotiation = useNegotiation();
  const now = elementOf(currentVersion(negotiation.units[edit.unit]!).text, edit.element)!.text;
  if (gathered.some(({ unit, element }) => unit === edit.unit && element === edit.element))
    return say('adoption.corrigenda.twice');
  if (sameText(now, textOf(negotiation, edit))) return say('adoption.style.same');
  return reason.trim() === '' ? say('adoption.reason.missing') : null;
}
