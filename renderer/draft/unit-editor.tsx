import { type FocusEvent, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import { type ChangeSettings, changeState } from '../editor/change-plugin.ts';
import { DraftEditor } from '../editor/draft-editor.ts';
import type { PasteRefusal } from '../editor/paste.ts';
import type { EditorStore } from './editor-store.ts';
import type { RoomSession } from './room-session.ts';

interface UnitEditorProps {
  readonly session: RoomSession;
  readonly settings: ChangeSettings;
  readonly editable: boolean;
  readonly store: EditorStore;
  readonly onRefusedPaste: (refusal: PasteRefusal) => void;
}

/** Where ProseMirror lives. React gives it a place and its settings, and touches nothing inside. */
export function UnitEditor({ session, settings, editable, store, onRefusedPaste }: UnitEditorProps) {
  const mount = useRef<HTMLDivElement>(null);
  const editor = useRef<DraftEditor>(null);
  const open = useEffectEvent(
    (fragment: Y.XmlFragment, awareness: Awareness) =>
      new DraftEditor(mount.current!, {
        fragment,
        awareness,
        settings,
        editable,
        onRefusedPaste,
        onState: () => store.changed(),
      }),
  );
  useLayoutEffect(() => {
    const opened = open(session.unit, session.awareness);
    editor.current = opened;
    store.attach(opened);
    return () => {
      store.attach(null);
      editor.current = null;
      opened.destroy();
    };
  }, [session, store]);
  useEffect(() => {
    const opened = editor.current;
    if (opened && changeState(opened.state).settings !== settings) opened.configure(settings);
  }, [settings]);
  useEffect(() => editor.current?.setEditable(editable), [editable]);
  const intoText = (event: FocusEvent) => {
    if (event.target === event.currentTarget) editor.current?.focus();
  };
  return <div ref={mount} lang="en" data-pane="text" tabIndex={-1} onFocus={intoText} />;
}
