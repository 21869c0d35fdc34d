import { useMemo, useRef, useState } from 'react';
import { originOf } from '../../shared/compare/word-origin.ts';
import type { Party, UnitId } from '../../shared/ids.ts';
import { currentVersion, unitStatus } from '../../shared/negotiation/read.ts';
import type { TextVersion, Unit } from '../../shared/negotiation/state.ts';
import { elementLabels } from '../../shared/plan/numbering.ts';
import { bodyOf, footnotesOf } from '../../shared/plan/unit.ts';
import { routeHref } from '../app/route.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { StatusChip, shownStatus } from '../components/status.tsx';
import { useText } from '../i18n/use-text.ts';
import { unitName, unitTitle } from '../link/names.ts';
import { useLink, useNegotiation, useSeat } from '../link/use-negotiation.tsx';
import { UnitRow } from '../proposal/plain-unit.tsx';
import { ActList } from './act-list.tsx';
import { EVERYTHING, filterActs } from './act-filter.ts';
import { FallenWords } from './fallen-words.tsx';
import { OriginPopover } from './origin-popover.tsx';
import { type ChosenWord, OriginText } from './origin-text.tsx';
import { Verification } from './verification.tsx';
import { WordSources } from './word-sources.tsx';
import { stretchesOf, wordBeside } from './words.ts';
import '../proposal/unit-rows.css';
import './record.css';

/** Where every word of one unit comes from, as it stands or as it stood. */
export function WordOrigin({ unit: id }: { readonly unit: UnitId }) {
  const { say } = useText();
  const { negotiation } = useSeat();
  const unit = useNegotiation().units[id];
  if (unit) return <Origins unit={unit} />;
  const all = (
    <a className="btn" href={routeHref({ negotiation, page: 'record', act: null })}>
      {say('record.all-acts')}
    </a>
  );
  return (
    <main className="rcd-0" data-pane="text" tabIndex={-1}>
      <EmptyState title={say('record.no-unit')} action={all} />
    </main>
  );
}

function Origins({ unit }: { readonly unit: Unit }) {
  const [number, setNumber] = useState<number | null>(null);
  const [only, setOnly] = useState<Party | null>(null);
  // Whoever looks at the current version sees the next one when it comes.
  const version = unit.versions.find((each) => each.number === number) ?? currentVersion(unit);
  return (
    <div className="rcd">
      <WordSources unit={unit} version={version} onVersion={setNumber} only={only} onOnly={setOnly} />
      <Words key={version.number} unit={unit} version={version} only={only} />
      <UnitActs unit={unit} />
    </div>
  );
}

interface WordsProps {
  readonly unit: Unit;
  readonly version: TextVersion;
  readonly only: Party | null;
}

function Words({ unit, version, only }: WordsProps) {
  const speaker = useText();
  const negotiation = useNegotiation();
  const { acts } = useLink();
  const [chosen, setChosen] = useState<ChosenWord | null>(null);
  const paper = useRef<HTMLElement>(null);
  const { text } = version;
  const labels = elementLabels(unit.label, text);
  const name = unitName(speaker, unit.label);
  return (
    <main
      className="desk rcd-l"
      data-pane="text"
      tabIndex={-1}
      aria-label={speaker.say('record.text', { unit: name })}
    >
      <div className="rcd-h">
        <b>{unitTitle(speaker, unit.label)}</b>
        <StatusChip status={shownStatus(unitStatus(negotiation, unit))} />
      </div>
      <article className="page rcd-w doc unit-rows" lang="en" ref={paper}>
        {[...bodyOf(text), ...footnotesOf(text)].map((element) => (
          <div key={element.id}>
            <UnitRow element={element} label={labels.get(element.id) ?? ''}>
              <OriginText
                credited={version}
                element={element.id}
                chosen={chosen}
                only={only}
                onChoose={setChosen}
              />
            </UnitRow>
            <FallenWords unit={unit} element={element.id} />
          </div>
        ))}
      </article>
      {chosen && (
        <ChosenOrigin
          history={{ negotiation, acts }}
          unit={unit}
          version={version}
          chosen={chosen}
          paper={paper}
          onChoose={setChosen}
        />
      )}
    </main>
  );
}

interface ChosenOriginProps extends Omit<WordsProps, 'only'> {
  readonly history: Parameters<typeof originOf>[0];
  readonly chosen: ChosenWord;
  readonly paper: React.RefObject<HTMLElement | null>;
  readonly onChoose: (word: ChosenWord | null) => void;
}

function ChosenOrigin({ history, unit, version, chosen, paper, onChoose }: ChosenOriginProps) {
  const origin = originOf(history, {
    unit: unit.id,
    element: chosen.element,
    offset: chosen.at,
    version: version.number,
  });
  // Found anew for each word: the words are drawn before the popover asks where its anchor is.
  const anchor = {
    get current() {
      return paper.current?.querySelector('[data-chosen]') ?? null;
    },
  };
  if (!origin) return null;
  const step = (by: 1 | -1) => {
    const at = wordBeside(stretchesOf(version, chosen.element), chosen.at, by);
    if (at !== null) onChoose({ ...chosen, at });
  };
  return (
    <OriginPopover
      key={`${chosen.element} ${chosen.at}`}
      origin={origin}
      anchor={anchor}
      onStep={step}
      onClose={() => onChoose(null)}
    />
  );
}

function UnitActs({ unit }: { readonly unit: Unit }) {
  const speaker = useText();
  const { acts } = useLink();
  const negotiation = useNegotiation();
  const seat = useSeat();
  const own = useMemo(
    () => filterActs(acts, { ...EVERYTHING, unit: unit.id }, negotiation),
    [acts, negotiation, unit.id],
  );
  const title = speaker.say('record.acts-on', { unit: unitName(speaker, unit.label) });
  return (
    <aside className="pane r rcd-r rcd-a" data-pane="acts" aria-label={title}>
      <Verification />
      <div className="sec rcd-u">
        <div className="sech">
          <h2>{title}</h2>
          <a
            className="t13 i2"
            href={routeHref({ negotiation: seat.negotiation, page: 'record', act: null })}
          >
            {speaker.say('record.all-acts')}
          </a>
        </div>
        <ActList acts={own} chosen={null} label={title} />
      </div>
    </aside>
  );
}
