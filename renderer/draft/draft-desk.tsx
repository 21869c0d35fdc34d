import { useState, useSyncExternalStore } from 'react';
import { currentVersion } from '../../shared/negotiation/read.ts';
import type { DraftInfo } from '../../shared/protocol.ts';
import { goTo } from '../app/route.ts';
import { Skeleton } from '../components/skeleton.tsx';
import { toast } from '../components/toast.tsx';
import { nextChange, previousChange } from '../editor/change-navigation.ts';
import { changeState } from '../editor/change-plugin.ts';
import { useText } from '../i18n/use-text.ts';
import { useMay } from '../link/use-may.ts';
import { useNegotiation, useSeat } from '../link/use-negotiation.tsx';
import { AboutPane } from './about-pane.tsx';
import { ChangeList } from './change-list.tsx';
import { DiscardDialog } from './discard-dialog.tsx';
import { EditorStore } from './editor-store.ts';
import { TableDialog } from './table-dialog.tsx';
import { TaskBar } from './task-bar.tsx';
import { TextPane } from './text-pane.tsx';
import { SHOWN, type Shown } from './toolbar.tsx';
import { useChecks } from './use-checks.ts';
import { useDraftKeys } from './use-draft-keys.ts';
import { type OpenRoom, useDraftRoom, usePresence } from './use-draft-room.ts';
import { useOfflineToast } from './use-offline-toast.tsx';

/** Enters the room of a draft and waits for its words. */
export function DraftDesk({ draft }: { readonly draft: DraftInfo }) {
  const { units } = useNegotiation();
  const { say } = useText();
  const unit = units[draft.unit]!;
  const open = useDraftRoom(draft.id, currentVersion(unit).text.kind);
  if (!open) return <Skeleton lines={8} label={say('draft.opening')} />;
  return <OpenDesk draft={draft} open={open} />;
}

interface OpenDeskProps {
  readonly draft: DraftInfo;
  readonly open: OpenRoom;
}

type Asking = 'table' | 'discard' | null;

function OpenDesk({ draft, open }: OpenDeskProps) {
  const { say } = useText();
  const negotiation = useNegotiation();
  const me = usePresence();
  const mayTable = useMay('table');
  const { state } = open;
  const unit = negotiation.units[draft.unit]!;
  const [shown, setShown] = useState<Shown>('tracked');
  const [against, setAgainst] = useState<number | null>(null);
  const [asking, ask] = useState<Asking>(null);
  const [drawer, setDrawer] = useState(false);
  const [pasteLimit, setPasteLimit] = useState<number | null>(null);
  const [rationale, setRationale] = useState('');
  const [store] = useState(() => new EditorStore());
  const snapshot = useSyncExternalStore(store.subscribe, store.read);
  const text = snapshot && changeState(snapshot.state).tracked.text;
  const checks = useChecks({ draft, room: state, rationale, text });
  const editable = state.end === null && negotiation.approved === null;
  const stopped = state.end === null && checks.some(({ level }) => level === 'no');
  const off = stopped ? say('draft.table-off') : null;
  const refusePaste = ({ limit }: { readonly limit: number }) => setPasteLimit(limit);
  useOfflineToast(state);
  useDraftKeys({
    onView: () => setShown(SHOWN[(SHOWN.indexOf(shown) + 1) % SHOWN.length]!),
    onTable: () => mayTable && editable && !stopped && ask('table'),
    onChange: (step) => snapshot?.editor.run(step === 'next' ? nextChange : previousChange),
  });
  return (
    <div className="draft-page">
      <TaskBar
        unit={unit}
        me={me}
        room={state}
        off={off}
        mayTable={mayTable}
        onChanges={() => setDrawer(!drawer)}
        onTable={() => ask('table')}
      />
      <div className="g3 ed">
        <aside
          className={drawer ? 'pane l open' : 'pane l'}
          aria-label={say('draft.changes')}
          data-pane="changes"
          tabIndex={-1}
        >
          {snapshot && <ChangeList snapshot={snapshot} onGone={() => setDrawer(false)} />}
        </aside>
        <TextPane
          unit={unit}
          open={open}
          tabledAs={draft.tabledAs}
          editable={editable}
          shown={shown}
          onShown={setShown}
          version={unit.versions[(against ?? unit.versions.length) - 1]!}
          onVersion={setAgainst}
          store={store}
          snapshot={snapshot}
          pasteLimit={pasteLimit}
          onRefusedPaste={refusePaste}
          onTyped={() => setPasteLimit(null)}
        />
        <AboutPane
          unit={unit}
          link={draft.link}
          checks={checks}
          editable={editable}
          snapshot={snapshot}
          session={state.isOpen ? state.session : null}
          onRationale={setRationale}
          onRefusedPaste={refusePaste}
          onDiscard={() => ask('discard')}
        />
      </div>
      <Dialogs {...{ draft, asking, rationale, off }} snapshot={snapshot} onClose={() => ask(null)} />
    </div>
  );
}

interface DialogsProps {
  readonly draft: DraftInfo;
  readonly asking: Asking;
  readonly rationale: string;
  readonly off: string | null;
  readonly snapshot: ReturnType<EditorStore['read']>;
  readonly onClose: () => void;
}

/** The two ways in which a draft ends. */
function Dialogs({ draft, asking, rationale, off, snapshot, onClose }: DialogsProps) {
  const { say } = useText();
  const { units } = useNegotiation();
  const { negotiation } = useSeat();
  if (asking === 'discard') {
    const onDiscarded = () => {
      toast(say('draft.discarded'));
      goTo({ negotiation, page: 'drafts' }, 'replace');
    };
    return <DiscardDialog draft={draft.id} onClose={onClose} onDiscarded={onDiscarded} />;
  }
  if (asking !== 'table' || !snapshot) return null;
  return (
    <TableDialog
      draft={draft.id}
      link={draft.link}
      unit={units[draft.unit]!}
      text={changeState(snapshot.state).tracked.text}
      rationale={rationale}
      off={off}
      onClose={onClose}
      onTabled={(proposal) => {
        toast(say('draft.tabled', { proposal }));
        goTo({ negotiation, page: 'proposal', proposal }, 'replace');
      }}
    />
  );
}
