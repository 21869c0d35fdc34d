import { useEffect, useState } from 'react';
import { useText } from '../i18n/use-text.ts';

/** Lines of text to come, shown only when the wait is long enough to be noticed. */
export function Skeleton({ lines = 3, label }: { readonly lines?: number; readonly label?: string }) {
  const { say } = useText();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return null;
  return (
    <output className="skels">
      <span className="vh">{label ?? say('components.loading')}</span>
      {Array.from({ length: lines }, (_, i) => (
        <div key={i} className={i % 3 === 2 ? 'skel short' : 'skel'} />
      ))}
    </output>
  );
}
