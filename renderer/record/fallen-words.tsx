import { type FallenChange, fallenOn } from '../../shared/compare/fallen-words.ts';
import type { ElementId } from '../../shared/ids.ts';
import type { Unit } from '../../shared/negotiation/state.ts';
import { routeHref } from '../app/route.ts';
import { Plaques, ProposalNumber } from '../components/plaque.tsx';
import { useText } from '../i18n/use-text.ts';
import { useSeat } from '../link/use-negotiation.tsx';
import { ChangeWords, FateLine, FateMark } from '../proposal/change-view.tsx';
import { ByWhom } from './by-whom.tsx';

interface FallenWordsProps {
  readonly unit: Unit;
  readonly element: ElementId;
}

/** Words that did not survive: who brought them, what they would have replaced, how they ended and by whose decision. */
export function FallenWords({ unit, element }: FallenWordsProps) {
  const { say } = useText();
  const fallen = fallenOn(unit, element);
  if (fallen.length === 0) return null;
  return (
    <details className="fln">
      <summary>{say('record.fallen', { count: fallen.length })}</summary>
      <ul>
        {fallen.map((each) => (
          <li key={each.change.id}>
            <Fallen unit={unit} fallen={each} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Fallen({ unit, fallen }: { readonly unit: Unit; readonly fallen: FallenChange }) {
  const { say, moment } = useText();
  const { negotiation } = useSeat();
  const { change, proposal, wording, coSponsors, fate } = fallen;
  const { at, seq, by } = wording.wordedAt;
  return (
    <>
      <p className="row">
        <a href={routeHref({ negotiation, page: 'proposal', proposal: proposal.id })}>
          <ProposalNumber id={proposal.id} />
        </a>
        {coSponsors.length > 0 && (
          <span className="t13 i3">
            {say('record.word.with')} <Plaques parties={coSponsors} />
          </span>
        )}
      </p>
      <p className="t13 i3 num">
        {say('record.fallen.when', { moment: moment(at), act: seq })}, <ByWhom by={by} />
      </p>
      <ChangeWords unit={unit} proposal={{ ...proposal, ...wording }} change={change} />
      <p className="row">
        <FateMark fate={fate.kind} silent />
        <FateLine fate={fate} />
        <span className="t13 i3">
          <ByWhom by={fate.stamp.by} />
        </span>
      </p>
    </>
  );
}
