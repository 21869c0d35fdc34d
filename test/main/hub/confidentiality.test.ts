import { expect, it } from 'vitest';
import { CLOSE, type Seat } from '../../../shared/protocol.ts';
import { draftingStage, type RoomClient, type Stage, type StreamClient, until } from './stage.ts';

const CANARY = 'Xylophonist';

interface Snooper {
  readonly seat: Seat;
  readonly stream: StreamClient;
  readonly rooms: readonly RoomClient[];
  readonly answers: string[];
}

/** Somebody who may not see the draft tries every door, with the draft's id in hand. */
async function snoop(stage: Stage, seat: Seat, draft: string): Promise<Snooper> {
  const stream = stage.stream(seat);
  const rooms = [
    stage.room(seat, draft),
    stage.room(seat, draft, { acks: '1' }),
    stage.room(seat, 'no-such-draft'),
  ];
  const answers: string[] = [];
  for (const [method, path, body] of [
    ['GET', 'me'],
    ['GET', 'print?what=draft&format=html'],
    ['DELETE', `drafts/${draft}`],
    [
      'POST',
      'commands',
      { kind: 'table-draft', draft, language: 'es', words: '0'.repeat(64), seen: '0'.repeat(64) },
    ],
  ] as const) {
    const response = await fetch(`${stage.url}api/n/${seat.negotiation}/${path}`, {
      method,
      headers: { authorization: `Bearer ${seat.token}`, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    answers.push(`${response.status} ${JSON.stringify([...response.headers])} ${await response.text()}`);
  }
  await until(() => rooms.every(({ closedWith }) => closedWith !== null));
  return { seat, stream, rooms, answers };
}

function everyByte({ stream, rooms, answers }: Snooper): string {
  const frames = rooms.flatMap((room) => room.frames.map((frame) => Buffer.from(frame).toString('latin1')));
  return [...stream.raw, ...answers, ...frames].join('\n');
}

it.each(['foreigner', 'secretariat', 'chair'] as const)(
  'not a byte of a draft, not its id, not that it exists reaches the %s',
  async (who) => {
    const logged: string[] = [];
    const scene = await draftingStage({ log: (event, facts) => logged.push(JSON.stringify([event, facts])) });
    const { stage, secretariat, delegate, adviser, draft } = scene;
    const chair = await stage.seat(secretariat, 'MEX', 'chair');
    const seat = { foreigner: scene.foreigner, secretariat, chair }[who];
    const a = await stage.room(delegate, draft.id, { acks: '1' }).synced();
    const b = await stage.room(adviser, draft.id).synced();
    a.type(`${CANARY} `);
    a.provider.awareness.setLocalStateField('user', { name: CANARY });
    await until(() => b.text.startsWith(CANARY) && a.savedClock === a.ownClock);

    const snooper = await snoop(stage, seat, draft.id);
    a.type(`${CANARY} again `);
    await until(() => b.text.startsWith(`${CANARY} again`));
    // The stream has come up to an act that follows the typing: nothing that came before it is still under way.
    await stage.invite(secretariat, 'JAM', 'head');
    await until(() => snooper.stream.acts.some(({ act }) => act.kind === 'invited' && act.party === 'JAM'));

    const seen = everyByte(snooper);
    expect(seen).toContain('invited');
    expect(seen).not.toContain(CANARY);
    expect(seen).not.toContain(draft.id);
    expect(snooper.stream.drafts).toEqual([]);
    expect(logged.join('\n')).not.toContain(CANARY);
    for (const secret of [delegate.token, draft.id]) expect(logged.join('\n')).not.toContain(secret);
  },
);

it('somebody else’s draft and one that does not exist are refused alike, to the byte', async () => {
  const { stage, foreigner, draft } = await draftingStage();
  const [theirs, none] = [stage.room(foreigner, draft.id), stage.room(foreigner, 'no-such-draft')];
  await until(() => theirs.closedWith !== null && none.closedWith !== null);
  expect([theirs.closedWith, theirs.frames]).toEqual([CLOSE.notAllowed, []]);
  expect([none.closedWith, none.frames]).toEqual([CLOSE.notAllowed, []]);
  const discard = (id: string) => stage.ask(foreigner, 'DELETE', `drafts/${id}`);
  expect((await discard(draft.id)).text).toBe((await discard('no-such-draft')).text);
  const table = (id: string) =>
    stage.command(foreigner, {
      kind: 'table-draft',
      draft: id,
      language: 'es',
      words: '0'.repeat(64),
      seen: '0'.repeat(64),
    });
  expect((await table(draft.id)).text).toBe((await table('no-such-draft')).text);
});

it('a list of drafts goes to those who draft in that delegation, and follows what they do', async () => {
  const { stage, delegate, adviser, foreigner, draft } = await draftingStage();
  const [mexican, colombian] = [stage.stream(adviser), stage.stream(foreigner)];
  await until(() => mexican.drafts?.length === 1 && colombian.drafts?.length === 0);
  expect(mexican.drafts).toEqual([draft]);
  const second = await stage.draft(delegate, '1.1');
  await until(() => mexican.drafts?.length === 2);
  await stage.ask(delegate, 'DELETE', `drafts/${second.id}`);
  await until(() => mexican.drafts?.length === 1);
  expect(colombian.messages.filter(({ kind }) => kind === 'drafts')).toHaveLength(1);
});

it.each(['foreigner', 'secretariat', 'chair'] as const)(
  'not a frame tells the %s that a delegation opens or discards drafts',
  async (who) => {
    const scene = await draftingStage();
    const { stage, secretariat, delegate, draft } = scene;
    const chair = await stage.seat(secretariat, 'MEX', 'chair');
    const stream = stage.stream({ foreigner: scene.foreigner, secretariat, chair }[who]);
    const drafter = stage.stream(delegate);
    await until(() => stream.drafts && stream.present?.length === (who === 'chair' ? 1 : 2));
    await until(() => drafter.drafts?.length === 1);
    const before = stream.raw.length;
    const second = await stage.draft(delegate, '1.1');
    await stage.ask(delegate, 'DELETE', `drafts/${second.id}`);
    await stage.ask(delegate, 'DELETE', `drafts/${draft.id}`);
    await until(() => drafter.drafts?.length === 0);
    await stage.invite(secretariat, 'JAM', 'head');
    await until(() => stream.acts.some(({ act }) => act.kind === 'invited' && act.party === 'JAM'));
    expect(stream.raw.slice(before).map((frame) => JSON.parse(frame).kind)).toEqual(['acts']);
  },
);

it('whoever has no token, or a wrong one, learns nothing and is not let come back', async () => {
  const { stage, delegate, draft } = await draftingStage();
  const nobody = stage.room({ ...delegate, token: 'x'.repeat(43) }, draft.id);
  const elsewhere = stage.room({ ...delegate, negotiation: 'nowhere' as Seat['negotiation'] }, draft.id);
  const stream = stage.stream({ ...delegate, token: '' });
  await until(() => [nobody, elsewhere, stream].every(({ closedWith }) => closedWith === CLOSE.whoAreYou));
  expect([...nobody.frames, ...elsewhere.frames, ...stream.raw]).toEqual([]);
});
