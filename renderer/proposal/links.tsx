import type { ProposalId } from '../../shared/ids.ts';
import { tabledOn } from '../../shared/negotiation/proposals/links.ts';
import type { Proposal, Unit } from '../../shared/negotiation/state.ts';
import { routeHref } from '../app/route.ts';
import { ProposalNumber } from '../components/plaque.tsx';
import { linkWords } from '../draft/link-words.ts';
import { useText } from '../i18n/use-text.ts';
import { useSeat } from '../link/use-negotiation.tsx';

interface LinksProps {
  readonly unit: Unit;
  readonly proposal: Proposal;
}

/** What a proposal takes up, and what was tabled on it. Nothing where there is neither. */
export function Links({ unit, proposal }: LinksProps) {
  const { say } = useText();
  const { negotiation } = useSeat();
  const link = proposal.kind === 'delegation' ? proposal.link : null;
  const later = Map.groupBy(tabledOn(unit, proposal.id), (each) =>
    each.kind === 'delegation' && each.link?.kind === 'represents' ? 'represented' : 'amended',
  );
  if (!link && later.size === 0) return null;
  return (
    <ul className="lks t13">
      {link && (
        <li>
          <a href={routeHref({ negotiation, page: 'proposal', proposal: link.proposal })}>
            {linkWords(link, say)}
          </a>
        </li>
      )}
      {[...later].map(([how, proposals]) => (
        <li key={how}>
          {say(`text.link.${how}`)} <Numbers ids={proposals.map(({ id }) => id)} />
        </li>
      ))}
    </ul>
  );
}

function Numbers({ ids }: { readonly ids: readonly ProposalId[] }) {
  const { negotiation } = useSeat();
  return ids.map((id) => (
    <a key={id} href={routeHref({ negotiation, page: 'proposal', proposal: id })}>
      <ProposalNumber id={id} />
    </a>
  ));
}
