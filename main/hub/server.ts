import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { type Archive, openArchive } from '../store/archive.ts';
import { apiOf } from './api.ts';
import { House } from './house.ts';
import { type Log, silent } from './log.ts';
import { Sockets } from './sockets.ts';
import { PAGE_HEADERS, pagesIn } from './web-pages.ts';

export interface HubOptions {
  /** The folder with the negotiations, one file each. Made if it is not there. */
  readonly dataDir: string;
  /** The built app, for browsers; `null`: none is served. */
  readonly rendererDir: string | null;
  /** 0 or absent: any free port. */
  readonly port?: number;
  /** The address to listen on. Absent: this computer only. */
  readonly listen?: string;
  /** Absent: nothing is logged. */
  readonly log?: Log;
}

export interface Hub {
  /** With a slash at its end: `http://127.0.0.1:4711/`. */
  readonly url: string;
  /** Writes what waits, lets everybody go and gives the folder back. */
  close(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';

/**
 * Starts a hub.
 * @param archive where the negotiations are kept; absent: SQLite files in `dataDir`
 * @throws FolderInUse, FolderNotPrivate, or the system's error if the port is taken
 */
export async function startHub(options: HubOptions, archive?: Archive): Promise<Hub> {
  const log = options.log ?? silent;
  const house = new House(archive ?? openArchive(options.dataDir), log);
  const serve = getRequestListener(siteOf(house, options, log).fetch);
  const http = createServer((request, response) => void serve(request, response));
  const sockets = new Sockets(http, house, log);
  const close = async () => {
    const gone = closed(http);
    await sockets.close();
    await gone;
    house.close();
  };
  try {
    const url = await listening(http, options);
    log('listening', { url });
    return { url, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function siteOf(house: House, { rendererDir }: HubOptions, log: Log): Hono<{ Bindings: HttpBindings }> {
  const site = new Hono<{ Bindings: HttpBindings }>();
  site.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(PAGE_HEADERS)) context.header(name, value);
  });
  site.get('/healthz', (context) => context.text('ok'));
  site.route('/api', apiOf(house, log));
  if (rendererDir !== null) site.route('/', pagesIn(rendererDir));
  return site;
}

async function listening(http: Server, { port = 0, listen = LOOPBACK }: HubOptions): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, listen, resolve);
  });
  const { address, port: taken, family } = http.address() as AddressInfo;
  // Whoever listens everywhere is reached here by the loopback address.
  const host = address === '0.0.0.0' || address === '::' ? LOOPBACK : address;
  return `http://${family === 'IPv6' && host !== LOOPBACK ? `[${host}]` : host}:${taken}/`;
}

async function closed(http: Server): Promise<void> {
  if (!http.listening) return;
  const done = new Promise<void>((resolve) => {
    http.close(() => resolve());
  });
  http.closeAllConnections();
  await done;
}
