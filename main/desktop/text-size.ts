import { unreachable } from '../../shared/verdict.ts';

export type Resize = 'larger' | 'smaller' | 'reset';

/** The sizes for which the screens are drawn: from 80 to 200 per cent. */
const SIZES = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const;
/** Chromium keeps a size as a power of 1.2 and gives it back a little off. */
const OFF = 0.01;

/** @param size now, 1 being 100 per cent */
export function resized(size: number, resize: Resize): number {
  switch (resize) {
    case 'reset':
      return 1;
    case 'larger':
      return SIZES.find((other) => other > size + OFF) ?? 2;
    case 'smaller':
      return SIZES.findLast((other) => other < size - OFF) ?? 0.8;
    default:
      return unreachable(resize);
  }
}
