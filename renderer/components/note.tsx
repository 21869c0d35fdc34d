import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

interface NoteProps {
  readonly children: ReactNode;
  readonly tone?: 'plain' | 'warn' | 'bad';
  /** Spoken at once; only for what the person has just caused or must not miss. */
  readonly alert?: boolean;
}

const ICONS = { plain: Info, warn: TriangleAlert, bad: CircleAlert } as const;

/** Stays until what it tells of is resolved. */
export function Note({ children, tone = 'plain', alert = false }: NoteProps) {
  const Icon = ICONS[tone];
  return (
    <div className={tone === 'plain' ? 'note' : `note ${tone}`} role={alert ? 'alert' : undefined}>
      <Icon aria-hidden />
      <div className="grow">{children}</div>
    </div>
  );
}
