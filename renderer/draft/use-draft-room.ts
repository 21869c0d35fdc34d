import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { DraftId, Party, PersonId } from '../../shared/ids.ts';
import type { Negotiation } from '../../shared/negotiation/state.ts';
import type { UnitKind } from '../../shared/plan/unit.ts';
import type { Presence } from '../editor/cursors.ts';
import type { KeptSeat } from '../link/seats.ts';
import { useNegotiation, useSeat } from '../link/use-negotiation.tsx';
import { DraftRoom, type RoomState } from './draft-room.ts';
import type { RoomAddress } from './room-session.ts';

export interface OpenRoom {
  readonly room: DraftRoom;
  readonly state: RoomState;
}

/** Enters a draft's room for as long as the screen is open. `null` for the moment before. */
export function useDraftRoom(draft: DraftId, kind: UnitKind): OpenRoom | null {
  const seat = useSeat();
  const presence = usePresence();
  const visit = useMemo(() => visitTo(addressOf(seat, draft, kind)), [seat, draft, kind]);
  const open = useSyncExternalStore(visit.subscribe, visit.read);
  const room = open?.room;
  useEffect(() => room?.introduce(presence), [room, presence]);
  return open;
}

interface Visit {
  readonly subscribe: (listener: () => void) => () => void;
  readonly read: () => OpenRoom | null;
}

/** A room that is open while somebody looks, and left when nobody does. */
function visitTo(address: RoomAddress): Visit {
  let open: OpenRoom | null = null;
  return {
    read: () => open,
    subscribe(listener) {
      const room = new DraftRoom(address);
      const look = () => {
        open = { room, state: room.read() };
        listener();
      };
      const stop = room.subscribe(look);
      look();
      return () => {
        stop();
        room.close();
        open = null;
      };
    },
  };
}

function addressOf(seat: KeptSeat, draft: DraftId, kind: UnitKind): RoomAddress {
  const { hub, negotiation, person, token } = seat;
  return {
    draft,
    kind,
    token,
    rooms: `${hub.replace(/^http/, 'ws')}/api/n/${encodeURIComponent(negotiation)}/rooms`,
    cache: `plenaria/${negotiation}/${draft}/${person}`,
  };
}

/** How this person's cursor is told apart from their colleagues': by the order in which the delegation's people joined. */
export function usePresence(): Presence {
  const { person, party } = useSeat();
  const { members } = useNegotiation();
  return useMemo(() => presenceOf(members, person, party), [members, person, party]);
}

function presenceOf(members: Negotiation['members'], person: PersonId, party: Party): Presence {
  const mates = Object.values(members)
    .filter((member) => member.party === party)
    .toSorted((a, b) => a.joined.seq - b.joined.seq);
  const mate = Math.max(
    0,
    mates.findIndex((member) => member.person === person),
  );
  return { person, party, mate, label: mates.length > 1 ? `${party} ${mate + 1}` : party };
}
