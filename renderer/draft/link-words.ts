import type { ProposalLink } from '../../shared/negotiation/proposals/act.ts';
import type { Speaker } from '../i18n/use-text.ts';

/** `Amendment to 2.3/MEX/1`, `Presents 2.3/MEX/1 again`. */
export function linkWords({ kind, proposal }: ProposalLink, say: Speaker['say']): string {
  return say(`text.link.${kind}`, { proposal });
}
