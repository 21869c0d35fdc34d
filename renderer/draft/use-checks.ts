import { useMemo } from 'react';
import { findProposal } from '../../shared/negotiation/read.ts';
import type { UnitText } from '../../shared/plan/unit.ts';
import type { DraftInfo } from '../../shared/protocol.ts';
import { useMay } from '../link/use-may.ts';
import { useLink, useNegotiation } from '../link/use-negotiation.tsx';
import { type Check, checksOf } from './checks.ts';
import type { RoomState } from './draft-room.ts';

interface Checked {
  readonly draft: DraftInfo;
  readonly room: RoomState;
  readonly rationale: string;
  /** Null before the words are here. */
  readonly text: UnitText | null;
}

/** "Before tabling", kept up with every word, act and change of the connection. */
export function useChecks({ draft, room, rationale, text }: Checked): readonly Check[] {
  const negotiation = useNegotiation();
  const { connection } = useLink();
  const mayTable = useMay('table');
  const saved = room.saving.kind === 'saved';
  const connected = room.isConnected && connection === 'online';
  const approved = negotiation.approved !== null;
  const unit = negotiation.units[draft.unit]!;
  const { openedAt, link } = draft;
  const target = link?.kind === 'amends' ? findProposal(negotiation, link.proposal) : undefined;
  const amends = target && !target.withdrawn ? target : null;
  return useMemo(() => {
    if (text === null) return [];
    return checksOf({ unit, draft: text, rationale, mayTable, connected, saved, openedAt, approved, amends });
  }, [unit, text, rationale, mayTable, connected, saved, openedAt, approved, amends]);
}
