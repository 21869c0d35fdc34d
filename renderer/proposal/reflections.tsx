import { type Party, proponentOf } from '../../shared/ids.ts';
import { namedSources } from '../../shared/negotiation/read.ts';
import type { Proposal, Unit } from '../../shared/negotiation/state.ts';
import { Button } from '../components/button.tsx';
import { Plaque } from '../components/plaque.tsx';
import { useText } from '../i18n/use-text.ts';
import { RefusalNote } from '../link/refusal-note.tsx';
import { useCommand } from '../link/use-command.ts';
import { useMay, useWaitReason } from '../link/use-may.ts';
import { useSeat } from '../link/use-negotiation.tsx';

interface ReflectionsProps {
  readonly unit: Unit;
  readonly proposal: Exclude<Proposal, { kind: 'delegation' }>;
}

/** What the proponents of the sources say of a text that names them. Nobody else can say it for them. */
export function Reflections({ unit, proposal }: ReflectionsProps) {
  const { say, party: name } = useText();
  const parties = proponentsOf(unit, proposal);
  return (
    <section className="sec" aria-label={say('proposal.reflections')}>
      <div className="sech">
        <h3>{say('proposal.reflections')}</h3>
      </div>
      <p className="t13 i2">{say('proposal.reflections.what')}</p>
      <ul className="prp-so">
        {parties.map((party) => (
          <li key={party}>
            <Plaque party={party} />
            <span className="grow">{name(party)}</span>
            <span className="t13 i2">{say(saidBy(proposal, party))}</span>
          </li>
        ))}
      </ul>
      <Marks proposal={proposal} parties={parties} />
    </section>
  );
}

function proponentsOf(unit: Unit, proposal: Proposal): Party[] {
  const named = new Set(namedSources(unit, proposal));
  const own = unit.proposals.filter(({ kind, changes, earlier }) => {
    const all = [...earlier.flatMap((wording) => wording.changes), ...changes];
    return kind === 'delegation' && all.some(({ id }) => named.has(id));
  });
  return [...new Set(own.map(({ id }) => proponentOf(id)))];
}

function saidBy({ reflections }: ReflectionsProps['proposal'], party: Party) {
  const said = reflections[party];
  if (!said) return 'proposal.not-said' as const;
  return said.reflected ? ('proposal.reflected' as const) : ('proposal.not-reflected' as const);
}

interface MarksProps extends Pick<ReflectionsProps, 'proposal'> {
  readonly parties: readonly Party[];
}

function Marks({ proposal, parties }: MarksProps) {
  const { say } = useText();
  const { party } = useSeat();
  const may = useMay('mark-reflection');
  const wait = useWaitReason();
  const { send, busy, refusal } = useCommand();
  if (!may || !parties.includes(party) || proposal.withdrawn) return null;
  const said = proposal.reflections[party]?.reflected;
  const mark = (reflected: boolean) =>
    void send({ kind: 'mark-reflection', proposal: proposal.id, reflected });
  return (
    <>
      <span className="row">
        <Button
          size="small"
          pressed={said === true}
          off={wait ?? (busy || said === true ? say('proposal.reflected') : null)}
          onPress={() => mark(true)}
        >
          {say('proposal.mark.reflected')}
        </Button>
        <Button
          size="small"
          pressed={said === false}
          off={wait ?? (busy || said === false ? say('proposal.not-reflected') : null)}
          onPress={() => mark(false)}
        >
          {say('proposal.mark.not-reflected')}
        </Button>
      </span>
      <RefusalNote refusal={refusal} />
    </>
  );
}
