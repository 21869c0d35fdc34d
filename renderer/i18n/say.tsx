import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { MessageId } from './index.ts';

interface SayProps {
  readonly id: MessageId;
  /** Words, numbers or elements; a function renders the tag of its name: `<b>…</b>`. */
  readonly values?: Record<string, ReactNode | ((chunks: ReactNode[]) => ReactNode)>;
}

/** A message with elements in it. For plain words use `useText().say`. */
export function Say({ id, values }: SayProps) {
  return <FormattedMessage id={id} {...(values === undefined ? {} : { values })} />;
}
