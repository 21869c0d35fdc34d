import {
  type ReactNode,
  createContext,
  use,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import type { Negotiation } from '../../shared/negotiation/state.ts';
import { ReferencesProvider, referencesOf } from '../text/references.tsx';
import { type LinkState, type NegotiationStore, negotiationStore } from './negotiation-store.ts';
import type { KeptSeat } from './seats.ts';

interface Linked {
  readonly seat: KeptSeat;
  readonly store: NegotiationStore;
  readonly link: LinkState;
}
const Context = createContext<Linked | null>(null);

/** Connects the seat to its hub for as long as it is mounted. Give it the person as `key`: another seat is another link. */
export function NegotiationProvider({
  seat,
  children,
}: {
  readonly seat: KeptSeat;
  readonly children: ReactNode;
}) {
  const [store] = useState(() => negotiationStore(seat));
  useEffect(() => store.connect(), [store]);
  const link = useSyncExternalStore(store.subscribe, store.read);
  const linked = useMemo(() => ({ seat, store, link }), [seat, store, link]);
  return <Context value={linked}>{children}</Context>;
}

function useLinked(): Linked {
  const linked = use(Context);
  if (!linked) throw new Error('outside of NegotiationProvider');
  return linked;
}

/** Connection, acts, drafts and presence; `negotiation` is null until the first act has come. */
export function useLink(): LinkState {
  return useLinked().link;
}

export function useStore(): NegotiationStore {
  return useLinked().store;
}

/** Who sits here, and the door that the seat opens. */
export function useSeat(): KeptSeat {
  return useLinked().seat;
}

/** The negotiation's state. Only below the frame, which waits for the first act. */
export function useNegotiation(): Negotiation {
  const { negotiation } = useLink();
  if (!negotiation) throw new Error('before the first act');
  return negotiation;
}

/** Makes footnote numbers and lost places of the current text known to the texts below. */
export function CurrentReferences({ children }: { readonly children: ReactNode }) {
  const { units, order, lacunas } = useNegotiation();
  const references = useMemo(() => referencesOf({ units, order, lacunas }), [units, order, lacunas]);
  return <ReferencesProvider value={references}>{children}</ReferencesProvider>;
}
