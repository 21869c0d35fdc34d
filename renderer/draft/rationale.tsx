import type { EditorView } from 'prosemirror-view';
import type * as Y from 'yjs';
import { useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';
import { PROSE_LIMIT } from '../../shared/negotiation/command.ts';
import {
  type RationaleEditorOptions,
  configureRationale,
  openRationaleEditor,
} from '../editor/rationale-editor.ts';
import { useText } from '../i18n/use-text.ts';
import type { RoomSession } from './room-session.ts';

interface RationaleProps extends Pick<RationaleEditorOptions, 'onRefusedPaste'> {
  readonly session: RoomSession;
  readonly editable: boolean;
  readonly onWords: (words: string) => void;
}

/** Why the delegation proposes it: written together, published with the proposal. */
export function Rationale({ session, editable, onWords, onRefusedPaste }: RationaleProps) {
  const { say } = useText();
  const mount = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const look = { editable, label: say('draft.rationale'), hint: say('draft.rationale-hint') };
  const open = useEffectEvent((fragment: Y.XmlFragment) =>
    openRationaleEditor(mount.current!, {
      ...look,
      fragment,
      limit: PROSE_LIMIT,
      onState: onWords,
      onRefusedPaste,
    }),
  );
  useLayoutEffect(() => {
    const opened = open(session.rationale);
    view.current = opened;
    return () => {
      view.current = null;
      opened.destroy();
    };
  }, [session]);
  const { label, hint } = look;
  useEffect(() => {
    if (view.current) configureRationale(view.current, { editable, label, hint });
  }, [editable, label, hint]);
  return (
    <section className="sec">
      <div className="sech">
        <h3>{say('draft.rationale')}</h3>
        <span className="c">{say('draft.rationale-when')}</span>
      </div>
      <div ref={mount} />
    </section>
  );
}
