import type { Event, Shell, WebContents } from 'electron';
import * as z from 'zod/mini';

/** The only addresses that leave the app: a `file:` or `smb:` address would make the system run or reveal something. */
export const ExternalLink = z.strictObject({ url: z.url({ protocol: /^https$/ }) });

type GuardedContents = Pick<WebContents, 'on' | 'setWindowOpenHandler'>;

/** A window stays on our page for ever; a link to the web opens in the person's browser. */
export function keepOnOurPage(contents: GuardedContents, shell: Pick<Shell, 'openExternal'>): void {
  const refuse = (event: Pick<Event, 'preventDefault'>) => event.preventDefault();
  contents.on('will-navigate', refuse);
  contents.on('will-frame-navigate', refuse);
  contents.on('will-redirect', refuse);
  contents.on('will-attach-webview', refuse);
  contents.setWindowOpenHandler(({ url }) => {
    const link = ExternalLink.safeParse({ url });
    if (link.success) shell.openExternal(link.data.url).catch(console.error);
    return { action: 'deny' };
  });
}
