import type { SaveOutcome } from '../../shared/desktop.ts';
import { unreachable } from '../../shared/verdict.ts';
import { Note } from '../components/note.tsx';
import { useText } from '../i18n/use-text.ts';

/** What came of writing the file. */
export function Outcome({ outcome }: { readonly outcome: SaveOutcome | null }) {
  const { say } = useText();
  if (!outcome) return null;
  switch (outcome.kind) {
    case 'saved':
      return (
        <output>
          <Note>{say('print.saved', { path: outcome.path })}</Note>
        </output>
      );
    case 'cancelled':
      return null;
    case 'failed':
      return (
        <Note tone="bad" alert>
          {say(`print.failed.${outcome.reason}`)} <span className="mono">{outcome.detail}</span>
        </Note>
      );
    default:
      return unreachable(outcome);
  }
}
