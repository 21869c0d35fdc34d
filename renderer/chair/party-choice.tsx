import { useState } from 'react';
import type { Party } from '../../shared/ids.ts';
import { seatedOn } from '../../shared/negotiation/roster/read.ts';
import { Plaque } from '../components/plaque.tsx';
import { useText } from '../i18n/use-text.ts';
import { useNegotiation } from '../link/use-negotiation.tsx';
import { Check } from './check.tsx';
import { today } from './today.ts';

interface PartyChoiceProps {
  readonly label: string;
  /** How many are chosen, in words. */
  readonly count: string;
  readonly chosen: readonly Party[];
  readonly onChange: (chosen: readonly Party[]) => void;
}

/** Any number of delegations, by the alphabet of the reader's language. Nothing is chosen beforehand. */
export function PartyChoice({ label, count, chosen, onChange }: PartyChoiceProps) {
  const { party: name, language } = useText();
  const [day] = useState(today);
  const parties = seatedOn(useNegotiation(), day).toSorted((a, b) =>
    name(a).localeCompare(name(b), language),
  );
  const toggle = (party: Party, on: boolean) =>
    onChange(parties.filter((each) => (each === party ? on : chosen.includes(each))));
  return (
    <fieldset className="gvl-c">
      <legend className="lbl">
        {label} {chosen.length > 0 && <span className="i3">{count}</span>}
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
  );
}
