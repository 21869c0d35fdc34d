import type { Party } from '../../shared/ids.ts';
import type { EditorWords } from '../editor/words.ts';
import type { Speaker } from '../i18n/use-text.ts';
import { unitTitle } from '../link/names.ts';

/** What the editor says by itself, in the reader's language. */
export function editorWords(speaker: Speaker, unitLabel: string, party: Party): EditorWords {
  const { say } = speaker;
  const who = { party: speaker.party(party) };
  return {
    label: say('draft.text-label', { unit: unitTitle(speaker, unitLabel) }),
    inserted: say('text.inserted', who),
    deleted: say('text.deleted', who),
    empty: {
      action: say('draft.empty-action'),
      paragraph: say('draft.empty-paragraph'),
      statement: say('draft.empty-statement'),
      footnote: say('draft.empty-footnote'),
    },
    moved: (label) => say('draft.was', { label }),
    footnote: (number) => say('text.note', { number }),
    lacuna: say('text.lacuna-unknown'),
  };
}
