import { useId, useState } from 'react';
import type { Party } from '../../shared/ids.ts';
import { useText } from '../i18n/use-text.ts';
import { PartyChoice } from './party-choice.tsx';
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
  const { say } = useText();
  const id = useId();
  const [earliest] = useState(today);
  return (
    <>
      <PartyChoice
        label={say('chair.capitals')}
        count={say('chair.capitals.count', { count: chosen.length })}
        chosen={chosen}
        onChange={onChange}
      />
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
