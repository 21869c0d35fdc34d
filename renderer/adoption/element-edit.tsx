import type { ElementId, UnitId } from '../../shared/ids.ts';
import { currentVersion } from '../../shared/negotiation/read.ts';
import type { Negotiation } from '../../shared/negotiation/state.ts';
import { type Text, normalize } from '../../shared/plan/text.ts';
import { elementOf } from '../../shared/plan/unit.ts';
import { SelectField } from '../components/choice.tsx';
import { Field } from '../components/field.tsx';
import { useText } from '../i18n/use-text.ts';
import { unitTitle } from '../link/names.ts';
import { useNegotiation } from '../link/use-negotiation.tsx';
import { placeName } from '../proposal/change-place.ts';

/** One element in the words that somebody gives it. Its marks stay; `parts` are the words between them. */
export interface Edited {
  readonly unit: UnitId;
  readonly element: ElementId;
  readonly parts: readonly string[];
}

/** An element as it reads now, to be edited. */
export function editOf(negotiation: Negotiation, unit: UnitId, element?: ElementId): Edited {
  const { elements } = currentVersion(negotiation.units[unit]!).text;
  const chosen = elements.find(({ id }) => id === element) ?? elements[0]!;
  return { unit, element: chosen.id, parts: chosen.text.filter((inline) => typeof inline === 'string') };
}

/** The words with their marks again. */
export function textOf(negotiation: Negotiation, { unit, element, parts }: Edited): Text {
  const rest = [...parts];
  const { text } = elementOf(currentVersion(negotiation.units[unit]!).text, element)!;
  return normalize(text.map((inline) => (typeof inline === 'string' ? (rest.shift() ?? '') : inline)));
}

interface ElementEditProps {
  readonly edit: Edited;
  readonly onEdit: (edit: Edited) => void;
}

/** Which element, and its words in a field; where marks stand between them, in several. */
export function ElementEdit({ edit, onEdit }: ElementEditProps) {
  const speaker = useText();
  const { say } = speaker;
  const negotiation = useNegotiation();
  const unit = negotiation.units[edit.unit]!;
  const { text } = currentVersion(unit);
  return (
    <>
      <div className="ado-w">
        <SelectField
          label={say('adoption.unit')}
          value={String(edit.unit)}
          onChange={(id) => onEdit(editOf(negotiation, id as UnitId))}
          options={negotiation.order.map((id) => ({
            value: String(id),
            label: unitTitle(speaker, negotiation.units[id]!.label),
          }))}
        />
        <SelectField
          label={say('adoption.element')}
          value={String(edit.element)}
          onChange={(id) => onEdit(editOf(negotiation, edit.unit, id as ElementId))}
          options={text.elements.map((element) => ({
            value: String(element.id),
            label: placeName(speaker, unit, text, element),
          }))}
        />
      </div>
      {edit.parts.map((part, i) => (
        <Field
          // The words between two marks have no other name than their place.
          // oxlint-disable-next-line react/no-array-index-key
          key={`${edit.element} ${i}`}
          label={i === 0 ? say('adoption.words') : say('adoption.words.after', { number: i })}
          value={part}
          onChange={(words) => onEdit({ ...edit, parts: edit.parts.with(i, words) })}
          rows={4}
        />
      ))}
    </>
  );
}
