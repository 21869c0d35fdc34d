import { Check } from 'lucide-react';
import type { ProposalId } from '../../shared/ids.ts';
import type { Unit } from '../../shared/negotiation/state.ts';
import { useText } from '../i18n/use-text.ts';
import { unitName } from '../link/names.ts';
import { useNegotiation } from '../link/use-negotiation.tsx';
import { type Gavel, closedBy, notingParties } from './gavel-choice.ts';

interface EffectsProps {
  readonly unit: Unit;
  readonly proposal: ProposalId | null;
  readonly gavel: Gavel;
}

/** What the gavel does, before it falls. */
export function Effects({ unit, proposal, gavel }: EffectsProps) {
  return (
    <ul className="gvl-e">
      {useEffects({ unit, proposal, gavel }).map((words) => (
        <li key={words}>
          <Check aria-hidden />
          <span>{words}</span>
        </li>
      ))}
    </ul>
  );
}

function useEffects({ unit, proposal, gavel }: EffectsProps): readonly string[] {
  const speaker = useText();
  const { say, list, party } = speaker;
  const negotiation = useNegotiation();
  const tabled = unit.proposals.find(({ id }) => id === proposal);
  const closed = tabled ? closedBy(unit, tabled) : [];
  const noting = notingParties(negotiation, unit);
  const parties = list([...new Set(noting)].map(party));
  return [
    tabled
      ? say('chair.effect.becomes', { id: tabled.id, unit: unitName(speaker, unit.label) })
      : say('chair.effect.current'),
    ...(closed.length > 0 ? [say('chair.effect.closes', { ids: list(closed), count: closed.length })] : []),
    gavel === 'agree' ? say('chair.effect.locked') : say('chair.effect.awaits'),
    ...(noting.length > 0 ? [say('chair.effect.notes', { count: noting.length, parties })] : []),
  ];
}
