import { useState } from 'react';
import type { DraftRequest } from '../../shared/protocol.ts';
import { goTo } from '../app/route.ts';
import { type LinkRefusal, openDraft } from '../link/api.ts';
import { useSeat } from '../link/use-negotiation.tsx';

/** Opens a draft, from the current text or from a proposal's words, and goes to it. */
export function useOpenDraft(request: DraftRequest) {
  const seat = useSeat();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<LinkRefusal | null>(null);
  const open = async () => {
    if (busy) return;
    setBusy(true);
    setRefusal(null);
    const opened = await openDraft(seat, request);
    setBusy(false);
    if (opened.ok) goTo({ negotiation: seat.negotiation, page: 'draft', draft: opened.value.id });
    else setRefusal(opened.refusal);
  };
  return { open, busy, refusal };
}
