import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

/** ProseMirror's own reader of what the browser has changed. It has no public name. */
interface Observed {
  readonly domObserver: { flush(): void };
}

/**
 * Browsers report a moved cursor some time after they have moved it. Until then a command would act where the cursor
 * was, and a colleague's words that arrive just then would put it back there. So it is read at once: when the mouse is
 * let go, and before any key is handled.
 */
export function freshSelection(): Plugin {
  const read = (view: EditorView): false => {
    (view as unknown as Observed).domObserver.flush();
    return false;
  };
  return new Plugin({ props: { handleDOMEvents: { mouseup: read, keydown: read } } });
}
