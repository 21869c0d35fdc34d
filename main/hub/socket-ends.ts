import { WebSocket } from 'ws';
import type { Member } from '../../shared/negotiation/state.ts';
import { CLOSE } from '../../shared/protocol.ts';
import type { Listener } from './audience.ts';
import { actorOf } from './live-negotiation.ts';
import type { Writer } from './room.ts';

/** Sockets as rooms and audiences see them. */

/** Bytes that may wait for a slow reader. Beyond that it is cut off; it comes back and catches up. */
const BACKLOG_LIMIT = 32 * 1024 * 1024;
const FRAME_TOO_BIG = 1009;

/** `ws` says 1009 to a frame that is too big, and the stock client would send it again for ever: this code stops it. */
export class HubSocket extends WebSocket {
  override close(code?: number, reason?: string | Buffer): void {
    super.close(code === FRAME_TOO_BIG ? CLOSE.tooLarge : code, reason);
  }
}

function mayTakeMore(socket: WebSocket): boolean {
  if (socket.readyState !== WebSocket.OPEN) return false;
  if (socket.bufferedAmount <= BACKLOG_LIMIT) return true;
  socket.terminate();
  return false;
}

export function writerAt(socket: WebSocket, member: Member, wantsReceipts: boolean): Writer {
  return {
    person: member.person,
    wantsReceipts,
    send: (frame) => {
      if (mayTakeMore(socket)) socket.send(frame);
    },
    close: (code) => socket.close(code),
  };
}

export function listenerAt(socket: WebSocket, member: Member): Listener {
  return {
    reader: actorOf(member),
    send: (text, sent) => {
      if (!mayTakeMore(socket)) return;
      socket.send(text, (error) => {
        if (!error) sent();
      });
    },
    close: (code) => socket.close(code),
  };
}
