import { useCallback, useState } from 'react';
import type { WireCommand } from '../../shared/protocol.ts';
import type { Verdict } from '../../shared/verdict.ts';
import { type CommandDone, type LinkRefusal, postCommand } from './api.ts';
import { useSeat, useStore } from './use-negotiation.tsx';

export interface Commanding {
  /** Asks the hub. Resolves when it has answered and, if it was done, when the act has arrived here too. */
  readonly send: (command: WireCommand) => Promise<Verdict<CommandDone, LinkRefusal>>;
  readonly busy: boolean;
  /** What was refused last; show it with `RefusalNote`. Sending again clears it. */
  readonly refusal: LinkRefusal | null;
  readonly dismiss: () => void;
}

export function useCommand(): Commanding {
  const seat = useSeat();
  const store = useStore();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<LinkRefusal | null>(null);
  const send = useCallback(
    async (command: WireCommand) => {
      setBusy(true);
      setRefusal(null);
      try {
        const done = await postCommand(seat, command);
        if (done.ok) await store.reached(done.value.seq);
        else setRefusal(done.refusal);
        return done;
      } finally {
        setBusy(false);
      }
    },
    [seat, store],
  );
  const dismiss = useCallback(() => setRefusal(null), []);
  return { send, busy, refusal, dismiss };
}
