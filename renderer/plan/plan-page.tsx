import { useCallback, useState } from 'react';
import { Modal, ModalOverlay, Dialog as AriaDialog } from 'react-aria-components';
import type { UnitId } from '../../shared/ids.ts';
import { goTo } from '../app/route.ts';
import { useSingleKey } from '../app/single-keys.ts';
import { Segmented } from '../components/choice.tsx';
import { useText } from '../i18n/use-text.ts';
import { useNegotiation, useSeat } from '../link/use-negotiation.tsx';
import { PlanDocument } from './document.tsx';
import { Grip } from './grip.tsx';
import { Outline } from './outline.tsx';
import { LacunaAction } from '../text/text-view.tsx';
import { Panel } from './panel.tsx';
import { RestoreDialog, useRestoring } from './restore-dialog.tsx';
import './plan.css';

const PANES = ['outline', 'text', 'panel'] as const;
type Pane = (typeof PANES)[number];

/** Outline, text, negotiation. In a narrower window the outline is a drawer; in a very narrow one there is one pane at a time. */
export function PlanPage({ selected: asked }: { readonly selected: UnitId | null }) {
  const { say } = useText();
  const { units, order } = useNegotiation();
  const { negotiation } = useSeat();
  const [pane, setPane] = useState<Pane>('text');
  const [drawer, setDrawer] = useState(false);
  const selected = asked !== null && units[asked] ? asked : (order[1] ?? order[0]!);
  const select = useCallback(
    (unit: UnitId) => goTo({ negotiation, page: 'plan', unit }, 'replace'),
    [negotiation],
  );
  useObjectiveKeys(order, selected, select);
  const { lacuna, restore, close } = useRestoring();
  return (
    <div className="g3" data-shown={pane}>
      <nav className="pane l" aria-label={say('plan.outline')} data-pane="outline">
        <PaneSwitch pane={pane} onPane={setPane} />
        <Outline selected={selected} onChosen={() => setPane('text')} />
        <Grip side="left" label={say('plan.outline-width')} />
      </nav>
      <LacunaAction value={restore}>
        <PlanDocument
          selected={selected}
          asked={asked === selected ? asked : null}
          onSelect={select}
          onOutline={() => setDrawer(true)}
          panes={<PaneSwitch pane={pane} onPane={setPane} />}
        />
      </LacunaAction>
      <div className="pane-w">
        <Grip side="right" label={say('plan.panel-width')} />
        <PaneSwitch pane={pane} onPane={setPane} />
        <Panel id={selected} onRestore={restore} />
      </div>
      {lacuna && <RestoreDialog key={lacuna} lacuna={lacuna} onClose={close} />}
      <ModalOverlay className="scrim drawer-s" isOpen={drawer} onOpenChange={setDrawer} isDismissable>
        <Modal className="drawer">
          <AriaDialog className="drawer-d" aria-label={say('plan.outline')}>
            <Outline selected={selected} onChosen={() => setDrawer(false)} />
          </AriaDialog>
        </Modal>
      </ModalOverlay>
    </div>
  );
}

function PaneSwitch({ pane, onPane }: { readonly pane: Pane; readonly onPane: (pane: Pane) => void }) {
  const { say } = useText();
  return (
    <div className="ptabs">
      <Segmented
        label={say('plan.panes')}
        value={pane}
        onChange={onPane}
        options={PANES.map((value) => ({ value, label: say(`plan.pane.${value}`) }))}
      />
    </div>
  );
}

/** J and K: the next and the previous objective. */
function useObjectiveKeys(order: readonly UnitId[], selected: UnitId, select: (unit: UnitId) => void): void {
  const step = (by: 1 | -1) => {
    const next = order[order.indexOf(selected) + by];
    if (next !== undefined) select(next);
  };
  useSingleKey('j', () => step(1));
  useSingleKey('k', () => step(-1));
}
