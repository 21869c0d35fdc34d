import { useState } from 'react';
import { clearOf, obstaclesTo, planHash } from '../../shared/negotiation/read.ts';
import { AdoptionSections } from '../adoption/adoption-sections.tsx';
import { Field } from '../components/field.tsx';
import { StatusChip } from '../components/status.tsx';
import { toast } from '../components/toast.tsx';
import { useText } from '../i18n/use-text.ts';
import { RefusalNote } from '../link/refusal-note.tsx';
import { useCommand } from '../link/use-command.ts';
import { useMay, useWaitReason, useWhoMay } from '../link/use-may.ts';
import { useNegotiation } from '../link/use-negotiation.tsx';
import { Certificate } from './certificate.tsx';
import { HashGroups } from './hash-groups.tsx';
import { HoldToGavel } from './hold-to-gavel.tsx';
import { ObstacleList } from './obstacle-list.tsx';
import { today } from './today.ts';
import './chair.css';
import './approve.css';

/** Everything that stands between the text and its approval; then the act itself; then its certificate. */
export function ApprovePage() {
  const { say } = useText();
  const negotiation = useNegotiation();
  const { approved } = negotiation;
  const obstacles = obstaclesTo(negotiation);
  return (
    <main className="desk apr" data-pane="text" tabIndex={-1} aria-label={say('chair.approve.title')}>
      <article className="page apr-p">
        <header className="apr-h">
          <h1>{say('chair.approve.title')}</h1>
          {approved && <StatusChip status="approved" />}
        </header>
        {approved && <Certificate approved={approved} />}
        {approved && <AdoptionSections />}
        {!approved && !clearOf(obstacles) && <ObstacleList obstacles={obstacles} />}
        {!approved && clearOf(obstacles) && <Approval />}
      </article>
    </main>
  );
}

/** Computed only where it is shown: it reads the whole text. */
function Approval() {
  const { say } = useText();
  const hash = planHash(useNegotiation());
  const may = useMay('approve');
  const who = useWhoMay('approve');
  return (
    <>
      <section className="apr-s">
        <h2>{say('chair.approve.clear')}</h2>
        <p className="t15 i2">{say('chair.approve.clear.what')}</p>
      </section>
      <section className="apr-s">
        <h2>{say('chair.approve.hash')}</h2>
        <HashGroups hash={hash} />
        <p className="t13 i3">{say('chair.approve.hash.what')}</p>
      </section>
      {may ? <Ceremony hash={hash} /> : <p className="t14 i2">{say('chair.approve.by', { who })}</p>}
    </>
  );
}

function Ceremony({ hash }: { readonly hash: ReturnType<typeof planHash> }) {
  const { say } = useText();
  const wait = useWaitReason();
  const { send, busy, refusal } = useCommand();
  const [place, setPlace] = useState('');
  const off = wait ?? (place.trim() === '' ? say('chair.approve.place.missing') : null);
  const approve = async () => {
    const done = await send({ kind: 'approve', place: place.trim(), date: today(), seen: hash });
    if (done.ok) toast(say('chair.approve.done'));
  };
  return (
    <section className="apr-s apr-c">
      <Field
        label={say('chair.approve.place')}
        help={say('chair.approve.place.help')}
        value={place}
        onChange={setPlace}
        maxLength={200}
        required
      />
      <RefusalNote refusal={refusal} />
      <HoldToGavel label={say('chair.approve.do')} off={off} busy={busy} onGavel={() => void approve()} />
    </section>
  );
}
