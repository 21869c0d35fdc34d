import { type Command, Plugin } from 'prosemirror-state';
import { redoCommand, undoCommand } from 'y-prosemirror';

const COMMANDS: Readonly<Record<string, Command>> = { historyUndo: undoCommand, historyRedo: redoCommand };

/**
 * Undo and redo of the window's Edit menu, which reach the page as input. Chromium's own history would take back what
 * colleagues typed, and its steps would be new edits.
 */
export function nativeHistory(): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        beforeinput(view, event) {
          const command = COMMANDS[event.inputType];
          if (!command) return false;
          event.preventDefault();
          return command(view.state, view.dispatch.bind(view), view);
        },
      },
    },
  });
}
