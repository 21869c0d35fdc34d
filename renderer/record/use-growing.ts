import { type RefObject, useEffect, useRef, useState } from 'react';

/** Rows that are made at once when the end comes near. */
const STEP = 60;

/**
 * How many rows of a long list are made: more of them whenever the end comes into view, so that a record of thousands of
 * acts opens and scrolls as one of ten. `atLeast` keeps a row that somebody has gone to.
 */
export function useGrowing(
  total: number,
  atLeast: number,
): { readonly count: number; readonly end: RefObject<HTMLLIElement | null> } {
  const [made, setMade] = useState(STEP);
  const end = useRef<HTMLLIElement>(null);
  const count = Math.min(total, Math.max(made, atLeast));
  useEffect(() => {
    const node = end.current;
    if (!node) return undefined;
    const observer = new IntersectionObserver(
      ([entry]) => entry?.isIntersecting && setMade((now) => Math.max(now, count) + STEP),
      { root: node.closest('.rcd-l'), rootMargin: '800px 0px' },
    );
    observer.observe(node);
    return () => observer.disconnect();
  }, [count]);
  return { count, end };
}
