import type { Party } from '../../shared/ids.ts';
import { OBSERVER, SECRETARIAT } from '../../shared/ids.ts';
import type { Capacity } from '../../shared/negotiation/capacity.ts';
import { useText } from '../i18n/use-text.ts';

interface PlaqueProps {
  readonly party: Party;
  /** The Chair sits under no state's name: pass the capacity where the office speaks. */
  readonly capacity?: Capacity | undefined;
  readonly size?: 'large' | undefined;
  /** Invited, not yet answered. */
  readonly off?: boolean | undefined;
}

/** The code as it stands on the table in the room. Raised: a delegation. Ink: an office, which is no party. */
export function Plaque({ party, capacity, size, off = false }: PlaqueProps) {
  const { say, party: name } = useText();
  const inTheChair = capacity === 'chair' || capacity === 'vice-chair';
  const office = inTheChair || party === SECRETARIAT || party === OBSERVER;
  const code = inTheChair ? say(`components.${capacity}`) : party;
  const title = inTheChair ? say(`components.${capacity}-name`) : name(party);
  const classes = ['plq', office ? 'role' : `d-${party}`, size === 'large' && 'lg', off && 'off'];
  return (
    <abbr className={classes.filter(Boolean).join(' ')} title={title}>
      {code}
    </abbr>
  );
}

/** Several in a row, in the order given. */
export function Plaques({ parties }: { readonly parties: readonly Party[] }) {
  return (
    <span className="plqs">
      {parties.map((party) => (
        <Plaque key={party} party={party} />
      ))}
    </span>
  );
}

/** The code inside a sentence, with its line. */
export function PartyCode({ party }: { readonly party: Party }) {
  const { party: name } = useText();
  return (
    <abbr className={`dg d-${party}`} title={name(party)}>
      {party}
    </abbr>
  );
}

/** A proposal's registered number with its proponent in its colour: `2.3/MEX/1`. */
export function ProposalNumber({ id }: { readonly id: string }) {
  const [unit = '', party = '', serial = ''] = id.split('/');
  return (
    <span className="pid">
      {unit}/<span className={`dg d-${party}`}>{party}</span>/{serial}
    </span>
  );
}
