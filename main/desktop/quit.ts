import type { App } from 'electron';

/** Holds the end of the app until `close` is done: what reached the hub goes to disk first. */
export function closeBeforeQuit(app: Pick<App, 'on' | 'quit'>, close: () => Promise<void>): void {
  let phase: 'open' | 'closing' | 'closed' = 'open';
  app.on('will-quit', (event) => {
    if (phase === 'closed') return;
    event.preventDefault();
    if (phase === 'closing') return;
    phase = 'closing';
    close()
      .catch(console.error)
      .finally(() => {
        phase = 'closed';
        app.quit();
      });
  });
}
