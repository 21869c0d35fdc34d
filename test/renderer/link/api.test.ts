import { once } from 'node:events';
import { type RequestListener, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type Door, fetchPrint, hubInfo, postCommand, socketUrl } from '../../../renderer/link/api.ts';
import type { NegotiationId } from '../../../shared/ids.ts';
import { WIRE_VERSION } from '../../../shared/protocol.ts';

const cleanups: (() => void)[] = [];
afterEach(() => cleanups.splice(0).forEach((cleanup) => cleanup()));

async function served(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  cleanups.push(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const door = (hub: string): Door => ({ hub, negotiation: 'n1' as NegotiationId, token: 'secret' });

describe('asking the hub', () => {
  it('never throws: nobody there is a refusal', async () => {
    const hub = await served(() => undefined);
    cleanups.splice(0).forEach((cleanup) => cleanup());
    expect(await hubInfo(hub)).toEqual({ ok: false, refusal: { code: 'unreachable' } });
  });

  it.each(['<h1>It works!</h1>', '{"status":"up"}', 'null'])(
    'tells something that is no hub from a hub: %s',
    async (body) => {
      const hub = await served((_, response) => response.end(body));
      expect(await hubInfo(hub)).toEqual({ ok: false, refusal: { code: 'not-a-hub' } });
    },
  );

  it('hands on what the hub refused, and sends the secret in a header and never in the address', async () => {
    const heard: (string | undefined)[] = [];
    const hub = await served((request, response) => {
      heard.push(request.url, request.headers.authorization);
      response.writeHead(409).end(JSON.stringify({ ok: false, refusal: { code: 'already-so' } }));
    });
    const done = await postCommand(door(hub), { kind: 'confirm', unit: '2.3' as never });
    expect(done).toEqual({ ok: false, refusal: { code: 'already-so' } });
    expect(heard).toEqual(['/api/n/n1/commands', 'Bearer secret']);
  });

  it('gives a print under the name that the hub gave it', async () => {
    const hub = await served((_, response) => {
      response
        .writeHead(200, { 'content-disposition': 'attachment; filename="plan-draft-act-47.docx"' })
        .end('PK');
    });
    const printed = await fetchPrint(door(hub), { what: 'draft', format: 'docx' });
    expect(printed.ok && [printed.value.name, await printed.value.bytes.text()]).toEqual([
      'plan-draft-act-47.docx',
      'PK',
    ]);
  });

  it('says at a socket which version it speaks', () => {
    const url = new URL(socketUrl(door('http://hub:1'), 'stream', { from: '12' }));
    expect([url.protocol, url.pathname]).toEqual(['ws:', '/api/n/n1/stream']);
    expect(Object.fromEntries(url.searchParams)).toEqual({ token: 'secret', v: WIRE_VERSION, from: '12' });
  });
});
