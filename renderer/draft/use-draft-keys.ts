import { useEffect, useEffectEvent } from 'react';

interface DraftKeys {
  readonly onView: () => void;
  readonly onTable: () => void;
  readonly onChange: (step: 'next' | 'previous') => void;
}

/** Keys of the whole page (`DESIGN.md §5`); those of the text are the editor's own. Silent under an open dialog. */
export function useDraftKeys({ onView, onTable, onChange }: DraftKeys): void {
  const onPress = useEffectEvent((press: Press) => {
    if (press === 'view') onView();
    else if (press === 'table') onTable();
    else onChange(press);
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const press = pressed(event);
      if (!press || document.querySelector('[role=dialog]')) return;
      event.preventDefault();
      onPress(press);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}

type Press = 'view' | 'table' | 'next' | 'previous';

function pressed(event: KeyboardEvent): Press | null {
  const control = event.ctrlKey || event.metaKey;
  // By place on the keyboard: with Ctrl and Alt held, many layouts give another letter.
  if (control && event.altKey && event.code === 'KeyT') return 'view';
  if (control && !event.altKey && event.key === 'Enter') return 'table';
  if (event.key !== 'F7' || event.defaultPrevented) return null;
  return event.shiftKey ? 'previous' : 'next';
}
