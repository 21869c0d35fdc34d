import type { Slice } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { changeState } from './change-plugin.ts';
import {
  type PasteRefusal,
  type Target,
  cleanSlice,
  plainWords,
  refusePaste,
  targetOf,
  withoutStyles,
  wordsToSlice,
} from './paste.ts';

/** Everything that comes from a clipboard or is dropped goes through the schema; what is too much is refused whole. */
export function paste(onRefused: (refusal: PasteRefusal) => void): Plugin {
  const refuse = (view: EditorView, slice: Slice): boolean => {
    const refusal = refusePaste(slice, targetIn(view));
    if (refusal) onRefused(refusal);
    return refusal !== null;
  };
  return new Plugin({
    props: {
      clipboardTextSerializer: plainWords,
      transformPastedHTML: withoutStyles,
      clipboardTextParser: (text) => wordsToSlice(text),
      transformPasted: (slice, view) => cleanSlice(slice, targetIn(view)),
      handlePaste: (view, _event, slice) => refuse(view, slice),
      handleDrop: (view, _event, slice, moved) => !moved && refuse(view, slice),
    },
  });
}

function targetIn({ state }: EditorView): Target {
  return targetOf(state.doc, state.selection.$from.parent, changeState(state).settings.base);
}
