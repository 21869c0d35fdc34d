import type { EditorState } from 'prosemirror-state';
import type { DraftEditor } from '../editor/draft-editor.ts';

/** The open editor and its state as panes and bars beside the text read it. */
export interface EditorSnapshot {
  readonly editor: DraftEditor;
  readonly state: EditorState;
}

/** Lists and checks follow the hand at this pace, in milliseconds: often enough to read, too seldom to be felt in the keys. */
const PACE = 200;

/**
 * Hands the editor's state to the rest of the screen: at once when it was at rest, and then at its pace. A keystroke must
 * not wait until lists and checks are drawn again.
 */
export class EditorStore {
  readonly #listeners = new Set<() => void>();
  #editor: DraftEditor | null = null;
  #snapshot: EditorSnapshot | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #publishedAt = Number.NEGATIVE_INFINITY;
  #hadFocus = false;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  readonly read = (): EditorSnapshot | null => this.#snapshot;

  /** @param editor null when it has been closed */
  attach(editor: DraftEditor | null): void {
    if (this.#editor) this.#hadFocus = this.#editor.hasFocus;
    this.#editor = editor;
    // Somebody is typing: the next letter must not fall on the page, where letters are commands.
    if (editor && this.#hadFocus) editor.focus();
    this.#publish();
  }

  changed(): void {
    const rest = this.#publishedAt + PACE - performance.now();
    this.#timer ??= setTimeout(() => this.#publish(), Math.max(0, rest));
  }

  #publish(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#publishedAt = performance.now();
    this.#snapshot = this.#editor && { editor: this.#editor, state: this.#editor.state };
    for (const listener of this.#listeners) listener();
  }
}
