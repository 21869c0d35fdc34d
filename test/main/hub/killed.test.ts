import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import * as Y from 'yjs';
import { Stage, tempDir, until, valueOf } from './stage.ts';
import type { Seat } from '../../../shared/protocol.ts';

const CLI = join(import.meta.dirname, '../../../main/cli.ts');

/** A hub as a process of its own, as the secretariat's IT runs it. */
async function spawnHub(dir: string, port: number): Promise<{ stage: Stage; child: ChildProcess }> {
  const child = spawn(process.execPath, [CLI, 'host', '--data', dir, '--port', String(port)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const url = await until(() => /http:\/\/[\d.:]+\//.exec(said)?.[0]);
  return { stage: new Stage(url, dir, null), child };
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

it('a hub killed in the middle of typing has lost nothing that it called saved, and its clients come back by themselves', async () => {
  const dir = tempDir();
  const { stage, child } = await spawnHub(dir, 0);
  const secretariat = await stage.host();
  const delegate = await stage.seat(secretariat, 'MEX', 'delegate');
  const adviser = await stage.seat(secretariat, 'MEX', 'adviser');
  const draft = await stage.draft(delegate);
  const a = await stage.room(delegate, draft.id, { acks: '1' }).synced();
  const b = await stage.room(adviser, draft.id, { acks: '1' }).synced();
  const stream = stage.stream(delegate);

  let typed = 0;
  const typing = setInterval(() => {
    typed += 1;
    a.type(`a${typed} `);
    b.type(`b${typed} `, b.words().length);
  }, 1);
  onTestFinished(() => clearInterval(typing));
  await until(() => a.receipts.length > 60 && b.receipts.length > 60);
  await kill(child);
  const saved = [a, b].map((client) => ({ id: client.doc.clientID, clock: client.savedClock }));
  await until(() => a.ownClock > saved[0]!.clock && stream.closedWith !== null);
  clearInterval(typing);

  const stored = stage.storedRoom(delegate, draft.id);
  for (const { id, clock } of saved) {
    expect(clock).toBeGreaterThan(60);
    expect(Y.getState(stored.store, id)).toBeGreaterThanOrEqual(clock);
  }

  const again = await spawnHub(dir, stage.port);
  await until(() => a.savedClock === a.ownClock && b.savedClock === b.ownClock && a.xml === b.xml);
  const newcomer = await again.stage.room(adviser, draft.id).synced();
  for (const mark of ['a', 'b'])
    expect(newcomer.text.match(new RegExp(`${mark}\\d+ `, 'g'))).toHaveLength(typed);
});

it('a hub killed between commands keeps every act that it answered, in an unbroken chain', async () => {
  const dir = tempDir();
  const { stage, child } = await spawnHub(dir, 0);
  const secretariat = await stage.host();
  const answered: number[] = [];
  const inviting = (async () => {
    for (;;)
      answered.push(
        valueOf(await stage.command(secretariat, { kind: 'invite', party: 'MEX', capacity: 'head' })).seq,
      );
  })().catch(() => 'the hub is gone');
  await until(() => answered.length > 30);
  await kill(child);
  await inviting;
  const again = await spawnHub(dir, stage.port);
  const stream = again.stage.stream(secretariat);
  await until(() => stream.present);
  expect(stream.acts.length).toBeGreaterThanOrEqual(answered.at(-1)!);
  expect(valueOf(await again.stage.ask<Seat>(secretariat, 'GET', 'me')).person).toBe(secretariat.person);
  again.child.kill('SIGTERM');
  const [code] = (await once(again.child, 'exit')) as [number];
  expect(code).toBe(0);
});
