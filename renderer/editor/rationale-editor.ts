import { baseKeymap } from 'prosemirror-commands';
import { keymap } from 'prosemirror-keymap';
import { EditorState, Plugin, type Transaction } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { initProseMirrorDoc, redoCommand, undoCommand, ySyncPlugin, yUndoPlugin } from 'y-prosemirror';
import type * as Y from 'yjs';
import { schema } from '../../shared/plan/schema.ts';
import { nativeHistory } from './native-history.ts';
import { isLocalChange } from './local-change.ts';
import { type PasteRefusal, type Target, cleanSlice, withoutStyles, wordsToSlice } from './paste.ts';

export interface RationaleEditorOptions {
  readonly fragment: Y.XmlFragment;
  readonly label: string;
  readonly hint: string;
  readonly editable: boolean;
  readonly limit: number;
  readonly onState: (words: string) => void;
  readonly onRefusedPaste: (refusal: PasteRefusal) => void;
}

/** Plain paragraphs: why a delegation proposes what it proposes. Typed together like the draft itself. */
export function openRationaleEditor(mount: HTMLElement, options: RationaleEditorOptions): EditorView {
  const { fragment, onState } = options;
  const { doc, mapping } = initProseMirrorDoc(fragment, schema);
  const view = new EditorView(mount, {
    state: EditorState.create({
      doc,
      plugins: [
        ySyncPlugin(fragment, { mapping }),
        yUndoPlugin(),
        nativeHistory(),
        plainPaste(options),
        somewhereToWrite(),
        keymap({ 'Mod-z': undoCommand, 'Mod-y': redoCommand, 'Mod-Shift-z': redoCommand }),
        keymap(baseKeymap),
      ],
    }),
    dispatchTransaction(this: EditorView, tr: Transaction) {
      if (this.isDestroyed) return;
      const next = this.state.apply(tr);
      this.updateState(next);
      onState(rationaleWords(next));
    },
  });
  configureRationale(view, options);
  onState(rationaleWords(view.state));
  return view;
}

export function configureRationale(
  view: EditorView,
  { label, hint, editable }: Pick<RationaleEditorOptions, 'label' | 'hint' | 'editable'>,
): void {
  view.setProps({
    editable: () => editable,
    attributes: ({ doc }) => ({
      class: 'fld area rationale',
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': label,
      ...(doc.textContent === '' ? { 'data-hint': hint } : {}),
      ...(editable ? {} : { 'aria-readonly': 'true' }),
    }),
  });
}

function rationaleWords({ doc }: EditorState): string {
  return doc.textBetween(0, doc.content.size, '\n').trim();
}

/** Plain words only: no mark or lacuna of a unit's text belongs here. */
const TARGET: Target = { kind: 'paragraph', length: 0, ids: new Set(), atoms: new Set() };

function plainPaste({ limit, onRefusedPaste }: RationaleEditorOptions): Plugin {
  return new Plugin({
    props: {
      transformPastedHTML: withoutStyles,
      clipboardTextParser: (text) => wordsToSlice(text),
      transformPasted: (slice) => cleanSlice(slice, TARGET),
      handlePaste(view, _event, slice) {
        if (view.state.doc.textContent.length + slice.size <= limit) return false;
        onRefusedPaste({ code: 'paste-too-long', limit });
        return true;
      },
    },
  });
}

/** The hub leaves the rationale empty; the first who goes into it gets a paragraph to write in. */
function somewhereToWrite(): Plugin {
  const paragraph = schema.nodes['paragraph'];
  return new Plugin({
    props: {
      handleDOMEvents: {
        focus(view) {
          const { doc, tr } = view.state;
          if (doc.childCount === 0 && view.editable) view.dispatch(tr.insert(0, paragraph.create()));
          return false;
        },
      },
    },
    appendTransaction: (transactions, _before, { doc, tr }) =>
      doc.childCount === 0 && transactions.some(isLocalChange) ? tr.insert(0, paragraph.create()) : null,
  });
}
