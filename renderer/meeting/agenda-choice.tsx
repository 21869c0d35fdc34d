import type { UnitId } from '../../shared/ids.ts';
import { unitsInOrder } from '../../shared/negotiation/read.ts';
import { Check } from '../chair/check.tsx';
import { useText } from '../i18n/use-text.ts';
import { unitTitle } from '../link/names.ts';
import { useNegotiation } from '../link/use-negotiation.tsx';
import { UnitWords } from './unit-words.tsx';
import '../chair/chair.css';

interface AgendaChoiceProps {
  readonly chosen: readonly UnitId[];
  readonly onChange: (chosen: readonly UnitId[]) => void;
}

/** What a meeting takes up, in the order of the plan. */
export function AgendaChoice({ chosen, onChange }: AgendaChoiceProps) {
  const speaker = useText();
  const { say } = speaker;
  const units = unitsInOrder(useNegotiation());
  const ids = units.map(({ id }) => id);
  const toggle = (id: UnitId, on: boolean) =>
    onChange(ids.filter((each) => (each === id ? on : chosen.includes(each))));
  return (
    <fieldset className="gvl-c mtg-c">
      <legend className="lbl">{say('meeting.agenda')}</legend>
      <Check on={chosen.length === ids.length} onChange={(on) => onChange(on ? ids : [])}>
        <b>{say('meeting.agenda.all')}</b>
      </Check>
      <div className="mtg-cl">
        {units.map((unit) => (
          <Check key={unit.id} on={chosen.includes(unit.id)} onChange={(on) => toggle(unit.id, on)}>
            <span className="mtg-cu">
              <b>{unitTitle(speaker, unit.label)}</b>
              <UnitWords unit={unit} />
            </span>
          </Check>
        ))}
      </div>
    </fieldset>
  );
}
