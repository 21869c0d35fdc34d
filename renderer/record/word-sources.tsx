import type { CSSProperties } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { type WordCount, wordCounts } from '../../shared/compare/word-origin.ts';
import type { Party } from '../../shared/ids.ts';
import { currentVersion } from '../../shared/negotiation/read.ts';
import type { TextVersion, Unit } from '../../shared/negotiation/state.ts';
import { SelectField } from '../components/choice.tsx';
import { Plaques } from '../components/plaque.tsx';
import { useText } from '../i18n/use-text.ts';
import { unitTitle } from '../link/names.ts';
import { useNegotiation } from '../link/use-negotiation.tsx';
import { WordsOf } from './filters.tsx';

interface WordSourcesProps {
  readonly unit: Unit;
  readonly version: TextVersion;
  readonly onVersion: (number: number | null) => void;
  readonly only: Party | null;
  readonly onOnly: (party: Party | null) => void;
}

/** How many words came from whom, whose are underlined, and which version is read. */
export function WordSources({ unit, version, onVersion, only, onOnly }: WordSourcesProps) {
  const speaker = useText();
  const { say } = speaker;
  const counts = wordCounts(version);
  const all = counts.reduce((sum, { words }) => sum + words, 0);
  return (
    <aside className="pane l rcd-p" data-pane="sources" aria-label={say('record.words')}>
      <div className="sec">
        <h1>{say('record.words')}</h1>
        <p className="t14 i2">
          {say('record.words.what', { unit: unitTitle(speaker, unit.label), words: all })}
        </p>
      </div>
      <div className="sec">
        <WordsOf unit={unit.id} />
      </div>
      <div className="sec">
        <Counts counts={counts} />
      </div>
      <div className="sec">
        <Underline counts={counts} only={only} onOnly={onOnly} />
      </div>
      <div className="sec">
        <Versions unit={unit} version={version} onVersion={onVersion} />
      </div>
    </aside>
  );
}

function Counts({ counts }: { readonly counts: readonly WordCount[] }) {
  const { say } = useText();
  const base = useNegotiation().base.date.slice(0, 4);
  const most = Math.max(1, ...counts.map(({ words }) => words));
  return (
    <ul className="srcl">
      {counts.map(({ kind, parties, words }) => (
        <li key={`${kind} ${parties.join()}`}>
          {kind === 'change' && <Plaques parties={parties} />}
          {kind === 'base' && <span className="t14">{say('record.words.base', { base })}</span>}
          {(kind === 'restored' || kind === 'corrected') && (
            <span className="t14">{say(`record.words.${kind}`)}</span>
          )}
          <span className="sbar">
            <i
              className={parties[0] ? `d-${parties[0]}` : 'k0'}
              style={{ '--share': words / most } as CSSProperties}
            />
          </span>
          <b className="num">{words}</b>
        </li>
      ))}
    </ul>
  );
}

const ALL = 'all';

function Underline({
  counts,
  only,
  onOnly,
}: Pick<WordSourcesProps, 'only' | 'onOnly'> & { readonly counts: readonly WordCount[] }) {
  const { say, party: name } = useText();
  const base = useNegotiation().base.date.slice(0, 4);
  const parties = [...new Set(counts.flatMap((count) => count.parties))];
  return (
    <SelectField<Party | typeof ALL>
      label={say('record.underline')}
      value={only ?? ALL}
      onChange={(party) => onOnly(party === ALL ? null : party)}
      options={[
        { value: ALL, label: say('record.underline.all', { base }) },
        ...parties.map((party) => ({
          value: party,
          label: say('record.underline.one', { party: name(party) }),
        })),
      ]}
    />
  );
}

function Versions({ unit, version, onVersion }: Pick<WordSourcesProps, 'unit' | 'version' | 'onVersion'>) {
  const { say, moment } = useText();
  const base = useNegotiation().base.date.slice(0, 4);
  const current = currentVersion(unit).number;
  return (
    <>
      <h2 className="lbl">{say('record.versions')}</h2>
      <RadioGroup
        className="vrs"
        aria-label={say('record.versions')}
        value={String(version.number)}
        onChange={(value) => onVersion(Number(value) === current ? null : Number(value))}
      >
        {unit.versions.map(({ number, since }) => (
          <Radio key={number} value={String(number)} className="vrs-r">
            {({ isSelected }) => (
              <>
                <span className={isSelected ? 'rb on' : 'rb'} aria-hidden />
                <span>
                  {number === 1
                    ? say('record.version.base', { base })
                    : say('record.version', { number, moment: moment(since.at), act: since.seq })}
                  {number === current && <span className="i3"> {say('record.version.current')}</span>}
                </span>
              </>
            )}
          </Radio>
        ))}
      </RadioGroup>
    </>
  );
}
