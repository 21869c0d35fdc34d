import { useEffect, useRef, useState } from 'react';
import type { Consolidation } from './use-consolidation.ts';

const KEY = 'plenaria.single-keys';

/** Single keys act only when no field has the focus and no dialog is open, and can be switched off (WCAG 2.1.4). */
export function useMergeKeys(
  consolidation: Consolidation,
): readonly [on: boolean, set: (on: boolean) => void] {
  const [on, setOn] = useState(() => localStorage.getItem(KEY) !== 'off');
  const latest = useRef(consolidation);
  useEffect(() => {
    latest.current = consolidation;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event) || document.querySelector('[role=dialog]')) return;
      if (event.key === 'Enter' && isControl(event.target)) return;
      if (act(latest.current, event.key)) event.preventDefault();
    };
    if (on) addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [on]);
  const set = (next: boolean) => {
    localStorage.setItem(KEY, next ? 'on' : 'off');
    setOn(next);
  };
  return [on, set];
}

function isTyping({ target, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  if (ctrlKey || altKey || metaKey) return true;
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input, textarea, select, [role=listbox], [role=option]');
}

/** Enter on a button presses that button. */
function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a, [role=gridcell]') !== null;
}

/** @returns whether the key meant something here */
function act(consolidation: Consolidation, key: string): boolean {
  const { point, column, columns, step, take, keep, decide, bracketAll, compromise, undo, cancel, choice } =
    consolidation;
  if (!point) return false;
  const inColumn = (index: number) =>
    point.contenders.filter(({ proposal }) => proposal.id === columns[index]?.id);
  const number = /^[1-9]$/.test(key) ? Number(key) : null;
  if (number !== null) {
    take(inColumn(number - 1));
    return inColumn(number - 1).length > 0;
  }
  switch (key.toLowerCase()) {
    case '0':
      keep();
      return true;
    case 'r': {
      const meant = inColumn(column);
      const only = meant.length > 0 ? meant : point.contenders.length === 1 ? point.contenders : [];
      decide(
        only.filter(({ fate }) => fate !== 'not-retained'),
        'not-retained',
      );
      return true;
    }
    case 'e':
      compromise(true);
      return true;
    case 'b':
      bracketAll();
      return true;
    case 'n':
      step(1);
      return true;
    case 'p':
      step(-1);
      return true;
    case 'u':
      undo();
      return true;
    case 'enter':
      if (choice?.kind === 'take') take(choice.contenders);
      if (choice?.kind === 'keep') keep();
      return choice !== null;
    case 'escape':
      cancel();
      return choice !== null;
    default:
      return false;
  }
}
