import { Gavel } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Button } from '../components/button.tsx';
import { useText } from '../i18n/use-text.ts';

/** Long enough that nobody agrees a text by a slip of the hand. */
const HOLD_MS = 1000;
const COUNT = 3;

interface HoldToGavelProps {
  /** The named decision. */
  readonly label: string;
  readonly off: string | null;
  readonly busy: boolean;
  readonly onGavel: () => void;
}

/**
 * The decision falls after it was held for a second, by pointer or by the space bar; letting go before cancels. The quiet
 * button beside it is for whoever cannot hold a key: a screen reader's click, a switch, a voice.
 */
export function HoldToGavel({ label, off, busy, onGavel }: HoldToGavelProps) {
  const { say } = useText();
  const idle = !off && !busy;
  const { left, start, stop } = useHold(onGavel);
  const begin = () => idle && start();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== ' ') return;
    event.preventDefault();
    if (!event.repeat) begin();
  };
  const hint = left === null ? say('chair.hold') : say('chair.hold.counting', { left });
  return (
    <div className="gvl-h">
      <button
        type="button"
        className="gvl-b"
        data-holding={left !== null || undefined}
        aria-disabled={!idle}
        aria-busy={busy}
        onPointerDown={(event) => event.button === 0 && begin()}
        onPointerUp={stop}
        onPointerLeave={stop}
        onPointerCancel={stop}
        onContextMenu={(event) => event.preventDefault()}
        onKeyDown={onKeyDown}
        onKeyUp={(event) => {
          if (event.key === ' ') event.preventDefault();
          stop();
        }}
        onBlur={stop}
      >
        <Gavel aria-hidden />
        <span>
          <b>{label}</b>
          <span>{busy ? say('chair.gavelling') : (off ?? hint)}</span>
        </span>
        <i className="gvl-f" />
      </button>
      <Button look="quiet" size="small" off={off} onPress={() => !busy && onGavel()}>
        {say('chair.without-holding')}
      </Button>
    </div>
  );
}

/** `left` counts 3, 2, 1 while it is held. */
function useHold(onHeld: () => void) {
  const [left, setLeft] = useState<number | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stop = () => {
    clearTimeout(timer.current);
    setLeft(null);
  };
  const count = (from: number) => {
    setLeft(from);
    timer.current = setTimeout(() => {
      if (from > 1) return count(from - 1);
      setLeft(null);
      onHeld();
    }, HOLD_MS / COUNT);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  const start = () => {
    clearTimeout(timer.current);
    count(COUNT);
  };
  return { left, start, stop };
}
