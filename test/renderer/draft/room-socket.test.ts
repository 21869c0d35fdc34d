import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocketServer } from 'ws';
import { RoomSocket } from '../../../renderer/draft/room-socket.ts';

const STEP_1 = new Uint8Array([0, 0, 7]);
const STEP_2 = new Uint8Array([0, 1, 7]);
const UPDATE = new Uint8Array([0, 2, 7]);
const AWARENESS = new Uint8Array([1, 7]);

let server: WebSocketServer;
let socket: RoomSocket;
let heard: number[][];

beforeEach(async () => {
  const frames: number[][] = (heard = []);
  server = new WebSocketServer({ port: 0 });
  server.on('connection', (end) => end.on('message', (data: Buffer) => frames.push([...data])));
  await once(server, 'listening');
  socket = new RoomSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
  await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }));
});
afterEach(() => {
  socket.close();
  server.close();
});

function say(...frames: readonly Uint8Array<ArrayBuffer>[]): void {
  for (const frame of frames) socket.send(frame);
}

describe('a room’s socket', () => {
  it('counts what the hub counts: step 2 and updates, not questions and cursors', () => {
    say(STEP_1, AWARENESS, STEP_2, UPDATE, AWARENESS, UPDATE);
    expect(socket.hasAllSaved(3)).toBe(true);
    expect(socket.hasAllSaved(2)).toBe(false);
  });

  it('calls nothing saved before the hub has been told everything', () => {
    say(STEP_1);
    expect(socket.hasAllSaved(0)).toBe(false);
  });

  it('holds back updates that step 2 will bring: sent ahead of offline words the hub would refuse them as torn', async () => {
    say(STEP_1, UPDATE, UPDATE, STEP_2, UPDATE);
    await expect.poll(() => heard).toEqual([[...STEP_1], [...STEP_2], [...UPDATE]]);
    expect(socket.hasAllSaved(2)).toBe(true);
  });
});
