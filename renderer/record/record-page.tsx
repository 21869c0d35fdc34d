import { useMemo, useState } from 'react';
import type { UnitId } from '../../shared/ids.ts';
import { useText } from '../i18n/use-text.ts';
import { useLink, useNegotiation } from '../link/use-negotiation.tsx';
import { ActDetail } from './act-detail.tsx';
import { EVERYTHING, filterActs } from './act-filter.ts';
import { ActList } from './act-list.tsx';
import { Filters, WordsOf } from './filters.tsx';
import { Verification } from './verification.tsx';
import { WordOrigin } from './word-origin.tsx';
import './record.css';

interface RecordRoute {
  readonly act: number | null;
  readonly unit?: UnitId;
}

/** What has been said, act by act; or, for one unit, where its words come from. */
export function RecordPage({ route }: { readonly route: RecordRoute }) {
  if (route.unit) return <WordOrigin key={route.unit} unit={route.unit} />;
  return <Acts chosen={route.act} />;
}

function Acts({ chosen }: { readonly chosen: number | null }) {
  const { say } = useText();
  const { acts } = useLink();
  const negotiation = useNegotiation();
  const [filter, setFilter] = useState(EVERYTHING);
  const shown = useMemo(() => filterActs(acts, filter, negotiation), [acts, filter, negotiation]);
  return (
    <div className="rcd">
      <aside className="pane l rcd-p" data-pane="filters" aria-label={say('record.filters')}>
        <div className="sec">
          <h1>{say('record.title')}</h1>
          <p className="t14 i2 num">
            {shown.length === acts.length
              ? say('record.acts.count', { shown: shown.length })
              : say('record.acts.some', { shown: shown.length, all: acts.length })}
          </p>
        </div>
        <div className="sec">
          <Filters filter={filter} onChange={setFilter} />
        </div>
        <div className="sec">
          <h2 className="lbl">{say('record.words')}</h2>
          <WordsOf unit={filter.unit} />
        </div>
      </aside>
      <main className="desk rcd-l" data-pane="text" tabIndex={-1} aria-label={say('record.acts')}>
        <div className="page rcd-c">
          <ActList acts={shown} chosen={chosen} label={say('record.acts')} />
        </div>
      </main>
      <aside className="pane r rcd-r" data-pane="act" aria-label={say('record.acts')}>
        <Verification />
        <Chosen seq={chosen} />
      </aside>
    </div>
  );
}

function Chosen({ seq }: { readonly seq: number | null }) {
  const { say } = useText();
  const { acts } = useLink();
  if (seq === null) return <p className="sec t14 i3">{say('record.act.choose')}</p>;
  const recorded = acts[seq - 1];
  if (!recorded)
    return <p className="sec t14 i2">{say('record.act.none', { act: seq, last: acts.length })}</p>;
  return <ActDetail recorded={recorded} />;
}
