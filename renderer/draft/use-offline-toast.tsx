import { useEffect, useRef } from 'react';
import { toast } from '../components/toast.tsx';
import { useText } from '../i18n/use-text.ts';
import type { RoomState } from './draft-room.ts';

/** Tells once, off the text, that the room is out of reach. The task bar says it for as long as it lasts. */
export function useOfflineToast({ isConnected, isOpen, end }: RoomState): void {
  const { say } = useText();
  const wasConnected = useRef(false);
  useEffect(() => {
    const lost = wasConnected.current && !isConnected && isOpen && end === null;
    wasConnected.current = isConnected;
    if (!lost) return;
    toast(
      <>
        <b>{say('draft.offline-title')}</b>
        <br />
        {say('draft.offline-words')}
      </>,
      'plain',
    );
  }, [isConnected, isOpen, end, say]);
}
