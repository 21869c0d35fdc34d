import type { Transaction } from 'prosemirror-state';
import { ySyncPluginKey } from 'y-prosemirror';

/**
 * Did this person make the change here, just now? What comes from the room, a colleague's words or an undo that the
 * binding replays, is never corrected: two editors that answer the same change with corrections of their own would
 * answer each other for ever.
 */
export function isLocalChange(transaction: Transaction): boolean {
  const sync = transaction.getMeta(ySyncPluginKey) as { isChangeOrigin?: boolean } | undefined;
  return transaction.docChanged && sync?.isChangeOrigin !== true;
}
