import { useEffect, useState } from 'react';
import { toast } from '../components/toast.tsx';
import { useText } from '../i18n/use-text.ts';
import type { RoomState } from './draft-room.ts';

/** A shorter absence is a hiccup that nobody needs to hear of. In milliseconds. */
const HICCUP = 1_200;

/** Tells once, off the text, that the room is out of reach. The task bar says it for as long as it lasts. */
export function useOfflineToast({ isConnected, isOpen, end }: RoomState): void {
  const { say } = useText();
  const [wasConnected, setWasConnected] = useState(isConnected);
  if (isConnected && !wasConnected) setWasConnected(true);
  const lost = wasConnected && !isConnected && isOpen && end === null;
  useEffect(() => {
    if (!lost) return undefined;
    const timer = setTimeout(() => {
      toast(
        <>
          <b>{say('draft.offline-title')}</b>
          <br />
          {say('draft.offline-words')}
        </>,
        'plain',
      );
    }, HICCUP);
    return () => clearTimeout(timer);
  }, [lost, say]);
}
