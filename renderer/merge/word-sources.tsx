import type { CSSProperties } from 'react';
import type { CreditedText } from '../../shared/compare/take.ts';
import { type WordCount, wordCounts } from '../../shared/compare/word-origin.ts';
import type { Party } from '../../shared/ids.ts';
import type { Unit } from '../../shared/negotiation/state.ts';
import { PartyCode } from '../components/plaque.tsx';
import { useText } from '../i18n/use-text.ts';
import { unitName } from '../link/names.ts';
import { useNegotiation } from '../link/use-negotiation.tsx';
import { drawn } from './grid-roles.ts';
import { columnsOf } from './points.ts';

interface WordSourcesProps {
  readonly unit: Unit;
  readonly credited: CreditedText;
}

/** How many words each delegation has in the text, those with none included. */
export function WordSources({ unit, credited }: WordSourcesProps) {
  const speaker = useText();
  const base = useNegotiation().base.date.slice(0, 4);
  const [fromBase, ...brought] = wordCounts(credited);
  return (
    <div className="src">
      <div className="sech">
        <h2>{speaker.say('merge.sources')}</h2>
        <span className="c">{unitName(speaker, unit.label)}</span>
      </div>
      <SourceBar counts={[fromBase!, ...brought]} />
      <ul>
        <li>
          <span className="t13 i2">{speaker.say('merge.sources.base', { base })}</span>
          <b className="num">{fromBase!.words}</b>
        </li>
        {[...brought, ...without(unit, brought)].map(({ kind, parties, words }) => (
          <li key={`${kind} ${parties.join()}`}>
            {(kind === 'restored' || kind === 'corrected') && (
              <span className="t13 i2">{speaker.say(`record.words.${kind}`)}</span>
            )}
            {parties.map((party) => (
              <PartyCode key={party} party={party} />
            ))}
            <b className="num">{words}</b>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Delegations whose words are compared and none of whose words stand in the text. */
function without(unit: Unit, brought: readonly WordCount[]): readonly WordCount[] {
  const counted = new Set(brought.flatMap(({ parties }) => parties));
  const all = new Set(columnsOf(unit).map(({ proponent }) => proponent));
  return [...all]
    .filter((party) => !counted.has(party))
    .map((party) => ({
      kind: 'change',
      parties: [party],
      words: 0,
    }));
}

function SourceBar({ counts }: { readonly counts: readonly WordCount[] }) {
  const { say, list, party: name } = useText();
  const base = useNegotiation().base.date.slice(0, 4);
  const [fromBase, ...brought] = counts.filter(({ kind, words }) => words > 0 || kind === 'base');
  const parties = list(
    brought.map(({ kind, parties: own, words }) =>
      say('merge.sources.party', {
        party:
          kind === 'restored' || kind === 'corrected'
            ? say(`record.words.${kind}`)
            : list(own.map((party: Party) => name(party))),
        words,
      }),
    ),
  );
  const label = say('merge.sources.said', { base, words: fromBase?.words ?? 0, parties: parties || '–' });
  return (
    <div className="srcb" {...drawn(label)}>
      {counts
        .filter(({ words }) => words > 0)
        .map(({ kind, parties: own, words }) => (
          <i
            key={`${kind} ${own.join()}`}
            className={own[0] ? `d-${own[0]}` : 'k0'}
            style={{ '--words': words } as CSSProperties}
          />
        ))}
    </div>
  );
}
