import { type RefObject, useEffect, useState } from 'react';

/** Every fifth line is numbered, as on paper. */
const EVERY = 5;

/**
 * Real lines, measured after layout and again whenever the text is laid out anew: for each paragraph the number of its
 * first line and how many it has.
 */
export function useLineNumbers(page: RefObject<HTMLElement | null>): readonly string[][] {
  const [lines, setLines] = useState<readonly string[][]>([]);
  useEffect(() => {
    const { current } = page;
    if (!current) return undefined;
    const measure = () => setLines(numbered(current));
    const sizes = new ResizeObserver(measure);
    sizes.observe(current);
    // Other words can come to the same height.
    const words = new MutationObserver(() => {
      if (sameLines(current)) return;
      measure();
    });
    words.observe(current, { childList: true, subtree: true, characterData: true });
    return () => {
      sizes.disconnect();
      words.disconnect();
    };
  }, [page]);
  return lines;
}

/** Are there as many lines in every paragraph as have numbers? Drawing the numbers is a change of the page too. */
function sameLines(page: HTMLElement): boolean {
  const drawn = [...page.querySelectorAll('.rl .ln')].map(({ children }) => children.length);
  return numbered(page).every((lines, i) => lines.length === drawn[i]) && drawn.length > 0;
}

function numbered(page: HTMLElement): string[][] {
  let line = 0;
  return [...page.querySelectorAll<HTMLElement>('.rl .tx')].map((paragraph) => {
    const height = Number.parseFloat(getComputedStyle(paragraph).lineHeight);
    const count = Math.max(1, Math.round(paragraph.getBoundingClientRect().height / height));
    return Array.from({ length: count }, () => {
      line += 1;
      return line === 1 || line % EVERY === 0 ? String(line) : '';
    });
  });
}
