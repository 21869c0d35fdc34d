import { useId, useState } from 'react';
import type { Party } from '../../shared/ids.ts';
import { Plaque } from '../components/plaque.tsx';
import { useText } from '../i18n/use-text.ts';
import { useNegotiation } from '../link/use-negotiation.tsx';
import { Check } from './check.tsx';
import { today } from './today.ts';

interface CapitalsProps {
  readonly chosen: readonly Party[];
  readonly onChange: (chosen: readonly Party[]) => void;
  /** ISO date, or empty. */
  readonly until: string;
  readonly onUntil: (until: string) => void;
}

/** Whose confirmation the agreement waits for, and until when. A date that passes never agrees anything. */
export function Capitals({ chosen, onChange, until, onUntil }: CapitalsProps) {
  const { say, party: name, language } = useText();
  const id = useId();
  const [earliest] = useState(today);
  const parties = useNegotiation().parties.toSorted((a, b) => name(a).localeCompare(name(b), language));
  const toggle = (party: Party, on: boolean) =>
    onChange(parties.filter((each) => (each === party ? on : chosen.includes(each))));
  return (
    <>
      <fieldset className="gvl-c">
        <legend className="lbl">
          {say('chair.capitals')}{' '}
          {chosen.length > 0 && (
            <span className="i3">{say('chair.capitals.count', { count: chosen.length })}</span>
          )}
        </legend>
        <div className="gvl-g">
          {parties.map((party) => (
            <Check key={party} on={chosen.includes(party)} onChange={(on) => toggle(party, on)}>
              <Plaque party={party} />
              <span className="t13">{name(party)}</span>
            </Check>
          ))}
        </div>
      </fieldset>
      <div className="field gvl-d">
        <label className="lbl" htmlFor={id}>
          {say('chair.until')}
        </label>
        <div className="fld">
          <input
            id={id}
            type="date"
            value={until}
            min={earliest}
            aria-describedby={`${id}-help`}
            onChange={(event) => onUntil(event.target.value)}
          />
        </div>
        <span className="help" id={`${id}-help`}>
          {say('chair.until.help')}
        </span>
      </div>
    </>
  );
}
