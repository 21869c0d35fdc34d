import { Note } from '../components/note.tsx';
import { useText } from '../i18n/use-text.ts';
import type { LinkRefusal } from './api.ts';
import { refusalText } from './refusal-text.ts';
import { useLink } from './use-negotiation.tsx';

/** What was refused, beside what was asked. Nothing while nothing is. Inside a negotiation. */
export function RefusalNote({ refusal }: { readonly refusal: LinkRefusal | null }) {
  const speaker = useText();
  const { negotiation } = useLink();
  if (!refusal) return null;
  return (
    <Note tone="warn" alert>
      {refusalText(refusal, speaker, negotiation)}
    </Note>
  );
}
