import { expect, it } from 'vitest';
import type { Seat } from '../../../shared/protocol.ts';
import { rollingTextHash } from '../../../shared/negotiation/issuing/rolling-text-hash.ts';
import {
  draftingStage,
  refusalOf,
  stateFor,
  type Stage,
  type StreamClient,
  until,
  valueOf,
} from './stage.ts';

const CANARY = 'Xylophonist';

async function observe(stage: Stage, secretariat: Seat): Promise<{ seat: Seat; stream: StreamClient }> {
  const organization = 'World Health Organization';
  const invited = await stage.command(secretariat, {
    kind: 'invite',
    party: 'OBS',
    capacity: 'observer',
    organization,
  });
  const seat = valueOf(
    await stage.post<Seat>('api/join', { code: valueOf(invited).code, name: 'Ruth Adjei' }),
  );
  expect(seat.organization).toBe(organization);
  const stream = stage.stream(seat);
  await until(() => stream.raw.length === 1);
  return { seat, stream };
}

/** A proposal with the canary in it, a comment, a position: what the room says among itself. */
async function talk({ stage, delegate, foreigner, draft }: Awaited<ReturnType<typeof draftingStage>>) {
  const writer = await stage.room(delegate, draft.id, { acks: '1' }).synced();
  writer.type(`${CANARY} `);
  await until(() => writer.savedClock === writer.ownClock);
  const reader = stage.stream(delegate);
  await until(() => reader.acts.length > 0);
  const { proposal } = valueOf(
    await stage.command(delegate, {
      kind: 'table-draft',
      draft: draft.id,
      language: 'es',
      words: writer.textHash,
      seen: reader.seen('2.3'),
    }),
  );
  valueOf(await stage.command(foreigner, { kind: 'take-position', proposal, position: 'objects' }));
  valueOf(await stage.command(foreigner, { kind: 'comment', proposal, change: null, text: CANARY }));
  return proposal!;
}

it('[OB4] an observer gets what is issued, when it is issued, and not a frame of what is said besides', async () => {
  const scene = await draftingStage();
  const { stage, secretariat } = scene;
  const chair = await stage.seat(secretariat, 'BHS', 'chair');
  const { stream } = await observe(stage, secretariat);
  expect(stream.messages).toMatchObject([{ kind: 'issued', issued: { approved: null, meetings: [] } }]);

  const proposal = await talk(scene);
  const agenda = ['2.3'];
  const opening = {
    meetingKind: 'plenary',
    date: '2026-10-12',
    place: 'Nassau',
    presiding: chair.person,
    agenda,
  };
  valueOf(await stage.command(chair, { kind: 'open-meeting', ...opening }));
  await until(() => stream.raw.length > 1);
  valueOf(await stage.command(chair, { kind: 'put-on-floor', unit: '2.3' }));
  valueOf(await stage.command(scene.delegate, { kind: 'mark-presence', parties: ['MEX'], present: true }));
  valueOf(await stage.command(chair, { kind: 'close-meeting' }));
  await until(() => stream.raw.length > 2);

  expect(stream.raw).toHaveLength(3);
  expect(stream.messages.map(({ kind }) => kind)).toEqual(['issued', 'issued', 'issued']);
  const bytes = stream.raw.join('\n');
  for (const said of [CANARY, proposal, chair.person, 'BHS chair', '"present"', '"agenda"'])
    expect(bytes.includes(said), said).toBe(false);
});

it('[OB5] no door lets an observer read or say what only the room reads and says', async () => {
  const scene = await draftingStage();
  const { stage, secretariat, draft } = scene;
  const { seat } = await observe(stage, secretariat);
  const proposal = await talk(scene);
  const room = stage.room(seat, draft.id);
  await until(() => room.closedWith !== null);
  expect(room.frames).toEqual([]);
  const answers = [
    await stage.ask(seat, 'GET', 'print?what=draft&format=html'),
    await stage.ask(seat, 'GET', 'print?what=approved&format=html'),
    await stage.ask(seat, 'POST', 'drafts', { unit: '2.3' }),
    await stage.command(seat, { kind: 'comment', proposal, change: null, text: 'We observe.' }),
    await stage.command(seat, { kind: 'co-sponsor', proposal }),
    await stage.command(seat, { kind: 'mark-presence', parties: ['OBS'], present: true }),
  ];
  expect(answers.map(refusalOf)).toEqual(answers.map(() => 'not-allowed'));
  for (const { text } of answers) expect(text).not.toContain(CANARY);
});

it('[OB2] a revision is everybody’s to read from when it is issued, an observer’s too', async () => {
  const scene = await draftingStage();
  const { stage, secretariat } = scene;
  const { seat, stream } = await observe(stage, secretariat);
  await talk(scene);
  const door = 'print?what=draft&format=html&rev=1';
  expect(refusalOf(await stage.ask(seat, 'GET', door))).toBe('unknown');
  valueOf(
    await stage.command(secretariat, {
      kind: 'issue-revision',
      symbol: 'CICAD/doc.2699/26 rev. 1',
      seen: rollingTextHash(await stateFor(stage, secretariat)),
    }),
  );
  await until(() => stream.raw.length > 1);
  expect(stream.messages.at(-1)).toMatchObject({
    issued: { revisions: [{ number: 1, symbol: 'CICAD/doc.2699/26 rev. 1' }] },
  });
  const headers = { authorization: `Bearer ${seat.token}` };
  const given = await fetch(`${stage.url}api/n/${seat.negotiation}/${door}`, { headers });
  expect(given.status).toBe(200);
  expect(await given.text()).toContain(CANARY);
});

it('an observer who comes back, and a hub that was started again, tell the same', async () => {
  const { stage, secretariat } = await draftingStage();
  const { seat, stream } = await observe(stage, secretariat);
  const again = await stage.restarted();
  const back = again.stream(seat, 7);
  await until(() => back.raw.length === 1);
  expect(back.raw).toEqual(stream.raw.slice(0, 1));
});
