import { takeChanges } from '../../shared/compare/take.ts';
import { currentVersion, isStale, proposalOutcome } from '../../shared/negotiation/read.ts';
import type { Proposal, Unit } from '../../shared/negotiation/state.ts';
import { Note } from '../components/note.tsx';
import { useText } from '../i18n/use-text.ts';
import { unitTitle } from '../link/names.ts';
import { useNegotiation } from '../link/use-negotiation.tsx';
import { ChangedUnit } from '../text/changed-text.tsx';
import { baseOf } from './change-place.ts';
import { StaleWords } from './stale.tsx';
import { PlainUnit } from './plain-unit.tsx';
import type { TabledProps } from './tabled-props.ts';

export const PROPOSAL_VIEWS = ['tracked', 'clean', 'current'] as const;
export type ProposalView = (typeof PROPOSAL_VIEWS)[number];

interface ProposalTextProps extends TabledProps {
  readonly view: ProposalView;
  /** Number of its last wording; another one is marked as what it is. */
  readonly latest: number;
}

/** The proposal's words on paper. */
export function ProposalText({ unit, proposal, view, latest }: ProposalTextProps) {
  const speaker = useText();
  const label = speaker.say('proposal.text', { id: proposal.id });
  return (
    <main className="desk prp-d" data-pane="text" tabIndex={-1} aria-label={label}>
      <article className="page prp-p doc unit-rows">
        {proposal.revision < latest ? (
          <Note>{speaker.say('proposal.earlier', { latest })}</Note>
        ) : (
          <Outcome unit={unit} proposal={proposal} />
        )}
        <div className="cap">{unitTitle(speaker, unit.label)}</div>
        <Words unit={unit} proposal={proposal} view={view} />
        {view === 'clean' && proposal.kind === 'consolidated' && (
          <p className="t13 i3 prp-cr">{speaker.say('proposal.credited')}</p>
        )}
      </article>
    </main>
  );
}

function Words({ unit, proposal, view }: TabledProps & { readonly view: ProposalView }) {
  if (view === 'current') return <PlainUnit label={unit.label} text={currentVersion(unit).text} />;
  if (view === 'clean')
    return <PlainUnit label={unit.label} text={proposal.text} {...creditOf(unit, proposal)} />;
  return (
    <ChangedUnit
      label={unit.label}
      base={baseOf(unit, proposal)}
      proposed={proposal.text}
      changes={proposal.changes}
      party={proposal.proponent}
    />
  );
}

/** A consolidated text is nobody's wording but that of its sources. */
function creditOf(unit: Unit, proposal: Proposal) {
  if (proposal.kind !== 'consolidated') return {};
  const sources = new Set(proposal.sources);
  const changes = unit.proposals.flatMap((each) => each.changes).filter(({ id }) => sources.has(id));
  return { runs: takeChanges(unit.versions[proposal.version - 1]!, changes).runs };
}

/** Why it is no longer on the table, where it is not. */
function Outcome({ unit, proposal }: TabledProps) {
  const { say, party, moment } = useText();
  const { approved } = useNegotiation();
  const outcome = proposalOutcome(proposal);
  if (proposal.withdrawn) {
    const { by, at, seq } = proposal.withdrawn;
    return <Note>{say('proposal.withdrawn', { party: party(by.party), moment: moment(at), act: seq })}</Note>;
  }
  if (outcome === 'not-retained') return <Note>{say('proposal.fallen')}</Note>;
  const { number, since } = currentVersion(unit);
  if (approved || outcome !== 'standing' || proposal.version === number) return null;
  if (isStale(proposal)) return <StaleWords unit={unit} proposal={proposal} />;
  return <Note>{say('proposal.carried', { act: since.seq })}</Note>;
}
