import { useState } from 'react';
import type { Adoption } from '../../shared/negotiation/state.ts';
import { today } from '../chair/today.ts';
import { HashGroups } from '../chair/hash-groups.tsx';
import { Button } from '../components/button.tsx';
import { Field } from '../components/field.tsx';
import { toast } from '../components/toast.tsx';
import { useText } from '../i18n/use-text.ts';
import { RefusalNote } from '../link/refusal-note.tsx';
import { useCommand } from '../link/use-command.ts';
import { useMay, useOutOfReach, useWhoMay } from '../link/use-may.ts';
import { useNegotiation } from '../link/use-negotiation.tsx';
import { Corrigenda } from './corrigenda.tsx';
import { StyleReview } from './style-review.tsx';
import './adoption.css';

/** What becomes of the approved text: adopted, reviewed for style, final, corrected. */
export function AdoptionSections() {
  const { adoption } = useNegotiation();
  return adoption ? (
    <>
      <Adopted adoption={adoption} />
      <StyleReview adoption={adoption} />
      {adoption.final && <Corrigenda adoption={adoption} />}
    </>
  ) : (
    <NotAdopted />
  );
}

function NotAdopted() {
  const { say } = useText();
  const may = useMay('adopt');
  const who = useWhoMay('adopt');
  return (
    <section className="apr-s" aria-label={say('adoption.title')}>
      <h2>{say('adoption.title')}</h2>
      <p className="t15 i2">{say('adoption.what')}</p>
      {may ? <AdoptForm /> : <p className="t14 i3">{say('adoption.by', { who })}</p>}
    </section>
  );
}

function AdoptForm() {
  const { say } = useText();
  const wait = useOutOfReach();
  const { send, busy, refusal } = useCommand();
  const [session, setSession] = useState('');
  const [place, setPlace] = useState('');
  const [date, setDate] = useState(today);
  const missing = [session, place, date].some((words) => words.trim() === '');
  const adopt = async () => {
    const done = await send({ kind: 'adopt', session: session.trim(), place: place.trim(), date });
    if (done.ok) toast(say('adoption.done'));
  };
  return (
    <div className="apr-c">
      <Field
        label={say('adoption.session')}
        help={say('adoption.session.help')}
        value={session}
        onChange={setSession}
        maxLength={120}
        required
      />
      <Field label={say('adoption.place')} value={place} onChange={setPlace} maxLength={200} required />
      <div className="field ado-d">
        <label className="lbl" htmlFor="adoption-date">
          {say('adoption.date')}
        </label>
        <div className="fld">
          <input
            id="adoption-date"
            type="date"
            value={date}
            onChange={(event) => setDate(event.target.value)}
          />
        </div>
      </div>
      <RefusalNote refusal={refusal} />
      {missing && <p className="t13 i3">{say('adoption.missing')}</p>}
      <div>
        <Button
          look="gavel"
          off={wait ?? (missing ? say('adoption.missing') : null)}
          busy={busy && say('adoption.recording')}
          onPress={() => void adopt()}
        >
          {say('adoption.do')}
        </Button>
      </div>
    </div>
  );
}

function Adopted({ adoption }: { readonly adoption: Adoption }) {
  const { say, longDay } = useText();
  const { session, place, date, final, plan } = adoption;
  return (
    <section className="apr-s" aria-label={say('adoption.title')}>
      <h2>{say('adoption.title')}</h2>
      <p className="t15">{say('adoption.adopted', { session, place, day: longDay(date) })}</p>
      <p className="t14 i2">{say(final ? 'adoption.final' : 'adoption.in-review')}</p>
      <h3 className="lbl ado-h">{say('adoption.hash')}</h3>
      <HashGroups hash={plan.hash} />
    </section>
  );
}
