import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox, Switch } from 'react-aria-components';

interface ToggleProps {
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly children: ReactNode;
}

/** One of a list, chosen or not. */
export function CheckField({ on, onChange, children }: ToggleProps) {
  return (
    <Checkbox className="cbl" isSelected={on} onChange={onChange}>
      <span className={on ? 'cb on' : 'cb'} aria-hidden>
        {on && <Check />}
      </span>
      {children}
    </Checkbox>
  );
}

/** A way of showing things, on or off. */
export function SwitchField({ on, onChange, children }: ToggleProps) {
  return (
    <Switch className="swl" isSelected={on} onChange={onChange}>
      <span className="grow">{children}</span>
      <span className={on ? 'sw on' : 'sw'} aria-hidden />
    </Switch>
  );
}
