import { fallenOn } from '../../shared/compare/word-origin.ts';
import type { ElementId } from '../../shared/ids.ts';
import type { Unit } from '../../shared/negotiation/state.ts';
import { routeHref } from '../app/route.ts';
import { ProposalNumber } from '../components/plaque.tsx';
import { useText } from '../i18n/use-text.ts';
import { useSeat } from '../link/use-negotiation.tsx';
import { ChangeWords, FateLine, FateMark } from '../proposal/change-view.tsx';

interface FallenWordsProps {
  readonly unit: Unit;
  readonly element: ElementId;
}

/** Words that did not survive, with who brought them and what became of them. */
export function FallenWords({ unit, element }: FallenWordsProps) {
  const { say } = useText();
  const { negotiation } = useSeat();
  const fallen = fallenOn(unit, element);
  if (fallen.length === 0) return null;
  return (
    <details className="fln">
      <summary>{say('record.fallen', { count: fallen.length })}</summary>
      <ul>
        {fallen.map(({ change, proposal, fate }) => (
          <li key={change.id}>
            <a href={routeHref({ negotiation, page: 'proposal', proposal: proposal.id })}>
              <ProposalNumber id={proposal.id} />
            </a>
            <ChangeWords unit={unit} proposal={proposal} change={change} />
            <p className="row">
              <FateMark fate={fate.kind} silent />
              <FateLine fate={fate} />
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
