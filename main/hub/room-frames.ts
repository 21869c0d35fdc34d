import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { messageYjsSyncStep1, messageYjsSyncStep2, messageYjsUpdate } from 'y-protocols/sync';
import { SAVED_MESSAGE } from '../../shared/protocol.ts';

/** The y-websocket protocol, as frames and back. */

const SYNC = 0;
const AWARENESS = 1;
const QUERY_AWARENESS = 3;

/** What a client says in a room. */
export type RoomFrame =
  /** "This is what I have; give me the rest." */
  | { readonly kind: 'have'; readonly stateVector: Uint8Array }
  | { readonly kind: 'update'; readonly bytes: Uint8Array }
  | { readonly kind: 'awareness'; readonly bytes: Uint8Array }
  | { readonly kind: 'query-awareness' };

/** @returns null for what is no frame of this protocol */
export function readFrame(frame: Uint8Array): RoomFrame | null {
  try {
    return readAnyFrame(decoding.createDecoder(frame));
  } catch {
    return null;
  }
}

function readAnyFrame(decoder: decoding.Decoder): RoomFrame | null {
  switch (decoding.readVarUint(decoder)) {
    case SYNC:
      return readSyncFrame(decoder);
    case AWARENESS:
      return { kind: 'awareness', bytes: decoding.readVarUint8Array(decoder) };
    case QUERY_AWARENESS:
      return { kind: 'query-awareness' };
    default:
      return null;
  }
}

function readSyncFrame(decoder: decoding.Decoder): RoomFrame | null {
  switch (decoding.readVarUint(decoder)) {
    case messageYjsSyncStep1:
      return { kind: 'have', stateVector: decoding.readVarUint8Array(decoder) };
    case messageYjsSyncStep2:
    case messageYjsUpdate:
      return { kind: 'update', bytes: decoding.readVarUint8Array(decoder) };
    default:
      return null;
  }
}

function syncFrame(kind: number, bytes: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, SYNC);
    encoding.writeVarUint(encoder, kind);
    encoding.writeVarUint8Array(encoder, bytes);
  });
}

/** The hub's turn to ask: "this is what I have". */
export function haveFrame(stateVector: Uint8Array): Uint8Array {
  return syncFrame(messageYjsSyncStep1, stateVector);
}

/** The answer to a client's "have": after it the stock client calls itself synced. */
export function restFrame(update: Uint8Array): Uint8Array {
  return syncFrame(messageYjsSyncStep2, update);
}

export function updateFrame(update: Uint8Array): Uint8Array {
  return syncFrame(messageYjsUpdate, update);
}

export function awarenessFrame(bytes: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, AWARENESS);
    encoding.writeVarUint8Array(encoder, bytes);
  });
}

/** An awareness message about nobody. The stock client reconnects when it has heard nothing for 30 seconds. */
export const KEEP_ALIVE_FRAME: Uint8Array = awarenessFrame(Uint8Array.of(0));

/** @param heard update messages of this socket that are on the disk */
export function savedFrame(stateVector: Uint8Array, heard: number): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, SAVED_MESSAGE);
    encoding.writeVarUint8Array(encoder, stateVector);
    encoding.writeVarUint(encoder, heard);
  });
}
