import { useEffect, useState } from 'react';
import type { Answered, LinkRefusal } from '../link/api.ts';
import type { Verdict } from '../../shared/verdict.ts';

/** Typing stops for this long before anybody is asked. */
const PAUSE = 350;

/**
 * Asks when the key comes to rest, and forgets the answers to earlier keys.
 * @param key what is asked about; `null`: nothing
 * @returns `null` until the answer for this key is there
 */
export function useAsked<Value>(
  key: string | null,
  ask: (key: string) => Answered<Value>,
): Verdict<Value, LinkRefusal> | null {
  const [answered, setAnswered] = useState<{
    readonly key: string;
    readonly verdict: Verdict<Value, LinkRefusal>;
  } | null>(null);
  useEffect(() => {
    if (key === null) return undefined;
    let stale = false;
    const asking = async () => {
      const verdict = await ask(key);
      if (!stale) setAnswered({ key, verdict });
    };
    const timer = setTimeout(() => void asking(), PAUSE);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [key, ask]);
  return answered !== null && answered.key === key ? answered.verdict : null;
}
