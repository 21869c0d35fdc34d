import type { UnitStatus } from '../../shared/negotiation/read.ts';
import { unreachable } from '../../shared/verdict.ts';
import { useText } from '../i18n/use-text.ts';

/** What the eye tells apart. "Carried over" looks open: nobody has spoken on it. */
export type ShownStatus = Exclude<UnitStatus, 'carried-over'>;

export function shownStatus(status: UnitStatus): ShownStatus {
  return status === 'carried-over' ? 'open' : status;
}

const CLASSES: Readonly<Record<ShownStatus, string>> = {
  open: 's-open',
  bracketed: 's-brk',
  informals: 's-inf',
  'ad-referendum': 's-adref',
  'in-package': 's-pkg',
  agreed: 's-agreed',
  approved: 's-appr',
};

const SEAL =
  'M8 .8l1.75 1.3 2.17-.2.86 2 1.95.98-.2 2.17L15.2 8l-.67 2.05-.2.1.2 1.97-1.95.98-.86 2-2.17-.2L8 15.2l-1.75-1.3-2.17.2-.86-2-1.95-.98.2-2.17L.8 8l.67-1.95-.2-2.17 1.95-.98.86-2 2.17.2z';

/** Shape first, colour second: circle, brackets, circle with a point, half circle, box with a tick, tick, seal. */
function Shape({ status }: { readonly status: ShownStatus }) {
  switch (status) {
    case 'open':
      return <circle cx="8" cy="8" r="5.75" stroke="currentColor" strokeWidth="1.5" fill="none" />;
    case 'bracketed':
      return (
        <path
          d="M5.75 2.25h-3v11.5h3M10.25 2.25h3v11.5h-3M6.2 8h3.6"
          stroke="currentColor"
          strokeWidth="1.75"
          fill="none"
        />
      );
    case 'informals':
      return (
        <>
          <circle
            cx="8"
            cy="8"
            r="5.75"
            stroke="currentColor"
            strokeWidth="1.5"
            strokeDasharray="2.4 2.1"
            fill="none"
          />
          <circle cx="8" cy="8" r="2" fill="currentColor" />
        </>
      );
    case 'in-package':
      return (
        <>
          <rect
            x="2.25"
            y="2.25"
            width="11.5"
            height="11.5"
            rx="2"
            stroke="currentColor"
            strokeWidth="1.5"
            fill="none"
          />
          <path
            d="m5 8.2 2.1 2.1L11 6.2"
            stroke="currentColor"
            strokeWidth="1.7"
            fill="none"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </>
      );
    case 'ad-referendum':
      return (
        <>
          <circle cx="8" cy="8" r="5.75" stroke="currentColor" strokeWidth="1.5" fill="none" />
          <path d="M8 2.25a5.75 5.75 0 0 0 0 11.5z" fill="currentColor" />
        </>
      );
    case 'agreed':
      return (
        <>
          <circle cx="8" cy="8" r="6.5" fill="currentColor" />
          <path
            className="tick"
            d="m5 8.2 2.1 2.1L11 6.2"
            strokeWidth="1.7"
            fill="none"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </>
      );
    case 'approved':
      return (
        <>
          <path d={SEAL} fill="currentColor" />
          <path
            className="tick"
            d="m5.2 8.2 2 2 3.8-3.9"
            strokeWidth="1.6"
            fill="none"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </>
      );
    default:
      return unreachable(status);
  }
}

interface StatusIconProps {
  readonly status: ShownStatus;
  /** Beside its word the icon is silent. */
  readonly silent?: boolean;
}

export function StatusIcon({ status, silent = false }: StatusIconProps) {
  const { say } = useText();
  const label = say(`components.status.${status}`);
  const named = silent ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg className={`sti-i ${CLASSES[status]}`} viewBox="0 0 16 16" {...named}>
      {silent ? null : <title>{label}</title>}
      <Shape status={status} />
    </svg>
  );
}

export function StatusChip({ status }: { readonly status: ShownStatus }) {
  const { say } = useText();
  return (
    <span className={`chip ${CLASSES[status]}`}>
      <StatusIcon status={status} silent />
      {say(`components.status.${status}`)}
    </span>
  );
}
