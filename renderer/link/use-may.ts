import { type Ability, denialOf, whoMay } from '../../shared/negotiation/policy.ts';
import { useText } from '../i18n/use-text.ts';
import { useLink, useSeat } from './use-negotiation.tsx';

/** Whether this seat has the right at this moment. Buttons that only others may press are left out, not greyed. */
export function useMay(ability: Ability): boolean {
  const seat = useSeat();
  const { negotiation } = useLink();
  return negotiation !== null && denialOf(negotiation, seat, ability) === null;
}

/**
 * Why nothing can be sent at this moment, in words for the screen; `null` when it can. Reading and drafting go on; what
 * everybody must see waits until the room is reached.
 */
export function useOutOfReach(): string | null {
  const { connection } = useLink();
  const { say } = useText();
  if (connection === 'broken-record') return say('link.wait.broken');
  if (connection === 'refused') return say('link.wait.refused');
  return connection === 'online' ? null : say('link.wait.offline');
}

/** The same for what an approved text is closed to: all but notes and people. */
export function useWaitReason(): string | null {
  const { negotiation } = useLink();
  const { say } = useText();
  const outOfReach = useOutOfReach();
  return outOfReach ?? (negotiation?.approved ? say('link.wait.approved') : null);
}

/** `the Chair` or `a head of delegation`: whom to ask for something that this seat may not do. */
export function useWhoMay(ability: Ability): string {
  const { say, list } = useText();
  return list(whoMay(ability).map((capacity) => say(`link.the-capacity.${capacity}`)));
}
