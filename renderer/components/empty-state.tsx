import type { ReactNode } from 'react';

interface EmptyStateProps {
  /** One fact. */
  readonly title: string;
  readonly children?: ReactNode;
  /** One way on. */
  readonly action?: ReactNode;
}

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="empty">
      <h4>{title}</h4>
      {children && <p>{children}</p>}
      {action && <div className="empty-act">{action}</div>}
    </div>
  );
}
