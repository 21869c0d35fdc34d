import { type KeyboardEvent, type PointerEvent, useEffect, useState } from 'react';

type Side = 'left' | 'right';

/** Widths in px: what a pane has, and between what it may be dragged. */
const WIDTHS = {
  left: { start: 284, least: 232, most: 360 },
  right: { start: 372, least: 300, most: 480 },
} as const;
const STEP = 16;

const keyOf = (side: Side) => `plenaria.pane.${side}`;

function within(side: Side, width: number): number {
  const { least, most } = WIDTHS[side];
  return Math.round(Math.min(most, Math.max(least, width)));
}

function keptWidth(side: Side): number {
  const kept = Number(localStorage.getItem(keyOf(side)) ?? Number.NaN);
  return Number.isFinite(kept) ? within(side, kept) : WIDTHS[side].start;
}

/** The edge of a pane: drag it, double-click to reset, arrow keys when it has the focus. */
export function Grip({ side, label }: { readonly side: Side; readonly label: string }) {
  const [width, setWidth] = useState(() => keptWidth(side));
  useEffect(() => {
    document.documentElement.style.setProperty(`--pane-${side}`, `${width}px`);
    localStorage.setItem(keyOf(side), String(width));
  }, [side, width]);
  const grow = side === 'left' ? 1 : -1;
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    const node = event.currentTarget;
    const from = { x: event.clientX, width };
    node.setPointerCapture(event.pointerId);
    const move = ({ clientX }: globalThis.PointerEvent) =>
      setWidth(within(side, from.width + (clientX - from.x) * grow));
    const drop = () => node.removeEventListener('pointermove', move);
    node.addEventListener('pointermove', move);
    node.addEventListener('pointerup', drop, { once: true });
    node.addEventListener('pointercancel', drop, { once: true });
  };
  const press = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? STEP : event.key === 'ArrowLeft' ? -STEP : 0;
    if (step === 0) return;
    event.preventDefault();
    setWidth(within(side, width + step * grow));
  };
  const { least, most, start } = WIDTHS[side];
  return (
    <div
      className="grip"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an edge that is dragged is no form control
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-orientation="horizontal"
      aria-valuenow={width}
      aria-valuemin={least}
      aria-valuemax={most}
      onPointerDown={drag}
      onDoubleClick={() => setWidth(start)}
      onKeyDown={press}
    />
  );
}
