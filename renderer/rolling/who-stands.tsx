import type { Party } from '../../shared/ids.ts';
import { elementStatus } from '../../shared/negotiation/read.ts';
import type { Proposal, Unit } from '../../shared/negotiation/state.ts';
import type { Bracket } from '../../shared/rolling/brackets.ts';
import type { RollingElement } from '../../shared/rolling/rolling-text.ts';
import { PartyCode } from '../components/plaque.tsx';
import { StatusIcon } from '../components/status.tsx';
import { useText } from '../i18n/use-text.ts';
import { partiesOf } from './bracket-words.tsx';
import { isContested, supporters } from './view.ts';

interface WhoProps {
  readonly unit: Unit;
  readonly element: RollingElement;
  /** Number of the first bracket of this element. */
  readonly from: number;
}

/** Beside each element: for each of its brackets, who stands behind which words, and how many support them. */
export function WhoStands({ unit, element, from }: WhoProps) {
  const { say } = useText();
  if (element.kind === 'moved-here') return <aside className="ap" />;
  if (element.kind === 'added') {
    const proposals = element.variants.flatMap((variant) => variant.proposals);
    return (
      <aside className="ap">
        <Passage
          number={from}
          unit={unit}
          rows={[{ name: say('rolling.new'), proposals }]}
          taken={element.taken}
        />
      </aside>
    );
  }
  const brackets = element.stretches.flatMap((stretch) =>
    stretch.kind === 'bracket' ? [stretch.bracket] : [],
  );
  const { deletion, moves } = element;
  return (
    <aside className="ap">
      {brackets.length === 0 && !deletion && moves.length === 0 && element.reserves.length === 0 && (
        <Settled unit={unit} element={element.element.id} />
      )}
      {brackets.map((bracket, i) => (
        <BracketPassage
          key={bracket.options[0]!.changes.join()}
          number={from + i}
          unit={unit}
          bracket={bracket}
        />
      ))}
      {element.reserves.map(({ party, words }) => (
        <p key={party} className="aset">
          <b className="rsvm" aria-hidden>
            {say('rolling.reserve.mark')}
          </b>
          <PartyCode party={party} />
          {words === null ? say('rolling.reserve.whole') : <q lang="en">{words}</q>}
        </p>
      ))}
      {deletion && (
        <Passage
          number={from + brackets.length}
          unit={unit}
          rows={[{ name: say('rolling.delete'), proposals: deletion.proposals }]}
          retainedBy={deletion.retainedBy}
          taken={deletion.taken}
        />
      )}
    </aside>
  );
}

function BracketPassage({
  number,
  unit,
  bracket,
}: {
  readonly number: number;
  readonly unit: Unit;
  readonly bracket: Bracket;
}) {
  const { say } = useText();
  const contested = isContested(bracket);
  const rows = bracket.options.map(({ proposals, text }, i) => {
    const name = contested
      ? say('rolling.alt', { number: i + 1 })
      : say(text.length > 0 ? 'rolling.new' : 'rolling.delete');
    return { name, proposals };
  });
  return (
    <Passage
      number={number}
      unit={unit}
      rows={rows}
      retainedBy={bracket.current.length > 0 ? bracket.retainedBy : undefined}
      taken={bracket.options.some(({ taken }) => taken)}
    />
  );
}

interface PassageProps {
  readonly number: number;
  readonly unit: Unit;
  readonly rows: readonly { readonly name: string; readonly proposals: readonly Proposal[] }[];
  /** Who objects to changing the current words; left out where there are none to keep. */
  readonly retainedBy?: readonly Party[] | undefined;
  readonly taken: boolean;
}

function Passage({ number, unit, rows, retainedBy, taken }: PassageProps) {
  const { say } = useText();
  return (
    <>
      <h4>{say('rolling.passage', { number })}</h4>
      <ul className="app_">
        {retainedBy && <Row name={say('rolling.current')} parties={retainedBy} support={retainedBy.length} />}
        {rows.map(({ name, proposals }, i) => (
          <Row
            key={proposals[i]?.id ?? name}
            name={name}
            parties={partiesOf(unit, proposals)}
            support={supporters(unit, proposals).length}
          />
        ))}
      </ul>
      {taken && <p className="aset">{say('rolling.taken')}</p>}
    </>
  );
}

interface RowProps {
  readonly name: string;
  readonly parties: readonly Party[];
  readonly support: number;
}

function Row({ name, parties, support }: RowProps) {
  const { say } = useText();
  return (
    <li>
      <span>{name}</span>
      <span className="plqs">
        {parties.length === 0 && <span className="i3">{say('rolling.nobody')}</span>}
        {parties.map((party) => (
          <PartyCode key={party} party={party} />
        ))}
      </span>
      <b className="num">{support}</b>
    </li>
  );
}

/** Nothing stands on it: how settled it is. */
function Settled({
  unit,
  element,
}: {
  readonly unit: Unit;
  readonly element: Parameters<typeof elementStatus>[1];
}) {
  const { say } = useText();
  const { kind } = elementStatus(unit, element);
  if (kind === 'open') return null;
  return (
    <p className="aset">
      <StatusIcon status={kind} silent />
      {say(`components.status.${kind}`)}
    </p>
  );
}
