import { takeChanges } from '../../shared/compare/take.ts';
import { type CreditedText } from '../../shared/compare/take.ts';
import type { ProposalId } from '../../shared/ids.ts';
import { currentVersion, wordsOf } from '../../shared/negotiation/read.ts';
import type { Proposal, Unit } from '../../shared/negotiation/state.ts';
import { Plaques } from '../components/plaque.tsx';
import { useText } from '../i18n/use-text.ts';
import { useNegotiation } from '../link/use-negotiation.tsx';
import { PlainUnit } from '../proposal/plain-unit.tsx';
import '../proposal/unit-rows.css';
import { stancesOn } from '../proposal/standing.ts';
import { today } from './today.ts';

interface AgreedWordsProps {
  readonly unit: Unit;
  readonly proposal: ProposalId;
}

/** The text as it will read, each word credited, and who stands where on it. */
export function AgreedWords({ unit, proposal: id }: AgreedWordsProps) {
  const { say } = useText();
  const negotiation = useNegotiation();
  const proposal = unit.proposals.find((candidate) => candidate.id === id);
  if (!proposal) return null;
  const { text, runs } = textAfter(unit, proposal);
  const { positions } = stancesOn(negotiation, proposal, today());
  return (
    <>
      <section aria-label={say('chair.agreed-words')}>
        <div className="sech">
          <h3 className="lbl">{say('chair.agreed-words')}</h3>
          <span className="c">{say('chair.agreed-words.credit')}</span>
        </div>
        {/* A long objective scrolls with the dialog; the keyboard must be able to. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <div className="gvl-t doc unit-rows" tabIndex={0}>
          <PlainUnit label={unit.label} text={text} runs={runs} />
        </div>
      </section>
      <dl className="gvl-p">
        {positions
          .filter(({ parties }) => parties.length > 0)
          .map(({ position, parties }) => (
            <div key={position}>
              <dt>{say(`proposal.stance.${position}`)}</dt>
              <dd>
                <Plaques parties={parties} />
              </dd>
            </div>
          ))}
      </dl>
    </>
  );
}

/** What the gavel would make the current text; a consolidated text credits its sources. */
function textAfter(unit: Unit, proposal: Proposal): CreditedText {
  const words = new Set(wordsOf(proposal));
  const changes = unit.proposals.flatMap((each) => each.changes).filter((change) => words.has(change.id));
  return takeChanges(currentVersion(unit), changes);
}
