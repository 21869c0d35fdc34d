import { useMemo, useState, useSyncExternalStore } from 'react';
import { currentVersion } from '../../shared/negotiation/read.ts';
import type { DraftInfo } from '../../shared/protocol.ts';
import { goTo } from '../app/route.ts';
import { Skeleton } from '../components/skeleton.tsx';
import { toast } from '../components/toast.tsx';
import { changeState } from '../editor/change-plugin.ts';
import { nextChange, previousChange } from '../editor/change-navigation.ts';
import { useText } from '../i18n/use-text.ts';
import { useMay } from '../link/use-may.ts';
import { useLink, useNegotiation, useSeat } from '../link/use-negotiation.tsx';
import { AboutPane } from './about-pane.tsx';
import { ChangeList } from './change-list.tsx';
import { checksOf } from './checks.ts';
import { CurrentText } from './current-text.tsx';
import { DiscardDialog } from './discard-dialog.tsx';
import { EditorStore } from './editor-store.ts';
import { DraftNotices } from './notices.tsx';
import { TableDialog } from './table-dialog.tsx';
import { TaskBar } from './task-bar.tsx';
import { SHOWN, type Shown, Toolbar } from './toolbar.tsx';
import { UnitEditor } from './unit-editor.tsx';
import { useDraftKeys } from './use-draft-keys.ts';
import { useOfflineToast } from './use-offline-toast.tsx';
import { type OpenRoom, useDraftRoom, usePresence } from './use-draft-room.ts';
import { useNumbering, useSettings } from './use-settings.ts';

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
  const seat = useSeat();
  const me = usePresence();
  const { state } = open;
  const unit = negotiation.units[draft.unit]!;
  const [shown, setShown] = useState<Shown>('tracked');
  const [against, setAgainst] = useState<number | null>(null);
  const [asking, ask] = useState<Asking>(null);
  const [drawer, setDrawer] = useState(false);
  const [pasteLimit, setPasteLimit] = useState<number | null>(null);
  const [rationale, setRationale] = useState('');
  const version = unit.versions[(against ?? unit.versions.length) - 1]!;
  const numbering = useNumbering(unit);
  const settings = useSettings({ unit, version, shown, numbering });
  const [store] = useState(() => new EditorStore());
  const snapshot = useSyncExternalStore(store.subscribe, store.read);
  const editable = state.end === null && negotiation.approved === null;
  const mayTable = useMay('table');
  const checks = useChecks({
    draft,
    open,
    rationale,
    text: snapshot && changeState(snapshot.state).tracked.text,
  });
  const stopped = state.end === null && checks.some(({ level }) => level === 'no');
  const off = stopped ? say('draft.table-off') : null;
  useDraftKeys({
    onView: () => setShown(SHOWN[(SHOWN.indexOf(shown) + 1) % SHOWN.length]!),
    onTable: () => mayTable && editable && !stopped && ask('table'),
    onChange: (step) => snapshot?.editor.run(step === 'next' ? nextChange : previousChange),
  });
  useOfflineToast(state);
  const refusePaste = ({ limit }: { readonly limit: number }) => setPasteLimit(limit);
  const close = () => ask(null);
  return (
    <div className="draft-page">
      <TaskBar
        {...{ unit, me, off, mayTable }}
        room={state}
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
        <main className="desk edit" aria-label={say('draft.text-pane')}>
          <Toolbar
            kind={version.text.kind}
            {...{ shown, versions: unit.versions, against: version }}
            onShown={setShown}
            onAgainst={({ number }) => setAgainst(number)}
            edit={editable ? snapshot : null}
          />
          <DraftNotices open={open} tabledAs={draft.tabledAs} pasteLimit={pasteLimit} />
          <div className="edit-scroll" onInput={() => setPasteLimit(null)}>
            {!state.isOpen && state.end === null && <Skeleton lines={9} label={say('draft.opening')} />}
            {state.isOpen && (
              <div className="page doc">
                {shown === 'current' && <CurrentText version={version} numbering={numbering} />}
                <div hidden={shown === 'current'}>
                  <UnitEditor
                    {...{ settings, editable, store }}
                    session={state.session}
                    onRefusedPaste={refusePaste}
                  />
                </div>
              </div>
            )}
          </div>
        </main>
        <AboutPane
          {...{ unit, checks, editable, snapshot }}
          session={state.isOpen ? state.session : null}
          onRationale={setRationale}
          onRefusedPaste={refusePaste}
          onDiscard={() => ask('discard')}
        />
      </div>
      {asking === 'table' && snapshot && (
        <TableDialog
          draft={draft.id}
          {...{ unit, rationale, off }}
          text={changeState(snapshot.state).tracked.text}
          onClose={close}
          onTabled={(proposal) => {
            toast(say('draft.tabled', { proposal }));
            goTo({ negotiation: seat.negotiation, page: 'proposal', proposal }, 'replace');
          }}
        />
      )}
      {asking === 'discard' && (
        <DiscardDialog
          draft={draft.id}
          onClose={close}
          onDiscarded={() => {
            toast(say('draft.discarded'));
            goTo({ negotiation: seat.negotiation, page: 'drafts' }, 'replace');
          }}
        />
      )}
    </div>
  );
}

interface Asked extends OpenDeskProps {
  readonly rationale: string;
  readonly text: Parameters<typeof checksOf>[0]['draft'] | null;
}

function useChecks({ draft, open, rationale, text }: Asked) {
  const negotiation = useNegotiation();
  const { connection } = useLink();
  const mayTable = useMay('table');
  const { isConnected, saving } = open.state;
  const saved = saving.kind === 'saved';
  const connected = isConnected && connection === 'online';
  const { approved } = negotiation;
  const unit = negotiation.units[draft.unit]!;
  return useMemo(
    () =>
      text === null
        ? []
        : checksOf({
            unit,
            draft: text,
            rationale,
            mayTable,
            connected,
            saved,
            openedAt: draft.openedAt,
            approved: approved !== null,
          }),
    [unit, text, rationale, mayTable, connected, saved, draft.openedAt, approved],
  );
}
