import { ShieldAlert, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../components/button.tsx';
import { Note } from '../components/note.tsx';
import { useText } from '../i18n/use-text.ts';
import { UNLINKED, withActs } from '../link/negotiation-store.ts';
import { useLink } from '../link/use-negotiation.tsx';

/** Acts that are checked before the screen is given a chance to draw. */
const SLICE = 200;
/** Characters of the head that are read aloud. */
const ALOUD = 16;

type Check =
  | { readonly kind: 'not-again' }
  | { readonly kind: 'checking'; readonly done: number }
  | { readonly kind: 'checked'; readonly at: string }
  | { readonly kind: 'broken'; readonly act: number };

/** Whether the record is whole, how this computer knows, and what to compare with others. */
export function Verification() {
  const { say } = useText();
  const { head, brokenAt } = useLink();
  const [check, run] = useCheck();
  const broken = brokenAt ?? (check.kind === 'broken' ? check.act : null);
  if (broken !== null) return <Broken act={broken} />;
  return (
    <section className="sec seal" aria-label={say('record.verified', { count: head.seq })}>
      <div className="seal-h">
        <ShieldCheck aria-hidden />
        <div>
          <h2>{say('record.verified', { count: head.seq })}</h2>
          <p className="t13 i2" aria-live="polite">
            <CheckWords check={check} all={head.seq} />
          </p>
        </div>
      </div>
      <p className="t13 i2">{say('record.aloud')}</p>
      <div className="row">
        <b className="fp mono" translate="no">
          {(head.hash.slice(0, ALOUD).toUpperCase().match(/.{4}/g) ?? []).join(' ')}
        </b>
        <span className="grow" />
        <Button size="small" look="quiet" onPress={() => check.kind !== 'checking' && void run()}>
          {say('record.check')}
        </Button>
      </div>
    </section>
  );
}

function CheckWords({ check, all }: { readonly check: Check; readonly all: number }) {
  const { say, clock } = useText();
  if (check.kind === 'checking') return say('record.checking', { done: check.done, all });
  return check.kind === 'checked'
    ? say('record.verified.again', { clock: clock(check.at) })
    : say('record.verified.how');
}

function Broken({ act }: { readonly act: number }) {
  const { say } = useText();
  return (
    <section className="sec seal bad">
      <div className="seal-h">
        <ShieldAlert aria-hidden />
        <h2>{say('record.broken', { act, before: act - 1 })}</h2>
      </div>
      <Note tone="bad">{say('record.broken.do')}</Note>
    </section>
  );
}

/** Replays every act from the first, links and all, in slices, so that the screen stays alive. */
function useCheck(): readonly [Check, () => Promise<void>] {
  const { acts } = useLink();
  const [check, setCheck] = useState<Check>({ kind: 'not-again' });
  const run = async () => {
    let link = UNLINKED;
    for (let done = 0; done < acts.length && link.brokenAt === null; done += SLICE) {
      setCheck({ kind: 'checking', done });
      // oxlint-disable-next-line no-await-in-loop -- the screen draws between two slices
      await new Promise((resolve) => requestAnimationFrame(resolve));
      link = withActs(link, acts.slice(done, done + SLICE));
    }
    setCheck(
      link.brokenAt === null
        ? { kind: 'checked', at: new Date().toISOString() }
        : { kind: 'broken', act: link.brokenAt },
    );
  };
  return [check, run];
}
