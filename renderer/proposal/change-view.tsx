import { Brackets, Check, Minus, X } from 'lucide-react';
import type { RegisteredChange } from '../../shared/compare/change.ts';
import type { Party } from '../../shared/ids.ts';
import type { Fate, Proposal, Unit } from '../../shared/negotiation/state.ts';
import { elementOf } from '../../shared/plan/unit.ts';
import { unreachable } from '../../shared/verdict.ts';
import { useText } from '../i18n/use-text.ts';
import { useSeat } from '../link/use-negotiation.tsx';
import { routeHref } from '../app/route.ts';
import { Deleted, Inserted } from '../text/changed-text.tsx';
import { baseOf, placeName } from './change-place.ts';
import './change-view.css';

const FATE_CLASSES: Readonly<Record<Fate['kind'], string>> = {
  standing: 'u',
  taken: 't',
  'not-retained': 'r',
  bracketed: 'b',
  withdrawn: 'w',
  reflected: 't',
  revised: 'w',
};

/** Tick taken, brackets left in brackets, cross not retained, dash withdrawn or revised, ring undecided. */
export function FateMark({
  fate,
  silent = false,
}: {
  readonly fate: Fate['kind'];
  readonly silent?: boolean;
}) {
  const { say } = useText();
  const label = say(`proposal.fate.${fate}`);
  const named = silent ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label, title: label };
  return (
    <span className={`dm ${FATE_CLASSES[fate]}`} {...named}>
      {(fate === 'taken' || fate === 'reflected') && <Check aria-hidden />}
      {fate === 'not-retained' && <X aria-hidden />}
      {fate === 'bracketed' && <Brackets aria-hidden />}
      {(fate === 'withdrawn' || fate === 'revised') && <Minus aria-hidden />}
    </span>
  );
}

/** `Taken, 15 Oct, 09:30, act 391`, leading to the act. */
export function FateLine({ fate }: { readonly fate: Fate }) {
  const { say, moment } = useText();
  const { negotiation } = useSeat();
  const word = say(`proposal.fate.${fate.kind}`);
  if (fate.kind === 'standing') return <span className="fatel t13 i3">{word}</span>;
  const { seq, at } = fate.stamp;
  return (
    <a className="fatel t13 i2" href={routeHref({ negotiation, page: 'record', act: seq })}>
      {say('proposal.fate.when', { fate: word, moment: moment(at), act: seq })}
    </a>
  );
}

interface ChangeWordsProps {
  readonly unit: Unit;
  readonly proposal: Proposal;
  readonly change: RegisteredChange;
}

/** One change by itself: what goes, then what comes. */
export function ChangeWords({ unit, proposal, change }: ChangeWordsProps) {
  const { say } = useText();
  const party = proposal.proponent;
  switch (change.kind) {
    case 'MOD':
      return (
        <>
          {change.remove.length > 0 && <Line sign="−" party={party} text={change.remove} />}
          {change.insert.length > 0 && <Line sign="+" party={party} text={change.insert} />}
        </>
      );
    case 'ADD':
      return (
        <>
          <span className="t13 i3">{say(`proposal.change.add.${change.element.kind}`)}</span>
          <Line sign="+" party={party} text={change.element.text} />
        </>
      );
    case 'SUP':
      return (
        <>
          <span className="t13 i3">{say('proposal.change.sup')}</span>
          <Line sign="−" party={party} text={change.element.text} />
        </>
      );
    case 'MOVE':
      return <Move unit={unit} proposal={proposal} change={change} />;
    default:
      return unreachable(change);
  }
}

interface LineProps {
  readonly sign: '+' | '−';
  readonly party: Party;
  readonly text: Parameters<typeof Inserted>[0]['text'];
}

function Line({ sign, party, text }: LineProps) {
  const Mark = sign === '+' ? Inserted : Deleted;
  return (
    <p className="chw" lang="en">
      <span className="sgn" aria-hidden>
        {sign}
      </span>
      <span>
        <Mark text={text} party={party} />
      </span>
    </p>
  );
}

function Move({
  unit,
  proposal,
  change,
}: ChangeWordsProps & { readonly change: Extract<RegisteredChange, { kind: 'MOVE' }> }) {
  const speaker = useText();
  const base = baseOf(unit, proposal);
  const before = change.to.after === null ? undefined : elementOf(base, change.to.after);
  return (
    <p className="t13 i2">
      {speaker.say('proposal.change.move')}{' '}
      {before
        ? speaker.say('proposal.change.move.after', { place: placeName(speaker, unit, base, before) })
        : speaker.say('proposal.change.move.first')}
    </p>
  );
}
