import { memo, useEffect, useRef } from 'react';
import type { NegotiationId } from '../../shared/ids.ts';
import type { Negotiation } from '../../shared/negotiation/state.ts';
import type { RecordedAct } from '../../shared/record/chain.ts';
import { routeHref } from '../app/route.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { Plaque } from '../components/plaque.tsx';
import { type Speaker, useText } from '../i18n/use-text.ts';
import { useNegotiation, useSeat } from '../link/use-negotiation.tsx';
import { actText } from '../text/act-text.ts';
import { useGrowing } from './use-growing.ts';

interface ActListProps {
  /** In the order in which they are shown. */
  readonly acts: readonly RecordedAct[];
  readonly chosen: number | null;
  readonly label: string;
}

/** Acts as sentences, day by day. */
export function ActList({ acts, chosen, label }: ActListProps) {
  const speaker = useText();
  const { say, day } = speaker;
  const negotiation = useNegotiation();
  const seat = useSeat();
  const at = chosen === null ? -1 : acts.findIndex(({ seq }) => seq === chosen);
  const { count, end } = useGrowing(acts.length, at + 20);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const row = chosen === null ? null : list.current?.querySelector('[aria-current]');
    row?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  if (acts.length === 0) {
    return <EmptyState title={say('record.acts.none')}>{say('record.acts.none.why')}</EmptyState>;
  }
  return (
    <ol className="evs" aria-label={label} ref={list}>
      {acts.slice(0, count).map((recorded, i) => (
        <ActRow
          key={recorded.seq}
          recorded={recorded}
          negotiation={seat.negotiation}
          said={sentenceOf(recorded, speaker, negotiation)}
          name={negotiation.members[recorded.by.person]?.name ?? ''}
          day={i === 0 || isAnotherDay(acts[i - 1]!.at, recorded.at) ? day(recorded.at) : null}
          chosen={recorded.seq === chosen}
        />
      ))}
      {count < acts.length && <li ref={end} className="evs-e" aria-hidden />}
    </ol>
  );
}

/** Formatting a date for every row would cost more than all the rest. */
function isAnotherDay(a: string, b: string): boolean {
  return new Date(a).toDateString() !== new Date(b).toDateString();
}

/** Sentences that were made already, by language: an act never changes. */
const sentences = new WeakMap<RecordedAct, { readonly language: string; readonly words: string }>();

function sentenceOf(recorded: RecordedAct, speaker: Speaker, negotiation: Negotiation): string {
  const known = sentences.get(recorded);
  if (known?.language === speaker.language) return known.words;
  const words = actText(recorded, speaker, negotiation);
  sentences.set(recorded, { language: speaker.language, words });
  return words;
}

interface ActRowProps {
  readonly recorded: RecordedAct;
  readonly negotiation: NegotiationId;
  readonly said: string;
  readonly name: string;
  /** Written above the first act of a day. */
  readonly day: string | null;
  readonly chosen: boolean;
}

/** Enough of a hash to tell two acts apart by eye. */
const HASH_SHOWN = 8;

/** Reads nothing but what it is given: thousands of rows must not be drawn anew whenever an act arrives. */
const ActRow = memo(function ActRow({ recorded, negotiation, said, name, day, chosen }: ActRowProps) {
  const { say, clock } = useText();
  const { seq, at, by, act, hash } = recorded;
  const prefix = `${hash.slice(0, 4)} ${hash.slice(4, HASH_SHOWN)}`;
  return (
    <li className="ev-i">
      {day && <p className="ev-d">{day}</p>}
      <a
        className={chosen ? 'ev on' : 'ev'}
        aria-current={chosen ? 'true' : undefined}
        href={routeHref({ negotiation, page: 'record', act: seq })}
      >
        <span className="en num">{seq}</span>
        <span className={`ep k-${act.kind}`} aria-hidden />
        <span className="et">
          <span className="et-s">
            <Plaque party={by.party} capacity={by.capacity} />
            <span>{said}</span>
          </span>
          <span className="et-m t13 i3">
            <span className="num">{clock(at)}</span>
            <span className="grow trunc">
              {say('record.act.who.value', { name, capacity: say(`link.capacity.${by.capacity}`) })}
            </span>
            <span className="mono">{prefix}</span>
          </span>
        </span>
      </a>
    </li>
  );
});
