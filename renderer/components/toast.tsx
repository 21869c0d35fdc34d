import { Check, Info, X } from 'lucide-react';
import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react';
import { useText } from '../i18n/use-text.ts';
import { IconButton } from './button.tsx';

interface Toast {
  readonly id: number;
  readonly words: ReactNode;
  readonly kind: 'done' | 'plain';
}

/** How long one stays when nobody points at it. */
const STAY = 6000;

let toasts: readonly Toast[] = [];
let last = 0;
const listeners = new Set<() => void>();

function set(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

/** Tells that something was done. Never the only place where it stands. */
export function toast(words: ReactNode, kind: Toast['kind'] = 'done'): void {
  last += 1;
  set([...toasts.slice(-2), { id: last, words, kind }]);
}

function drop(id: number): void {
  set(toasts.filter((shown) => shown.id !== id));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function ToastRegion() {
  const shown = useSyncExternalStore(subscribe, () => toasts);
  const { say } = useText();
  return (
    <output className="toasts" aria-label={say('components.messages')}>
      {shown.map((one) => (
        <ToastView key={one.id} toast={one} />
      ))}
    </output>
  );
}

function ToastView({ toast: { id, words, kind } }: { readonly toast: Toast }) {
  const { say } = useText();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(() => drop(id), STAY);
    return () => clearTimeout(timer);
  }, [held, id]);
  const hold = () => setHeld(true);
  const release = () => setHeld(false);
  const Icon = kind === 'done' ? Check : Info;
  return (
    <div className="toast" onPointerEnter={hold} onPointerLeave={release} onFocus={hold} onBlur={release}>
      <Icon aria-hidden />
      <div className="grow">{words}</div>
      <IconButton
        label={say('components.close')}
        icon={<X aria-hidden />}
        size="small"
        onPress={() => drop(id)}
      />
    </div>
  );
}
