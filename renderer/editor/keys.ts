import { baseKeymap, chainCommands, deleteSelection } from 'prosemirror-commands';
import { keymap } from 'prosemirror-keymap';
import type { Command, Plugin } from 'prosemirror-state';
import { redoCommand, undoCommand } from 'y-prosemirror';
import { nextChange, previousChange } from './change-navigation.ts';
import { addAction, backspace, deleteElement, deleteForward, splitElement } from './commands.ts';
import type { MintId } from './element-id.ts';
import { insertFootnote, leaveFootnote } from './footnotes.ts';
import { selectZone } from './zones.ts';

const nothing: Command = () => true;

/** Keys of the draft (`DESIGN.md §5`). `Mod` is Ctrl, on a Mac Cmd. */
export function draftKeys(mint: MintId): Plugin[] {
  const enter = splitElement(mint);
  const back = chainCommands(deleteSelection, backspace);
  const forward = chainCommands(deleteSelection, deleteForward);
  const own = keymap({
    Enter: enter,
    'Shift-Enter': nothing,
    'Mod-Enter': nothing,
    Backspace: back,
    'Mod-Backspace': back,
    'Shift-Backspace': back,
    Delete: forward,
    'Mod-Delete': forward,
    Escape: leaveFootnote,
    F7: nextChange,
    'Shift-F7': previousChange,
    'Mod-Alt-a': addAction(mint),
    'Mod-Alt-f': insertFootnote(mint),
    'Mod-Shift-k': deleteElement,
    'Mod-a': selectZone,
    'Mod-z': undoCommand,
    'Mod-y': redoCommand,
    'Mod-Shift-z': redoCommand,
  });
  return [own, keymap(baseKeymap)];
}
