import type { BrowserWindow, IpcMain, Shell, WebContents, WebFrameMain } from 'electron';
import type * as z from 'zod/mini';
import { CHANNELS, type DesktopInfo, type OwnHubStatus, type SaveOutcome } from '../../shared/desktop.ts';
import { isOurs } from './bundle.ts';
import { ExternalLink } from './links.ts';
import { FileToSave, type SaveDialog, saveFile } from './save-file.ts';

export interface ChannelNeeds {
  readonly version: string;
  readonly hubStatus: () => Promise<OwnHubStatus>;
  readonly shell: Pick<Shell, 'openExternal'>;
  readonly saveDialog: SaveDialog;
  readonly windowOf: (contents: WebContents) => BrowserWindow | null;
}

/** Only the top frame of our own page: not a frame in it, not a page that took its place, not one that is gone. */
function maySpeak(frame: Pick<WebFrameMain, 'url' | 'parent'> | null): boolean {
  return frame !== null && frame.parent === null && isOurs(frame.url);
}

/** Answers the window: who asks is checked first, then what it says is parsed; only then is anything done. */
export function answerChannels(ipcMain: Pick<IpcMain, 'handle'>, needs: ChannelNeeds): void {
  const answer = (channel: string, reply: (message: unknown, sender: WebContents) => Promise<unknown>) => {
    ipcMain.handle(channel, async (event, message: unknown) => {
      if (!maySpeak(event.senderFrame)) throw new Error(`${channel}: not our page`);
      return reply(message, event.sender);
    });
  };
  answer(CHANNELS.info, async (): Promise<DesktopInfo> => ({
    version: needs.version,
    hub: await needs.hubStatus(),
  }));
  answer(CHANNELS.saveFile, async (message, sender): Promise<SaveOutcome> => {
    const file = parsed(FileToSave, message);
    return saveFile(file, needs.windowOf(sender), needs.saveDialog);
  });
  answer(CHANNELS.openExternal, async (message) =>
    needs.shell.openExternal(parsed(ExternalLink, message).url),
  );
}

function parsed<Value>(schema: z.ZodMiniType<Value>, message: unknown): Value {
  return schema.parse(message);
}
