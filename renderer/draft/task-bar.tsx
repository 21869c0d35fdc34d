import {
  Check,
  ChevronLeft,
  HardDrive,
  LoaderCircle,
  Lock,
  PanelLeft,
  Send,
  TriangleAlert,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { Unit } from '../../shared/negotiation/state.ts';
import { unreachable } from '../../shared/verdict.ts';
import { routeHref } from '../app/route.ts';
import { Button, IconButton } from '../components/button.tsx';
import { type Presence, presenceClasses } from '../editor/cursors.ts';
import { useText } from '../i18n/use-text.ts';
import { unitName } from '../link/names.ts';
import { useSeat } from '../link/use-negotiation.tsx';
import type { RoomState } from './draft-room.ts';
import type { Saving } from './room-session.ts';

interface TaskBarProps {
  readonly unit: Unit;
  readonly me: Presence;
  readonly room: RoomState;
  /** Opens the list of changes where it is a drawer. */
  readonly onChanges: () => void;
  /** Why tabling is off; null when it is on. */
  readonly off: string | null;
  readonly mayTable: boolean;
  readonly onTable: () => void;
}

/** What is written, who sees it, who is here, what is saved, and the one way out. */
export function TaskBar({ unit, me, room, onChanges, off, mayTable, onTable }: TaskBarProps) {
  const speaker = useText();
  const { say, party } = speaker;
  const seat = useSeat();
  const { negotiation } = seat;
  const isPrivate = say('draft.private', { party: party(seat.party) });
  return (
    <div className="dbar" data-pane="task">
      <a
        className="btn ghost ico"
        href={routeHref({ negotiation, page: 'plan', unit: unit.id })}
        aria-label={say('draft.back')}
        title={say('draft.back')}
      >
        <ChevronLeft aria-hidden />
      </a>
      <IconButton
        className="odr"
        label={say('draft.show-changes')}
        icon={<PanelLeft aria-hidden />}
        onPress={onChanges}
      />
      <h1 className="dbar-t">{say('draft.title', { unit: unitName(speaker, unit.label) })}</h1>
      <span className="t13 i2 prv" title={isPrivate}>
        <Lock aria-hidden />
        <span>{isPrivate}</span>
      </span>
      <span className="grow" />
      <People me={me} room={room} />
      <SaveState saving={room.saving} />
      {mayTable && room.end === null && (
        <Button look="primary" icon={<Send aria-hidden />} off={off} onPress={onTable}>
          {say('draft.table')}
        </Button>
      )}
    </div>
  );
}

function People({ me, room }: { readonly me: Presence; readonly room: RoomState }) {
  const { say } = useText();
  return (
    <ul className="here" aria-label={say('draft.people')}>
      <li className={`pr me ${presenceClasses(me)}`} title={say('draft.you-title', { label: me.label })}>
        {say('draft.you')}
      </li>
      {room.people.map((person) => (
        <li
          key={person.person}
          className={`pr ${presenceClasses(person)}`}
          title={say('draft.mate-title', { label: person.label })}
        >
          {person.label}
        </li>
      ))}
      {!room.isConnected && room.saving.kind === 'here' && (
        <li className="t13 i3 opt">{say('draft.others-return')}</li>
      )}
    </ul>
  );
}

function SaveState({ saving }: { readonly saving: Saving }) {
  const { say, language } = useText();
  switch (saving.kind) {
    case 'saved': {
      const time = saving.at?.toLocaleTimeString(language === 'en' ? 'en-GB' : language);
      return time ? <Told icon={<Check aria-hidden />}>{say('draft.saved', { time })}</Told> : null;
    }
    case 'saving':
      return <Told icon={<LoaderCircle aria-hidden />}>{say('draft.saving')}</Told>;
    case 'here':
      return (
        <Told off icon={<HardDrive aria-hidden />}>
          {say('draft.saved-here', { count: saving.changes })}
        </Told>
      );
    case 'window':
      return (
        <Told off icon={<TriangleAlert aria-hidden />}>
          {say('draft.window-only', { count: saving.changes })}
        </Told>
      );
    default:
      return unreachable(saving);
  }
}

interface ToldProps {
  readonly icon: ReactNode;
  readonly off?: boolean;
  readonly children: ReactNode;
}

function Told({ icon, off = false, children }: ToldProps) {
  return (
    <span className={off ? 'sv off num' : 'sv num'} role={off ? 'status' : undefined}>
      {icon}
      {children}
    </span>
  );
}
