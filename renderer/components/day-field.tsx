import { type ReactNode, useId } from 'react';

interface DayFieldProps {
  readonly label: string;
  /** ISO date, or empty. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The first day that can be chosen. */
  readonly min?: string;
  readonly help?: ReactNode;
}

/** One calendar day, with the browser's own calendar. */
export function DayField({ label, value, onChange, min, help }: DayFieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label className="lbl" htmlFor={id}>
        {label}
      </label>
      <div className="fld">
        <input
          id={id}
          type="date"
          value={value}
          min={min}
          aria-describedby={help ? `${id}-help` : undefined}
          onChange={(event) => onChange(event.target.value)}
        />
      </div>
      {help && (
        <span className="help" id={`${id}-help`}>
          {help}
        </span>
      )}
    </div>
  );
}
