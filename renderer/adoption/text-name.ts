import type { Adoption } from '../../shared/negotiation/state.ts';
import type { Speaker } from '../i18n/use-text.ts';

/** What the text is since the Commission adopted it. */
export function adoptedTextName({ say }: Speaker, { final, corrigenda }: Adoption): string {
  if (corrigenda.length > 0) return say('adoption.text.corrected', { number: corrigenda.length });
  return say(final ? 'adoption.text.final' : 'adoption.text.review');
}
