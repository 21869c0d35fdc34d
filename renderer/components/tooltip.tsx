import type { ReactElement } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components';

/** A word on a control that shows none. The control keeps its own accessible name. */
export function Tooltip({ words, children }: { readonly words: string; readonly children: ReactElement }) {
  return (
    <TooltipTrigger delay={400}>
      {children}
      <AriaTooltip className="tip" offset={6}>
        {words}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
