import type { ProposalId } from '../../shared/ids.ts';
import type { TextVersion, Unit } from '../../shared/negotiation/state.ts';
import { Skeleton } from '../components/skeleton.tsx';
import type { PasteRefusal } from '../editor/paste.ts';
import { useText } from '../i18n/use-text.ts';
import { CurrentText } from './current-text.tsx';
import type { EditorSnapshot, EditorStore } from './editor-store.ts';
import { DraftNotices } from './notices.tsx';
import { type Shown, Toolbar } from './toolbar.tsx';
import { UnitEditor } from './unit-editor.tsx';
import type { OpenRoom } from './use-draft-room.ts';
import { useNumbering, useSettings } from './use-settings.ts';

interface TextPaneProps {
  readonly unit: Unit;
  readonly open: OpenRoom;
  readonly tabledAs: ProposalId | null;
  readonly editable: boolean;
  readonly shown: Shown;
  readonly onShown: (shown: Shown) => void;
  readonly version: TextVersion;
  readonly onVersion: (number: number) => void;
  readonly store: EditorStore;
  readonly snapshot: EditorSnapshot | null;
  readonly pasteLimit: number | null;
  readonly onRefusedPaste: (refusal: PasteRefusal) => void;
  /** Something was typed after all. */
  readonly onTyped: () => void;
}

/** The text itself, with its tools above and what must be known before the next word. */
export function TextPane(props: TextPaneProps) {
  const { unit, open, tabledAs, editable, shown, version, store, snapshot, pasteLimit } = props;
  const { say } = useText();
  const { state } = open;
  const numbering = useNumbering(unit);
  const settings = useSettings({ unit, version, shown, numbering });
  return (
    <main className="desk edit" aria-label={say('draft.text-pane')}>
      <Toolbar
        kind={version.text.kind}
        shown={shown}
        onShown={props.onShown}
        versions={unit.versions}
        against={version}
        onAgainst={({ number }) => props.onVersion(number)}
        edit={editable ? snapshot : null}
      />
      <DraftNotices open={open} tabledAs={tabledAs} pasteLimit={pasteLimit} />
      <div className="edit-scroll" onInput={props.onTyped}>
        {!state.isOpen && state.end === null && <Skeleton lines={9} label={say('draft.opening')} />}
        {state.isOpen && (
          <div className="page doc">
            {shown === 'current' && <CurrentText version={version} numbering={numbering} />}
            <div hidden={shown === 'current'}>
              <UnitEditor
                session={state.session}
                settings={settings}
                editable={editable}
                store={store}
                onRefusedPaste={props.onRefusedPaste}
              />
            </div>
          </div>
        )}
      </div>
    </main>
  );
}
