import { useEffect, useState } from 'react';

/** `room`: where others reach the room; `null`: nobody but this computer reaches it until its owner lets them. */
export type RoomAddress =
  | { readonly kind: 'asking' }
  | { readonly kind: 'known'; readonly room: string | null };

async function addressForOthers(hub: string): Promise<string | null> {
  const own = (await window.desktop?.info())?.hub;
  if (own?.kind !== 'running' || new URL(own.url).origin !== new URL(hub).origin) return hub;
  return own.forOthers[0]?.replace(/\/$/, '') ?? null;
}

/** The desktop's own hub has one address for this computer and another for everybody else. */
export function useRoomAddress(hub: string): RoomAddress {
  const [address, setAddress] = useState<RoomAddress>({ kind: 'asking' });
  useEffect(() => {
    let current = true;
    void addressForOthers(hub).then((room) => current && setAddress({ kind: 'known', room }));
    return () => {
      current = false;
    };
  }, [hub]);
  return address;
}
