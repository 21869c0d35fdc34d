import { Trash2 } from 'lucide-react';
import type { ElementId } from '../../shared/ids.ts';
import type { ProposalLink } from '../../shared/negotiation/proposals/act.ts';
import type { Unit } from '../../shared/negotiation/state.ts';
import { routeHref } from '../app/route.ts';
import { Button } from '../components/button.tsx';
import { changeState } from '../editor/change-plugin.ts';
import { goToElement } from '../editor/commands.ts';
import type { PasteRefusal } from '../editor/paste.ts';
import { useText } from '../i18n/use-text.ts';
import { unitTitle } from '../link/names.ts';
import { useSeat } from '../link/use-negotiation.tsx';
import { CheckList } from './check-list.tsx';
import type { Check } from './checks.ts';
import { linkWords } from './link-words.ts';
import type { EditorSnapshot } from './editor-store.ts';
import { Rationale } from './rationale.tsx';
import type { RoomSession } from './room-session.ts';

interface AboutPaneProps {
  readonly unit: Unit;
  /** The proposal whose words it started from. */
  readonly link: ProposalLink | null;
  readonly checks: readonly Check[];
  readonly editable: boolean;
  readonly snapshot: EditorSnapshot | null;
  /** Null before the room's words are here. */
  readonly session: RoomSession | null;
  readonly onRationale: (words: string) => void;
  readonly onRefusedPaste: (refusal: PasteRefusal) => void;
  readonly onDiscard: () => void;
}

/** What goes with the words: why, on what terms, and whether they are fit to be tabled. */
export function AboutPane(props: AboutPaneProps) {
  const { unit, link, checks, editable, snapshot, session, onRationale, onRefusedPaste, onDiscard } = props;
  const { say } = useText();
  const go = (element: ElementId) => snapshot?.editor.run(goToElement(element));
  return (
    <aside className="pane r" aria-label={say('draft.about')} data-pane="about" tabIndex={-1}>
      {link && <TakenUp link={link} />}
      {session && <Rationale {...{ session, editable, onRefusedPaste }} onWords={onRationale} />}
      <Reservation unit={unit} />
      {snapshot && editable && (
        <CheckList {...{ checks, unit }} draft={changeState(snapshot.state).tracked.text} onGo={go} />
      )}
      {editable && (
        <div className="sec">
          <Button size="small" look="quiet" icon={<Trash2 aria-hidden />} onPress={onDiscard}>
            {say('draft.discard')}
          </Button>
        </div>
      )}
    </aside>
  );
}

/** What the draft is on, and what tabling it will say. */
function TakenUp({ link }: { readonly link: ProposalLink }) {
  const { say } = useText();
  const { negotiation } = useSeat();
  return (
    <section className="sec">
      <div className="sech">
        <h3>
          <a href={routeHref({ negotiation, page: 'proposal', proposal: link.proposal })}>
            {linkWords(link, say)}
          </a>
        </h3>
      </div>
      <p className="t14 i2">{say(`draft.link.${link.kind}`, { proposal: link.proposal })}</p>
    </section>
  );
}

function Reservation({ unit }: { readonly unit: Unit }) {
  const speaker = useText();
  const { negotiation } = useSeat();
  return (
    <section className="sec">
      <div className="sech">
        <h3>{speaker.say('draft.reservation')}</h3>
      </div>
      <p className="t14 i3">
        {speaker.say('draft.reservation-words')}{' '}
        <a href={routeHref({ negotiation, page: 'plan', unit: unit.id })}>
          {speaker.say('draft.reservation-go', { unit: unitTitle(speaker, unit.label) })}
        </a>
      </p>
    </section>
  );
}
