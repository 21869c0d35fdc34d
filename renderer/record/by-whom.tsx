import type { Stamp } from '../../shared/negotiation/state.ts';
import { useText } from '../i18n/use-text.ts';
import { useNegotiation } from '../link/use-negotiation.tsx';

/** `Ana Salas, Delegate`: a person and the capacity in which they acted. */
export function ByWhom({ by }: Pick<Stamp, 'by'>) {
  const { say } = useText();
  const { members } = useNegotiation();
  const name = members[by.person]?.name ?? by.person;
  return say('record.word.by', { name, capacity: say(`link.capacity.${by.capacity}`) });
}
