import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { negotiationsIn } from '../../../main/store/archive.ts';
import plan2016 from '../../../seeds/plans/2016-2020.json' with { type: 'json' };
import { CLOSE, type HubInfo, PLAN_LIMIT, type Seat, type SeatInfo } from '../../../shared/protocol.ts';
import { draftingStage, refusalOf, type Stage, startStage, until, valueOf } from './stage.ts';

describe('codes', () => {
  it('a code seats whoever types it in any case, with or without dashes, and shows first what it opens', async () => {
    const stage = await startStage();
    const secretariat = await stage.host();
    const code = await stage.invite(secretariat, 'MEX', 'delegate');
    expect(code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    const typed = ` ${code.toLowerCase().replaceAll('-', ' ')} `;
    const shown = valueOf(await stage.post<SeatInfo>('api/look', { code: typed }));
    expect(shown).toMatchObject({
      party: 'MEX',
      capacity: 'delegate',
      title: 'Plan 2021-2025',
      practice: false,
    });
    const seat = valueOf(await stage.post<Seat>('api/join', { code: typed, name: '  Lucía  ' }));
    expect(seat).toMatchObject({ ...shown, name: 'Lucía' });
    expect(valueOf(await stage.ask<Seat>(seat, 'GET', 'me'))).toMatchObject({
      person: seat.person,
      name: 'Lucía',
    });
  });

  it.each([
    ['ABC', 'too-short'],
    ['ABCD-EFGH-JKMN-P', 'too-long'],
    ['ABCD-EFGH-JKM0', 'bad-letter'],
    ['ABCD-EFGH-JKMN', 'not-known'],
  ])('the wrong code %s is refused as %s', async (code, why) => {
    const stage = await startStage();
    const { answer } = await stage.post('api/join', { code, name: 'X' });
    expect(answer).toEqual({ ok: false, refusal: { code: 'wrong-code', why } });
  });

  it('a used code and a revoked one open nothing and say so', async () => {
    const stage = await startStage();
    const secretariat = await stage.host();
    const used = await stage.invite(secretariat, 'MEX', 'delegate');
    valueOf(await stage.post('api/join', { code: used, name: 'Lucía' }));
    const revoked = await stage.invite(secretariat, 'COL', 'head');
    const stream = stage.stream(secretariat);
    const { invitation } = (await until(() =>
      stream.acts.map(({ act }) => act).find((act) => act.kind === 'invited' && act.party === 'COL'),
    )) as { invitation: string };
    valueOf(await stage.command(secretariat, { kind: 'revoke-invitation', invitation }));
    for (const [code, why] of [
      [used, 'invitation-used'],
      [revoked, 'invitation-revoked'],
    ] as const) {
      expect(refusalOf(await stage.post('api/look', { code }))).toBe(why);
      expect(refusalOf(await stage.post('api/join', { code, name: 'X' }))).toBe(why);
    }
  });

  it('of two people who type the same code at once one sits', async () => {
    const stage = await startStage();
    const code = await stage.invite(await stage.host(), 'MEX', 'delegate');
    const both = await Promise.all(['A', 'B'].map((name) => stage.post('api/join', { code, name })));
    expect(both.map(refusalOf).toSorted()).toEqual(['granted', 'invitation-used']);
  });

  it('codes and tokens hold over a restart, and neither is in the file', async () => {
    const stage = await startStage();
    const secretariat = await stage.host();
    const code = await stage.invite(secretariat, 'MEX', 'delegate');
    const again = await stage.restarted();
    valueOf(await again.ask(secretariat, 'GET', 'me'));
    const seat = valueOf(await again.post<Seat>('api/join', { code, name: 'Lucía' }));
    const bytes = again.fileBytes(seat);
    expect(bytes).toContain('Lucía');
    for (const secret of [code, code.replaceAll('-', ''), seat.token, secretariat.token])
      expect(bytes).not.toContain(secret);
  });

  it('whoever tries code after code is made to wait; whoever has one is not kept out before', async () => {
    const stage = await startStage();
    const code = await stage.invite(await stage.host(), 'MEX', 'delegate');
    const guess = () => stage.post('api/look', { code: 'ABCDEFGHJKMN' });
    for (let i = 0; i < 19; i += 1) expect(refusalOf(await guess())).toBe('wrong-code');
    valueOf(await stage.post('api/look', { code }));
    expect(refusalOf(await guess())).toBe('wrong-code');
    expect(refusalOf(await guess())).toBe('too-many-tries');
    expect(refusalOf(await stage.post('api/join', { code, name: 'X' }))).toBe('too-many-tries');
  });
});

describe('sessions', () => {
  it('somebody removed is out at once: sockets closed for good, token worthless', async () => {
    const { stage, secretariat, adviser, delegate, draft } = await draftingStage();
    const room = await stage.room(adviser, draft.id).synced();
    const colleague = await stage.room(delegate, draft.id).synced();
    const stream = stage.stream(adviser);
    await until(() => stream.drafts);
    valueOf(await stage.command(secretariat, { kind: 'remove', person: adviser.person }));
    await until(() => room.closedWith === CLOSE.whoAreYou && stream.closedWith === CLOSE.whoAreYou);
    expect(refusalOf(await stage.ask(adviser, 'GET', 'me'))).toBe('who-are-you');
    const back = stage.room(adviser, draft.id);
    await until(() => back.closedWith === CLOSE.whoAreYou);
    expect(colleague.closedWith).toBeNull();
    const again = await stage.restarted();
    expect(refusalOf(await again.ask(adviser, 'GET', 'me'))).toBe('who-are-you');
  });

  it('whoever is removed while their words are on the way has not said them, and the record stays whole', async () => {
    const { stage, secretariat, foreigner } = await draftingStage();
    const command = JSON.stringify({
      kind: 'lodge-note',
      noteKind: 'reservation',
      unit: '2.3',
      element: null,
      text: 'Late.',
    });
    const slow = request(`${stage.url}api/n/${foreigner.negotiation}/commands`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${foreigner.token}`,
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(command),
      },
    });
    const arrived = new Promise((resolve) => {
      subscribe('http.server.request.start', resolve);
      onTestFinished(() => void unsubscribe('http.server.request.start', resolve));
    });
    slow.write(command.slice(0, 10));
    await arrived;
    valueOf(await stage.command(secretariat, { kind: 'remove', person: foreigner.person }));
    slow.end(command.slice(10));
    const [answer] = (await once(slow, 'response')) as [IncomingMessage];
    expect(answer.statusCode).toBe(401);
    const again = await stage.restarted();
    expect(valueOf(await again.ask<Seat>(secretariat, 'GET', 'me'))).toMatchObject({ party: 'SEC' });
  });

  it('a token opens its own negotiation and no other', async () => {
    const stage = await startStage();
    const [one, other] = [await stage.host(), await stage.host()];
    const crossed = { ...one, negotiation: other.negotiation };
    expect(refusalOf(await stage.ask(crossed, 'GET', 'me'))).toBe('who-are-you');
  });

  it('a client that speaks another version is told to update', async () => {
    const { stage, delegate, draft } = await draftingStage();
    const old = stage.room(delegate, draft.id, { v: '0.9' });
    await until(() => old.closedWith === CLOSE.updateNeeded);
    expect(old.frames).toEqual([]);
  });
});

describe('hosting', () => {
  it('is for this computer: allowed to its own page, the desktop window, and programs without a page', async () => {
    const stage = await startStage();
    for (const origin of [undefined, stage.url.slice(0, -1), 'app://bundle']) {
      const headers: Record<string, string> = origin ? { origin } : {};
      expect(valueOf(await stage.fetch<HubInfo>('api/hub', { headers })).mayHost).toBe(true);
      expect(refusalOf(await stage.post('api/practice', {}, headers))).toBe('granted');
    }
  });

  it.each([
    ['another page', { origin: 'https://evil.example' }],
    ['a name elsewhere that points here', { host: 'evil.example' }],
    ['a proxy', { 'x-forwarded-for': '203.0.113.7' }],
    ['a proxy that speaks the standard', { forwarded: 'for=203.0.113.7' }],
  ])('is refused to %s', async (_, headers: Record<string, string>) => {
    const stage = await startStage();
    for (const path of ['api/negotiations', 'api/practice']) {
      const { status, body } = await postRaw(stage, path, headers);
      expect(status).not.toBe(200);
      expect(body).toMatch(/host-not-allowed|not-here/);
    }
  });

  it('a plan file of one’s own is read at the door, and refused with the place where it is wrong', async () => {
    const stage = await startStage();
    const plan = { kind: 'file', json: { meta: {} } };
    const { answer, status } = await stage.post('api/negotiations', { title: 'T', name: 'N', plan });
    expect(answer).toMatchObject({
      ok: false,
      refusal: { code: 'bad-plan', error: expect.stringContaining('meta') },
    });
    expect(status).toBe(422);
  });

  it('half a letter in a plan file is bad input, and no file is left of what was not hosted', async () => {
    const stage = await startStage();
    const json = structuredClone(plan2016);
    json.areas[0]!.title += '\ud800';
    const plan = { kind: 'file', json };
    expect(refusalOf(await stage.post('api/negotiations', { title: 'T', name: 'N', plan }))).toBe('bad-plan');
    json.areas[0]!.title = 'A title of our own';
    valueOf(await stage.post<Seat>('api/negotiations', { title: 'T', name: 'N', plan }));
    expect(negotiationsIn(stage.dir)).toHaveLength(1);
  });

  it('practising seats one person everywhere, in a negotiation that says what it is', async () => {
    const stage = await startStage();
    const { seats } = valueOf(await stage.post<{ seats: Seat[] }>('api/practice', {}));
    expect(seats.map(({ party, capacity }) => `${party} ${capacity}`)).toEqual([
      'SEC secretariat',
      'BHS chair',
      'CRI vice-chair',
      'MEX delegate',
      'MEX adviser',
      'COL head',
      'JAM head',
      'CAN delegate',
      'OBS observer',
    ]);
    expect(seats.every(({ practice }) => practice)).toBe(true);
    const stream = stage.stream(seats[1]!);
    await until(() => stream.present);
    expect(stream.state.practice).toBe(true);
    expect(stream.acts.map(({ act }) => act.kind)).toEqual([
      'opened',
      ...seats.flatMap(() => ['invited', 'joined']),
    ]);
  });
});

it('a page elsewhere opens no socket, whatever it knows', async () => {
  const { stage, delegate } = await draftingStage();
  const url = `${stage.socketUrl}api/n/${delegate.negotiation}/stream?token=${delegate.token}`;
  const outcome = (origin: string) =>
    new Promise<string>((resolve) => {
      const socket = new WebSocket(url, { origin });
      socket.on('open', () => resolve('open'));
      socket.on('error', ({ message }) => resolve(message));
    });
  expect(await outcome('https://evil.example')).toContain('403');
  expect(await outcome('app://bundle')).toBe('open');
  expect(await outcome(stage.url.slice(0, -1))).toBe('open');
});

/** Asks for a socket and tears the line before the answer has come. */
function askAndReset(port: number, head: string): void {
  const socket = connect(port, '127.0.0.1', () => {
    socket.write(`GET ${head}\r\nHost: hub\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`, () =>
      socket.resetAndDestroy(),
    );
  });
  socket.on('error', () => {});
}

it.each([
  ['a path that is not there', '/x HTTP/1.1'],
  ['a page elsewhere', '/api/n/x/stream HTTP/1.1\r\nOrigin: https://evil.example'],
])('the hub outlives whoever asks for a socket and resets the line: %s', async (_, head) => {
  const stage = await startStage();
  const sockets: Socket[] = [];
  const uncaught: unknown[] = [];
  const meet = (message: unknown) => sockets.push((message as { socket: Socket }).socket);
  const hear = (error: unknown) => uncaught.push(error);
  subscribe('net.server.socket', meet);
  process.on('uncaughtException', hear);
  onTestFinished(() => {
    unsubscribe('net.server.socket', meet);
    process.off('uncaughtException', hear);
  });
  for (let i = 0; i < 20; i += 1) askAndReset(stage.port, head);
  await until(() => sockets.length === 20 && sockets.every(({ closed }) => closed));
  expect(sockets.some(({ errored }) => errored)).toBe(true);
  expect(uncaught).toEqual([]);
});

describe('bad input', () => {
  it.each([
    ['no JSON', 'api/join', 'nonsense', 'malformed'],
    ['another shape', 'api/join', '{"code":1}', 'malformed'],
    ['one field too many', 'api/look', '{"code":"A","extra":1}', 'malformed'],
    ['a body without end', 'api/negotiations', `{"title":"${'x'.repeat(PLAN_LIMIT)}"}`, 'too-large'],
    ['a path that is not there', 'api/nothing', '{}', 'not-here'],
  ])('%s is refused by name', async (_, path, body, code) => {
    const stage = await startStage();
    const headers = { 'content-type': 'application/json' };
    expect(refusalOf(await stage.fetch(path, { method: 'POST', headers, body }))).toBe(code);
  });

  it('what a page elsewhere can send without asking is not read', async () => {
    const stage = await startStage();
    const body = JSON.stringify({ code: 'ABCD', name: 'X' });
    const asText = await stage.fetch('api/join', {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body,
    });
    expect(refusalOf(asText)).toBe('malformed');
  });

  it('a page elsewhere may not even read an answer; the desktop window may', async () => {
    const stage = await startStage();
    const preflight = async (origin: string) => {
      const headers = {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization',
      };
      const response = await fetch(`${stage.url}api/join`, { method: 'OPTIONS', headers });
      return response.headers.get('access-control-allow-origin');
    };
    expect(await preflight('app://bundle')).toBe('app://bundle');
    expect(await preflight('https://evil.example')).not.toBe('https://evil.example');
  });

  it('a command that names what is no id of the negotiation is refused, never a fault', async () => {
    const { stage, secretariat } = await draftingStage();
    const consolidate = (unit: string) =>
      stage.command(secretariat, { kind: 'consolidate', unit, rationale: '', seen: '0'.repeat(64) });
    expect(refusalOf(await consolidate('9.9'))).toBe('unknown');
    for (const name of ['constructor', '__proto__', 'toString'])
      expect(refusalOf(await consolidate(name))).toBe('malformed');
  });
});

/** `fetch` will not forge a Host. */
function postRaw(stage: Stage, path: string, headers: Record<string, string>) {
  return new Promise<{ status: number; body: string }>((resolve, reject) => {
    const sending = request(
      stage.url + path,
      { method: 'POST', headers: { 'content-type': 'application/json', ...headers } },
      (response) => {
        let body = '';
        response.on('data', (chunk: Buffer) => (body += chunk.toString()));
        response.on('end', () => resolve({ status: response.statusCode!, body }));
      },
    );
    sending.on('error', reject);
    sending.end('{}');
  });
}
