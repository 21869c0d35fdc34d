import { type Command, type EditorState, TextSelection } from 'prosemirror-state';
import { changeState, withVisit } from './change-plugin.ts';

/** F7: on to the next change; after the last one comes the first. */
export const nextChange: Command = (state, dispatch) => {
  const { tracked, visited } = changeState(state);
  const { changes } = tracked;
  const following = changes.findIndex(({ to }) => to > state.selection.from);
  return visitChange(visited === null ? Math.max(following, 0) : (visited + 1) % changes.length)(
    state,
    dispatch,
  );
};

/** Shift F7. */
export const previousChange: Command = (state, dispatch) => {
  const { tracked, visited } = changeState(state);
  const { changes } = tracked;
  const index = visited ?? changes.filter(({ to }) => to < state.selection.from).length;
  return visitChange((index - 1 + changes.length) % changes.length)(state, dispatch);
};

/** Selects the words that a change brought, or puts the cursor where it took words away. */
export function visitChange(index: number): Command {
  return (state, dispatch) => {
    const change = changeState(state).tracked.changes[index];
    if (!change) return false;
    const selection = selectionOf(state, change.from, change.to);
    dispatch?.(withVisit(state.tr.setSelection(selection), index).scrollIntoView());
    return true;
  };
}

function selectionOf({ doc }: EditorState, from: number, to: number): TextSelection {
  const selection = TextSelection.between(doc.resolve(from), doc.resolve(to));
  return selection instanceof TextSelection ? selection : TextSelection.create(doc, from);
}
