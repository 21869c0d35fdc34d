import type { Ruling } from '../../shared/negotiation/gavel/act.ts';
import type { Unit } from '../../shared/negotiation/state.ts';
import { elementLabels } from '../../shared/plan/numbering.ts';
import { elementOf } from '../../shared/plan/unit.ts';
import { Note } from '../components/note.tsx';
import { useText } from '../i18n/use-text.ts';
import { elementNameIn } from '../link/names.ts';
import { lostWordsUnder } from './gavel-choice.ts';

/** Words that the source has lost are not seen to be missing once they are agreed, and the approval would only say so later. */
export function LostWordsWarning({ unit, ruling }: { readonly unit: Unit; readonly ruling: Ruling }) {
  const speaker = useText();
  const { text, elements } = lostWordsUnder(unit, ruling);
  if (elements.length === 0) return null;
  const labels = elementLabels(unit.label, text);
  const where = elements.map((id) =>
    elementNameIn(speaker, text, elementOf(text, id)!, labels.get(id) ?? ''),
  );
  return <Note tone="warn">{speaker.say('chair.lost', { where: speaker.list(where) })}</Note>;
}
