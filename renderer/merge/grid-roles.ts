/**
 * The comparison is a grid of `div`s: rows of a real table lose their roles in some browsers as soon as they are laid out
 * as a CSS grid, and here every row must keep equal columns while one of them opens.
 */
export const ROW = { role: 'row' } as const;
export const ROW_HEADER = { role: 'rowheader' } as const;
export const COLUMN_HEADER = { role: 'columnheader' } as const;
export const CELL = { role: 'gridcell' } as const;

/** A drawing that says something: its words are all that a screen reader gets. */
export function drawn(label: string) {
  return { role: 'img', 'aria-label': label, title: label } as const;
}
