import type { ChangeId, ProposalId } from '../../shared/ids.ts';
import { proposalOf } from '../../shared/ids.ts';
import { namedSources } from '../../shared/negotiation/read.ts';
import type { Unit } from '../../shared/negotiation/state.ts';
import { routeHref } from '../app/route.ts';
import { Plaque, ProposalNumber } from '../components/plaque.tsx';
import { useText } from '../i18n/use-text.ts';
import { useNegotiation, useSeat } from '../link/use-negotiation.tsx';
import { thingsOn } from '../text/change-names.ts';
import { CoSponsors } from './co-sponsors.tsx';
import { Discussion } from './discussion.tsx';
import { Links } from './links.tsx';
import { Positions } from './positions.tsx';
import { Reflections } from './reflections.tsx';
import type { TabledProps } from './tabled-props.ts';
import { Wordings } from './wordings.tsx';

interface ProposalPanelProps extends TabledProps {
  /** The wording that is on screen. */
  readonly wording: number;
  readonly onWording: (revision: number) => void;
  /** The change that a comment is being written on; `null`: the whole proposal. */
  readonly spokenOf: ChangeId | null;
  readonly onSpeakOfAll: () => void;
}

/** Who tabled it and why, who stands where, and what is said of it. */
export function ProposalPanel(props: ProposalPanelProps) {
  const { unit, proposal, wording, onWording, spokenOf, onSpeakOfAll } = props;
  const { say } = useText();
  return (
    <aside className="pane r prp-r" data-pane="about" aria-label={say('proposal.about', { id: proposal.id })}>
      <div className="prp-rs">
        <TabledBy unit={unit} proposal={proposal} />
        <Wordings proposal={proposal} shown={wording} onShow={onWording} />
        {proposal.kind !== 'delegation' && (
          <>
            <Sources unit={unit} sources={namedSources(unit, proposal)} />
            <Reflections unit={unit} proposal={proposal} />
          </>
        )}
        <Positions proposal={proposal} />
        {proposal.kind === 'delegation' && <CoSponsors proposal={proposal} />}
        <section className="sec">
          <div className="sech">
            <h3>{say('proposal.rationale')}</h3>
          </div>
          {proposal.rationale ? (
            <p className="prp-ra">{proposal.rationale}</p>
          ) : (
            <p className="t14 i3">{say('proposal.rationale.none')}</p>
          )}
        </section>
        <Discussion unit={unit} proposal={proposal} on={spokenOf} onClear={onSpeakOfAll} />
      </div>
    </aside>
  );
}

function TabledBy({ unit, proposal }: TabledProps) {
  const { tabled, kind } = proposal;
  const { say, party, moment } = useText();
  const { members } = useNegotiation();
  const { negotiation } = useSeat();
  const { by, at, seq } = tabled;
  return (
    <section className="sec prp-t">
      <Plaque party={by.party} size="large" />
      <div>
        <p className="b6">{party(by.party)}</p>
        <p className="t13 i2">
          {say('proposal.tabled.by', {
            name: members[by.person]?.name ?? by.person,
            capacity: say(`link.capacity.${by.capacity}`),
          })}
        </p>
        <p className="t13 i3 num">
          <a href={routeHref({ negotiation, page: 'record', act: seq })}>
            {say('proposal.tabled', { moment: moment(at), act: seq })}
          </a>
        </p>
      </div>
      <div className="prp-tc">
        <Links unit={unit} proposal={proposal} />
      </div>
      {kind !== 'delegation' && (
        <p className="t13 i2 prp-tc">
          {say(kind === 'compromise' ? 'proposal.compromise' : 'proposal.consolidated')}
        </p>
      )}
    </section>
  );
}

function Sources({ unit, sources }: { readonly unit: Unit; readonly sources: readonly ChangeId[] }) {
  const { say } = useText();
  const { negotiation } = useSeat();
  const byProposal = [...Map.groupBy(sources, proposalOf)] as [ProposalId, ChangeId[]][];
  return (
    <section className="sec">
      <div className="sech">
        <h3>{say('proposal.sources')}</h3>
      </div>
      <ul className="prp-so">
        {byProposal.map(([id, changes]) => (
          <li key={id}>
            <a href={routeHref({ negotiation, page: 'proposal', proposal: id })}>
              <ProposalNumber id={id} />
            </a>
            <span className="t13 i3 num">
              {say('proposal.sources.changes', { count: thingsOn(unit, changes) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
