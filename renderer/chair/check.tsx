import { Check as Tick } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox } from 'react-aria-components';

interface CheckProps {
  readonly on: boolean;
  readonly off?: boolean;
  readonly onChange: (on: boolean) => void;
  readonly children: ReactNode;
}

export function Check({ on, off = false, onChange, children }: CheckProps) {
  return (
    <Checkbox className="chk" isSelected={on} isDisabled={off} onChange={onChange}>
      <span className={on ? 'cb on' : 'cb'} aria-hidden>
        {on && <Tick />}
      </span>
      <span className="chk-w">{children}</span>
    </Checkbox>
  );
}
