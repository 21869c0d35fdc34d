import { readFile } from 'node:fs/promises';
import { join, normalize, sep } from 'node:path';
import type { CustomScheme, Protocol } from 'electron';
import { APP_ORIGIN, mediaType, securityHeaders } from '../../shared/web.ts';

/** Electron must hear of it before it is ready: an origin of its own, secure like https, with fetch. */
export const APP_SCHEME: CustomScheme = {
  scheme: new URL(APP_ORIGIN).protocol.slice(0, -1),
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true, stream: true },
};

/** Whether an address, as Chromium reports it, is a page of ours. */
export function isOurs(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}` === APP_ORIGIN;
}

/** The file behind an address, or null for whatever does not lie under the renderer's folder. */
export function fileBehind(url: string, rendererDir: string): string | null {
  if (!isOurs(url)) return null;
  const path = decoded(new URL(url).pathname);
  if (path === null || path.includes('\0')) return null;
  const file = normalize(join(rendererDir, path === '/' ? 'index.html' : path));
  return file.startsWith(normalize(rendererDir) + sep) ? file : null;
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/** Serves the built renderer at `app://bundle/`, and nothing else of this computer. */
export function serveBundle(protocol: Pick<Protocol, 'handle'>, rendererDir: string): void {
  protocol.handle(APP_SCHEME.scheme, async ({ method, url }) => {
    const file = method === 'GET' ? fileBehind(url, rendererDir) : null;
    const bytes = file && (await readFile(file).catch(() => null));
    if (!file || !bytes)
      return new Response('not found', { status: 404, headers: securityHeaders('window') });
    return new Response(new Uint8Array(bytes), {
      headers: { ...securityHeaders('window'), 'content-type': mediaType(file) },
    });
  });
}
