import { useText } from '../i18n/use-text.ts';
import type { KeptSeat, Settled } from '../link/seats.ts';

const CLASSES: Readonly<Record<Settled, string>> = {
  open: 'z-open',
  bracketed: 'z-brk',
  'ad-referendum': 'z-adref',
  agreed: 'z-agreed',
  approved: 'z-agreed',
};

/** One small box an objective, grouped by area; the words beside it say the same. */
export function ProgressStrip({ progress }: { readonly progress: KeptSeat['progress'] }) {
  const { say } = useText();
  const all = progress.flat();
  const settled = all.filter(
    (status) => status === 'agreed' || status === 'approved' || status === 'ad-referendum',
  ).length;
  return (
    <div className="zp">
      <span className="zs" aria-hidden="true">
        {progress.map((area, i) => (
          <span key={i}>
            {area.map((status, j) => (
              <i key={j} className={CLASSES[status]} />
            ))}
          </span>
        ))}
      </span>
      <p className="zl t13 i2">{say('start.settled', { settled, all: all.length })}</p>
    </div>
  );
}
