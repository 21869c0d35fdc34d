import type { IncomingMessage } from 'node:http';
import { APP_ORIGIN } from '../../shared/web.ts';

/** Who is knocking: questions about where a request comes from. */

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);
const LOOPBACK_HOST = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/;
const FORWARDING = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'] as const;

export function peerOf(request: IncomingMessage): string {
  return request.socket.remoteAddress ?? '';
}

/** A page of this very hub, the desktop window, or no page at all: no other page may speak to the hub. */
export function isKnownOrigin(request: IncomingMessage): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined || origin === APP_ORIGIN) return true;
  return host !== undefined && (origin === `http://${host}` || origin === `https://${host}`);
}

/**
 * Hosting is for the person at this computer. A page elsewhere that a browser here shows (Origin), a name elsewhere that
 * points here (Host), and a proxy that stands for somebody elsewhere are not that person.
 */
export function mayHost(request: IncomingMessage): boolean {
  return (
    LOOPBACK.has(peerOf(request)) &&
    LOOPBACK_HOST.test(request.headers.host ?? '') &&
    isKnownOrigin(request) &&
    FORWARDING.every((header) => request.headers[header] === undefined)
  );
}
