import { useEffect, useEffectEvent, useState } from 'react';

/** Keys that act by themselves, without Ctrl or Alt: only while nobody writes, and they can be switched off (WCAG 2.1.4). */
const KEY = 'plenaria.single-keys';

/** Keys that always work: switching off must itself be within reach. */
const ALWAYS: ReadonlySet<string> = new Set(['?']);

function areOn(): boolean {
  return localStorage.getItem(KEY) !== 'off';
}

function isForText({ target, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  if (ctrlKey || altKey || metaKey) return true;
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input, textarea, select, [role=listbox], [role=option]');
}

/** Does this when the key is pressed anywhere on the page. Silent under an open dialog. */
export function useSingleKey(key: string, action: () => void): void {
  const act = useEffectEvent(action);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== key || event.defaultPrevented || isForText(event)) return;
      if (document.querySelector('[role=dialog]') || (!areOn() && !ALWAYS.has(key))) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [key]);
}

/** The switch. */
export function useSingleKeys(): readonly [on: boolean, set: (on: boolean) => void] {
  const [on, setOn] = useState(areOn);
  const set = (next: boolean) => {
    localStorage.setItem(KEY, next ? 'on' : 'off');
    setOn(next);
  };
  return [on, set];
}
