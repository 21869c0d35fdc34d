/** F6: moves the focus to the next pane, Shift F6 to the one before. Panes are the visible nodes with `data-pane`. */
export function moveBetweenPanes(root: HTMLElement, step: 1 | -1): boolean {
  const panes = [...root.querySelectorAll<HTMLElement>('[data-pane]')].filter((pane) =>
    pane.checkVisibility(),
  );
  if (panes.length === 0) return false;
  const here = panes.findIndex((pane) => pane.contains(document.activeElement));
  const next = here < 0 ? (step > 0 ? 0 : panes.length - 1) : (here + step + panes.length) % panes.length;
  focusPane(panes[next]!);
  return true;
}

/** The pane itself when it takes the focus, else its first control. */
function focusPane(pane: HTMLElement): void {
  if (pane.hasAttribute('tabindex')) return pane.focus();
  const controls = pane.querySelectorAll<HTMLElement>('a[href], button, input, [tabindex="0"]');
  [...controls].find((control) => control.checkVisibility())?.focus();
}
