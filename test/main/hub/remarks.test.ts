import { expect, it } from 'vitest';
import type { Seat } from '../../../shared/protocol.ts';
import { Disk } from './disk.ts';
import {
  draftingStage,
  refusalOf,
  type Stage,
  type StageOptions,
  type StreamClient,
  until,
  valueOf,
} from './stage.ts';

const CANARY = 'Xylophonist';

/** Mexico has tabled 2.3/MEX/1 and Colombia 2.3/COL/1; nobody has said anything yet. */
async function tabledStage(options: StageOptions = {}) {
  const scene = await draftingStage(options);
  const { stage, secretariat, delegate, foreigner } = scene;
  await table(stage, delegate, scene.draft.id, 'Forthwith, ');
  await table(stage, foreigner, (await stage.draft(foreigner)).id, 'Progressively, ');
  const chair = await stage.seat(secretariat, 'MEX', 'chair');
  return { ...scene, chair };
}

async function table(stage: Stage, seat: Seat, draft: string, words: string): Promise<void> {
  const room = await stage.room(seat, draft, { acks: '1' }).synced();
  const stream = stage.stream(seat);
  await until(() => stream.drafts !== undefined);
  room.type(words);
  await until(() => room.savedClock === room.ownClock);
  const command = {
    kind: 'table-draft',
    draft,
    language: 'es',
    words: room.textHash,
    seen: stream.seen('2.3'),
  };
  valueOf(await stage.command(seat, command));
  stream.socket.terminate();
}

function say(stage: Stage, seat: Seat, text: string, change: string | null = null) {
  return stage.ask<null>(seat, 'POST', 'remarks', { proposal: '2.3/COL/1', change, text });
}

const heard = (stream: StreamClient) =>
  stream.messages.flatMap((message) => (message.kind === 'remarks' ? message.remarks : []));

it('[CM2] a remark reaches everybody of the delegation who drafts, at once, with who said it and of what', async () => {
  const { stage, delegate, adviser } = await tabledStage();
  const [first, second] = [stage.stream(delegate), stage.stream(adviser)];
  await until(() => first.drafts && second.drafts);
  valueOf(await say(stage, adviser, ' Capital would accept this. ', '2.3/COL/1#1'));
  await until(() => heard(first).length === 1 && heard(second).length === 1);
  expect(heard(first)).toEqual(heard(second));
  expect(heard(first)[0]).toMatchObject({
    by: adviser.person,
    capacity: 'adviser',
    proposal: '2.3/COL/1',
    change: '2.3/COL/1#1',
    text: 'Capital would accept this.',
  });
});

it('[CM2] who comes later hears what was said before, and each remark once', async () => {
  const { stage, secretariat, delegate, adviser } = await tabledStage();
  for (const text of ['One.', 'Two.']) valueOf(await say(stage, delegate, text));
  const late = stage.stream(await stage.seat(secretariat, 'MEX', 'head'));
  await until(() => heard(late).length === 2);
  valueOf(await say(stage, adviser, 'Three.'));
  await until(() => heard(late).length === 3);
  expect(heard(late).map(({ text }) => text)).toEqual(['One.', 'Two.', 'Three.']);
});

