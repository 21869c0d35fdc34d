import type { ElementId } from '../../shared/ids.ts';
import { currentVersion } from '../../shared/negotiation/read.ts';
import type { Unit } from '../../shared/negotiation/state.ts';
import { elementOf } from '../../shared/plan/unit.ts';
import { useText } from '../i18n/use-text.ts';
import { unitName } from '../link/names.ts';
import { placeName } from '../proposal/change-place.ts';
import { TextView } from '../text/text-view.tsx';
import { Check } from './check.tsx';
import { gavelledElements } from './gavel-choice.ts';

interface ElementChoiceProps {
  readonly unit: Unit;
  readonly chosen: readonly ElementId[];
  readonly onChange: (chosen: readonly ElementId[]) => void;
  /** Only these are offered; without it, what can be agreed as it stands. */
  readonly only?: readonly ElementId[];
}

/** The elements of the current text with their words. Nothing is chosen beforehand. */
export function ElementChoice({ unit, chosen, onChange, only }: ElementChoiceProps) {
  const speaker = useText();
  const { say } = speaker;
  const { text } = currentVersion(unit);
  const elements = gavelledElements(unit).filter(({ id }) => !only || only.includes(id));
  const offered = elements.filter(({ state }) => only || state !== 'agreed').map(({ id }) => id);
  const all = offered.length > 0 && offered.every((id) => chosen.includes(id));
  const toggle = (id: ElementId, on: boolean) =>
    onChange(offered.filter((each) => (each === id ? on : chosen.includes(each))));
  return (
    <fieldset className="gvl-c">
      <legend className="lbl">{say('chair.elements')}</legend>
      <Check on={all} onChange={(on) => onChange(on ? offered : [])}>
        <b>{say('chair.elements.all', { unit: unitName(speaker, unit.label) })}</b>
      </Check>
      <div className="gvl-l">
        {elements.map(({ id, state }) => {
          const element = elementOf(text, id)!;
          const settled = state === 'agreed' && !only;
          return (
            <Check key={id} on={chosen.includes(id)} off={settled} onChange={(on) => toggle(id, on)}>
              <span className="gvl-n">
                <b>{placeName(speaker, unit, text, element)}</b>
                {!only && state !== 'free' && <span className="t13 i3">{say(`chair.element.${state}`)}</span>}
              </span>
              <span className="doc gvl-w" lang="en">
                <TextView text={element.text} />
              </span>
            </Check>
          );
        })}
      </div>
    </fieldset>
  );
}
