import { useMemo } from 'react';
import type { Issued, IssuedMeeting } from '../../shared/negotiation/issued.ts';
import type { OpeningText, OpeningUnit } from '../../shared/plan/opening-text.ts';
import { StatusChip } from '../components/status.tsx';
import { useText } from '../i18n/use-text.ts';
import { unitTitle } from '../link/names.ts';
import { Revisions } from './revisions.tsx';
import { PlainUnit } from '../proposal/plain-unit.tsx';
import { ReferencesProvider, referencesIn } from '../text/references.tsx';
import '../proposal/unit-rows.css';
import './observer.css';

/** What is issued: the text, and that meetings were held. */
export function ObserverPage({ issued }: { readonly issued: Issued }) {
  const { say } = useText();
  return (
    <main className="obs" data-pane="text" tabIndex={-1} aria-label={say('observer.title')}>
      <aside className="obs-s">
        <h1>{say('observer.title')}</h1>
        <p className="t14 i2">{say('observer.what')}</p>
        <Revisions revisions={issued.revisions} />
        <Meetings meetings={issued.meetings} />
      </aside>
      <IssuedText issued={issued} />
    </main>
  );
}

function Meetings({ meetings }: { readonly meetings: readonly IssuedMeeting[] }) {
  const { say, longDay } = useText();
  return (
    <section aria-labelledby="observer-meetings">
      <h2 id="observer-meetings">{say('observer.meetings')}</h2>
      {meetings.length === 0 && <p className="t14 i2">{say('observer.meetings.none')}</p>}
      <ul className="obs-m">
        {meetings.toReversed().map(({ number, kind, date, place, closed }) => (
          <li key={number}>
            <b>{say(`observer.meeting.${kind}`, { number })}</b>
            <span className="t13 i2 num">
              {say('observer.meeting.where', { place, day: longDay(date) })}
              {!closed && <> · {say('observer.meeting.now')}</>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function IssuedText({ issued: { text, approved } }: { readonly issued: Issued }) {
  const { say, longDay } = useText();
  const references = useMemo(() => {
    const lacunas = Object.fromEntries(text.lacunas.map((lacuna) => [lacuna.id, lacuna]));
    return referencesIn(text.units, lacunas);
  }, [text]);
  return (
    <ReferencesProvider value={references}>
      <article className="page obs-t unit-rows">
        <header className="obs-h">
          <h2 lang="en">{text.base.title}</h2>
          {approved ? (
            <p className="row">
              <StatusChip status="approved" />
              <span className="t14 i2">
                {say('observer.approved', { place: approved.place, day: longDay(approved.date) })}
              </span>
            </p>
          ) : (
            <p className="t14 i2">{say('observer.opening', { symbol: text.base.symbol })}</p>
          )}
        </header>
        {unitsBefore(text).map((unit) => (
          <UnitText key={unit.id} unit={unit} />
        ))}
        {text.areas.map(({ number, title, units }) => (
          <section key={number} aria-label={title}>
            <h3 className="obs-a" lang="en">
              {title}
            </h3>
            {text.units
              .filter(({ id }) => units.includes(id))
              .map((unit) => (
                <UnitText key={unit.id} unit={unit} />
              ))}
          </section>
        ))}
      </article>
    </ReferencesProvider>
  );
}

/** The introduction stands before all areas. */
function unitsBefore({ units, introduction }: OpeningText): readonly OpeningUnit[] {
  return units.filter(({ id }) => id === introduction);
}

function UnitText({ unit: { label, text } }: { readonly unit: OpeningUnit }) {
  const speaker = useText();
  return (
    <section className="obs-u doc">
      <h4>{unitTitle(speaker, label)}</h4>
      <PlainUnit label={label} text={text} />
    </section>
  );
}