it.each(['foreigner', 'secretariat', 'chair'] as const)(
  '[CM2] not a byte, not a count, not a frame of it reaches the %s, nor the record, nor a log',
  async (who) => {
    const logged: string[] = [];
    const scene = await tabledStage({ log: (event, facts) => logged.push(JSON.stringify([event, facts])) });
    const { stage, secretariat, delegate, adviser, foreigner } = scene;
    const seat = scene[who];
    const snooper = stage.stream(seat);
    const mate = stage.stream(delegate);
    await until(() => snooper.drafts && mate.drafts && snooper.present?.length);
    await until(() => snooper.present!.includes(delegate.party));
    const before = snooper.raw.length;

    valueOf(await say(stage, adviser, `${CANARY}.`));
    valueOf(await say(stage, delegate, `${CANARY} again.`, '2.3/COL/1#1'));
    await until(() => heard(mate).length === 2);
    // The stream has come up to an act that follows: nothing that came before it is still under way.
    await stage.invite(secretariat, 'JAM', 'head');
    await until(() => snooper.acts.some(({ act }) => act.kind === 'invited' && act.party === 'JAM'));
    expect(snooper.raw.slice(before).map((frame) => JSON.parse(frame).kind)).toEqual(['acts']);

    const answers: string[] = [];
    for (const path of ['me', 'print?what=draft&format=html']) {
      const response = await fetch(`${stage.url}api/n/${seat.negotiation}/${path}`, {
        headers: { authorization: `Bearer ${seat.token}` },
      });
      answers.push(await response.text());
    }
    // What the snooper says inside their own delegation is numbered as if nobody else had ever spoken.
    const own = await say(stage, seat, 'And we?');
    const fresh = stage.stream(seat);
    await until(() => fresh.drafts && fresh.present);
    const words = who === 'foreigner' ? ['And we?'] : [];
    await until(() => heard(fresh).length === words.length);
    expect(refusalOf(own)).toBe(who === 'foreigner' ? 'granted' : 'not-allowed');

    const seen = [...snooper.raw, ...fresh.raw, ...answers, own.text].join('\n');
    expect(seen).toContain('2.3/COL/1');
    expect(seen).not.toContain(CANARY);
    for (const { id } of heard(mate)) expect(seen).not.toContain(id);
    expect(heard(fresh).map(({ text }) => text)).toEqual(words);
    expect(JSON.stringify(stage.stream(foreigner).acts)).not.toContain(CANARY);
    expect(JSON.stringify(mate.acts)).not.toContain(CANARY);
    expect(logged.join('\n')).not.toContain(CANARY);
  },
);

it('[CM2] whoever may not is refused alike, whether the delegation has spoken or not', async () => {
  const { stage, chair, adviser } = await tabledStage();
  const before = await say(stage, chair, 'May I?');
  valueOf(await say(stage, adviser, 'A word.'));
  const after = await say(stage, chair, 'May I?');
  expect([after.status, after.text]).toEqual([before.status, before.text]);
});

it('[CM2] a remark on nothing, or with nothing in it, is refused and not kept', async () => {
  const { stage, adviser } = await tabledStage();
  const on = (proposal: string, change: string | null, text = 'A word.') =>
    stage.ask(adviser, 'POST', 'remarks', { proposal, change, text });
  expect(refusalOf(await on('2.3/COL/9', null))).toBe('unknown');
  expect(refusalOf(await on('2.3/COL/1', '2.3/COL/1#99'))).toBe('unknown');
  expect(refusalOf(await on('2.3/COL/1', null, ' '))).toBe('empty');
  expect(refusalOf(await on('2.3/COL/1', null, 'x'.repeat(10_001)))).toBe('malformed');
  valueOf(await on('2.3/COL/1', null));
  const stream = stage.stream(adviser);
  await until(() => heard(stream).length === 1);
});

it('[CM3] remarks survive a restart, in their order, for their own delegation alone', async () => {
  const { stage, delegate, adviser, foreigner } = await tabledStage();
  const words = ['One.', 'Two.', 'Three.'];
  for (const text of words) valueOf(await say(stage, adviser, text));
  valueOf(await say(stage, foreigner, 'Colombia’s own.'));
  const again = await stage.restarted();
  const [mexico, colombia] = [again.stream(delegate), again.stream(foreigner)];
  await until(() => heard(mexico).length === 3 && heard(colombia).length === 1);
  expect(heard(mexico).map(({ text }) => text)).toEqual(words);
  expect(heard(colombia)[0]?.text).toBe('Colombia’s own.');
});

it('[CM3] a remark that does not fit on the disk is refused by name and was never said', async () => {
  const disk = new Disk();
  const { stage, delegate, adviser } = await tabledStage({ onConnect: disk.onConnect });
  const stream = stage.stream(delegate);
  await until(() => stream.drafts);
  disk.fill();
  const codes: string[] = [];
  await until(async () => {
    codes.push(refusalOf(await say(stage, adviser, 'A word that needs its place. '.repeat(300))));
    return codes.at(-1) === 'cannot-save';
  });
  disk.empty();
  valueOf(await say(stage, adviser, 'The last one.'));
  await until(() => heard(stream).at(-1)?.text === 'The last one.');
  expect(heard(stream)).toHaveLength(codes.length);
});
