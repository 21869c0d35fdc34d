import { staleChanges } from '../../shared/negotiation/read.ts';
import type { Proposal } from '../../shared/negotiation/state.ts';
import { routeHref } from '../app/route.ts';
import { Button } from '../components/button.tsx';
import { Note } from '../components/note.tsx';
import { ProposalNumber } from '../components/plaque.tsx';
import { useText } from '../i18n/use-text.ts';
import { useSeat } from '../link/use-negotiation.tsx';
import { thingsAmong } from '../text/change-names.ts';
import { staleProposals } from './points.ts';
import type { Consolidation } from './use-consolidation.ts';

/** What waits for its proponents. It cannot be taken; it can be left in brackets or not retained. */
export function StaleProposals({ consolidation }: { readonly consolidation: Consolidation }) {
  const { say } = useText();
  const proposals = staleProposals(consolidation.unit);
  if (proposals.length === 0) return null;
  return (
    <Note tone="warn">
      <p>{say('merge.stale', { count: proposals.length })}</p>
      <ul className="mstale">
        {proposals.map((proposal) => (
          <StaleProposal key={proposal.id} proposal={proposal} consolidation={consolidation} />
        ))}
      </ul>
    </Note>
  );
}

function StaleProposal({
  proposal,
  consolidation: { wait, decideOn },
}: {
  readonly proposal: Proposal;
  readonly consolidation: Consolidation;
}) {
  const { say } = useText();
  const { negotiation } = useSeat();
  const ids = staleChanges(proposal).map(({ id }) => id);
  const undecided = ids.some((id) => proposal.fates[id]!.kind === 'standing');
  return (
    <li className="row">
      <a href={routeHref({ negotiation, page: 'proposal', proposal: proposal.id })}>
        <ProposalNumber id={proposal.id} />
      </a>
      <span className="t13 i2 num">
        {say('merge.stale.changes', { count: thingsAmong(proposal, new Set(ids)) })}
      </span>
      {undecided && (
        <Button size="small" off={wait} onPress={() => decideOn(ids, 'bracketed')}>
          {say('merge.bracket')}
        </Button>
      )}
      <Button size="small" look="quiet" off={wait} onPress={() => decideOn(ids, 'not-retained')}>
        {say('merge.not-retain')}
      </Button>
    </li>
  );
}
