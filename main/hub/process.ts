import { parseArgs } from 'node:util';
import { logTo } from './log.ts';
import { type Hub, type HubOptions, startHub } from './server.ts';

/**
 * The hub as a process of its own under the desktop shell, which starts it with Electron's `utilityProcess`:
 * `process.js --data DIR --renderer DIR [--port N] [--listen ADDRESS]`.
 */

/** What Electron puts on `process` here. Typed by hand: the hub knows no Electron. */
interface ParentPort {
  postMessage(message: FromHub): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
}
export type FromHub =
  | { readonly kind: 'listening'; readonly url: string }
  | { readonly kind: 'failed'; readonly reason: string };
export type ToHub = { readonly kind: 'close' };

function isClose(data: unknown): data is ToHub {
  return typeof data === 'object' && data !== null && 'kind' in data && data.kind === 'close';
}

const { parentPort } = process as unknown as { readonly parentPort: ParentPort };
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    renderer: { type: 'string' },
    port: { type: 'string', default: '0' },
    listen: { type: 'string', default: '127.0.0.1' },
  },
});
if (values.data === undefined) throw new Error('--data is missing');

function tell(message: FromHub): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process has no origin
  parentPort.postMessage(message);
}

async function started(options: HubOptions): Promise<Hub> {
  try {
    return await startHub(options);
  } catch (error) {
    tell({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
    return process.exit(1);
  }
}

const hub = await started({
  dataDir: values.data,
  rendererDir: values.renderer ?? null,
  port: Number(values.port),
  listen: values.listen,
  log: logTo(process.stderr),
});
parentPort.on('message', ({ data }) => {
  if (isClose(data)) void hub.close().then(() => process.exit(0));
});
tell({ kind: 'listening', url: hub.url });
