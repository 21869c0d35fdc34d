import { keymap } from 'prosemirror-keymap';
import { type Command, EditorState, type Plugin, TextSelection, type Transaction } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import {
  initProseMirrorDoc,
  redoCommand,
  undoCommand,
  yCursorPlugin,
  ySyncPlugin,
  yUndoPlugin,
  yUndoPluginKey,
} from 'y-prosemirror';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import type { ElementId } from '../../shared/ids.ts';
import { schema } from '../../shared/plan/schema.ts';
import { type ChangeSettings, changes, withSettings } from './change-plugin.ts';
import { elementAtCursor } from './commands.ts';
import { cursor, selectedWords } from './cursors.ts';
import { mintElementId } from './element-id.ts';
import { elementIdOf, findElement, marksIn } from './element-text.ts';
import { freshSelection } from './fresh-selection.ts';
import { footnoteLinks } from './footnote-plugin.ts';
import { draftKeys } from './keys.ts';
import { isLocalChange } from './local-change.ts';
import { type Direction, moveElement } from './move-element.ts';
import { nativeHistory } from './native-history.ts';
import { paste } from './paste-plugin.ts';
import type { PasteRefusal } from './paste.ts';
import { structure } from './structure.ts';
import { zones } from './zones.ts';

export interface DraftEditorOptions {
  /** The room's text. The hub has seeded it: an editor on an empty room would show nothing, and must not fill it. */
  readonly fragment: Y.XmlFragment;
  readonly awareness: Awareness;
  readonly settings: ChangeSettings;
  readonly editable: boolean;
  /** After every transaction. Called often: whoever draws from it draws once a frame. */
  readonly onState: (state: EditorState) => void;
  readonly onRefusedPaste: (refusal: PasteRefusal) => void;
}

/** What an undo may not take away although this person made it: a colleague has written into it. */
const PROTECTED = new Set(['statement', 'action', 'paragraph', 'footnote']);

/** The text of a draft, live. Owns nothing but its view: room and presence live on when it is destroyed. */
export class DraftEditor {
  readonly #view: EditorView;
  readonly #options: DraftEditorOptions;
  #editable: boolean;

  constructor(mount: HTMLElement, options: DraftEditorOptions) {
    this.#options = options;
    this.#editable = options.editable;
    const { onState } = options;
    const { doc, mapping } = initProseMirrorDoc(options.fragment, schema);
    this.#view = new EditorView(mount, {
      state: EditorState.create({
        doc,
        plugins: [freshSelection(), this.#moveKeys(), ...plugins(options, mapping)],
      }),
      editable: () => this.#editable,
      attributes: () => attributes(options.settings, this.#editable),
      // `this`, not the view's own variable: the binding dispatches while the constructor is still running.
      // A cursor's move may still be on its way when the view is gone.
      dispatchTransaction(this: EditorView, tr: Transaction) {
        if (this.isDestroyed) return;
        if (isLocalChange(tr) && changesShape(tr)) undoManagerOf(this.state)?.stopCapturing();
        const next = this.state.apply(tr);
        this.updateState(next);
        onState(next);
      },
    });
    onState(this.#view.state);
  }

  get state(): EditorState {
    return this.#view.state;
  }

  /** Runs a command and gives the text the focus. @returns false where it does not apply */
  run(command: Command): boolean {
    const done = command(this.#view.state, this.#view.dispatch.bind(this.#view), this.#view);
    this.#view.focus();
    return done;
  }

  undo(): boolean {
    return this.run(undoCommand);
  }

  redo(): boolean {
    return this.run(redoCommand);
  }

  configure(settings: Partial<ChangeSettings>): void {
    this.#view.dispatch(withSettings(this.#view.state.tr, settings));
    this.#view.setProps({
      attributes: () => attributes({ ...this.#options.settings, ...settings }, this.#editable),
    });
  }

  setEditable(editable: boolean): void {
    this.#editable = editable;
    this.#view.setProps({ editable: () => editable });
  }

  /** Moves the element with the cursor, and the cursor with it. */
  move(direction: Direction): boolean {
    const here = elementAtCursor(this.state);
    if (!here || !this.#editable) return false;
    const id = elementIdOf(here.node);
    const offset = this.state.selection.head - here.pos;
    const moved = moveElement(this.#options.fragment, id, { direction, busy: this.#busy() });
    const now = moved ? findElement(this.state.doc, id) : undefined;
    if (now) this.#putCursor(Math.min(now.pos + offset, now.pos + now.node.nodeSize - 1));
    return moved;
  }

  /** Always taken: the browser would else go back a page or scroll. */
  #moveKeys(): Plugin {
    const key = (direction: Direction): Command => {
      return (_state, dispatch) => {
        if (dispatch) this.move(direction);
        return true;
      };
    };
    return keymap({ 'Alt-ArrowUp': key('up'), 'Alt-ArrowDown': key('down') });
  }

  #putCursor(pos: number): void {
    const { tr } = this.state;
    this.#view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(pos))).scrollIntoView());
    this.#view.focus();
  }

  /** Elements with a colleague's cursor in them. */
  #busy(): ReadonlySet<ElementId> {
    const cursors = this.#view.dom.querySelectorAll('.cur');
    const ids = [...cursors].map((caret) => caret.closest('[data-id]')?.getAttribute('data-id') ?? '');
    return new Set(ids as ElementId[]);
  }

  get hasFocus(): boolean {
    return this.#view.hasFocus();
  }

  focus(): void {
    this.#view.focus();
  }

  destroy(): void {
    this.#view.destroy();
  }
}

function undoManagerOf(state: EditorState): Y.UndoManager | undefined {
  return yUndoPluginKey.getState(state)?.undoManager;
}

export function canUndo(state: EditorState): boolean {
  return undoManagerOf(state)?.canUndo() ?? false;
}

export function canRedo(state: EditorState): boolean {
  return undoManagerOf(state)?.canRedo() ?? false;
}

/** Does it bring or take an element or a footnote's mark? Then undo takes it back by itself, apart from what was typed before. */
function changesShape({ before, doc }: Transaction): boolean {
  return before.childCount !== doc.childCount || marksIn(before).length !== marksIn(doc).length;
}

type Mapping = ReturnType<typeof initProseMirrorDoc>['mapping'];

function plugins({ fragment, awareness, settings, onRefusedPaste }: DraftEditorOptions, mapping: Mapping) {
  const presence = { cursorBuilder: cursor, selectionBuilder: selectedWords };
  return [
    ySyncPlugin(fragment, { mapping }),
    yCursorPlugin(awareness, presence),
    yUndoPlugin({ protectedNodes: PROTECTED }),
    nativeHistory(),
    structure(settings.base.kind, mintElementId),
    zones(),
    changes(settings),
    footnoteLinks(),
    paste(onRefusedPaste),
    ...draftKeys(mintElementId),
  ];
}

function attributes({ words }: ChangeSettings, editable: boolean): Record<string, string> {
  return {
    class: 'draft-text',
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': words.label,
    ...(editable ? {} : { 'aria-readonly': 'true' }),
  };
}
