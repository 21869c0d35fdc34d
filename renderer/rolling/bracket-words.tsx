import { Fragment, type ReactNode } from 'react';
import type { Party } from '../../shared/ids.ts';
import type { Proposal, Unit } from '../../shared/negotiation/state.ts';
import type { Text } from '../../shared/plan/text.ts';
import { type Bracket, type Option, delegationsBehind } from '../../shared/rolling/brackets.ts';
import { PartyCode } from '../components/plaque.tsx';
import { useText } from '../i18n/use-text.ts';
import { TextView } from '../text/text-view.tsx';
import { isContested } from './view.ts';

interface BracketProps {
  readonly unit: Unit;
  /** Whether the codes of those who stand behind it follow each wording. */
  readonly who: boolean;
}

/** `[current JAM] [alt 1 … MEX URY] [alt 2 … COL]`; where nobody rivals, what comes and what goes. */
export function BracketWords({ bracket, ...props }: BracketProps & { readonly bracket: Bracket }) {
  const { say } = useText();
  const { current, retainedBy, options } = bracket;
  const [only] = options;
  if (isContested(bracket)) {
    return (
      <>
        {current.length > 0 && (
          <Square parties={retainedBy} who={props.who}>
            <TextView text={current} />
          </Square>
        )}
        {options.map((option, i) => (
          <Fragment key={option.changes.join()}>
            {(i > 0 || current.length > 0) && ' '}
            <Wording option={option} {...props} lead={say('rolling.alt', { number: i + 1 })} />
          </Fragment>
        ))}
      </>
    );
  }
  return (
    <>
      {only!.text.length > 0 && <Wording option={only!} {...props} />}
      {only!.text.length > 0 && current.length > 0 && ' '}
      {current.length > 0 && (
        <Struck
          text={current}
          parties={partiesOf(props.unit, only!.proposals)}
          who={props.who && only!.text.length === 0}
        />
      )}
    </>
  );
}

export function partiesOf(unit: Unit, proposals: readonly Proposal[]): Party[] {
  return [...new Set(proposals.flatMap((proposal) => delegationsBehind(unit, proposal)))];
}

interface WordingProps extends BracketProps {
  readonly option: Option;
  readonly lead?: string;
}

/** One wording of a stretch. Where it keeps some of the current words, those stand without a line. */
function Wording({ option, unit, who, lead }: WordingProps) {
  const parties = partiesOf(unit, option.proposals);
  return (
    <Square parties={parties} who={who} lead={lead}>
      {option.parts.map((part, i) =>
        part.kind === 'removed' ? null : (
          // oxlint-disable-next-line react/no-array-index-key -- parts of one wording have no other name
          <Proposed key={i} text={part.text} party={part.kind === 'added' ? parties[0] : undefined} />
        ),
      )}
    </Square>
  );
}

function Proposed({ text, party }: { readonly text: Text; readonly party: Party | undefined }) {
  if (!party) return <TextView text={text} />;
  return (
    <span className={`pv2 d-${party}`}>
      <TextView text={text} />
    </span>
  );
}

/** A whole element that would come. */
export function AddedWords({
  text,
  parties,
  who,
}: {
  readonly text: Text;
  readonly parties: readonly Party[];
  readonly who: boolean;
}) {
  return (
    <Square parties={parties} who={who}>
      <Proposed text={text} party={parties[0]} />
    </Square>
  );
}

interface StruckProps {
  readonly text: Text;
  readonly parties: readonly Party[];
  readonly who: boolean;
}

/** Words that would go. They stay readable, in the current text's own ink. */
export function Struck({ text, parties, who }: StruckProps) {
  const { say } = useText();
  return (
    <Square parties={parties} who={who} lead={who ? say('rolling.delete') : undefined}>
      <del className={parties[0] ? `d-${parties[0]}` : ''}>
        <TextView text={text} />
      </del>
    </Square>
  );
}

/** No element groups words inside a line, so the role says it: a bracket is announced with who stands behind it. */
const GROUP = { role: 'group' } as const;

interface SquareProps {
  readonly parties: readonly Party[];
  readonly who: boolean;
  readonly lead?: string | undefined;
  readonly children: ReactNode;
}

function Square({ parties, who, lead, children }: SquareProps) {
  const { say, list, party } = useText();
  const names = parties.length > 0 ? list(parties.map(party)) : say('rolling.current');
  return (
    <span className="rtb" {...GROUP} aria-label={say('rolling.bracketed', { parties: names })}>
      <b className="sq">[</b>
      {lead && <span className="alt">{lead} </span>}
      {children}
      <b className="sq">]</b>
      {who && parties.length > 0 && (
        <span className="by">
          {parties.map((each) => (
            <PartyCode key={each} party={each} />
          ))}
        </span>
      )}
    </span>
  );
}
