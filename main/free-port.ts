import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

/** Where a hub is looked for first; the addresses that people keep stay right when it is free again. */
export const USUAL_PORT = 4711;

/** `wanted` where nobody listens on it, otherwise one that the system gives out. */
export async function freePort(wanted: number, listen: string): Promise<number> {
  return (await tried(wanted, listen)) ?? (await tried(0, listen)) ?? wanted;
}

async function tried(port: number, host: string): Promise<number | null> {
  const server = createServer();
  try {
    server.listen({ port, host });
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  } catch {
    return null;
  } finally {
    server.close();
  }
}
