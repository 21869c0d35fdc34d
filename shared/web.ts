/** What every page of the app is served with, by the desktop shell and by the hub alike. */

/** Where the desktop shell serves the app: the origin of its window. */
export const APP_ORIGIN = 'app://bundle';

/**
 * `window`: the desktop shell's page, which reaches its own hub and hubs elsewhere.
 * `hub`: the same page in a browser, served by a hub; it reaches that hub and nothing else.
 */
export type ServedBy = 'window' | 'hub';

/**
 * React Aria adds one constant <style> (touch-action on pressables); its hash is all the inline CSS that is allowed.
 * The browser tests fail when an upgrade changes it.
 */
const REACT_ARIA_STYLE = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='";

/** The style sheet of a printed page (`print/html/style-sheet.ts`), which the preview shows in a frame without scripts. */
const PRINT_STYLE = "'sha256-GQSoW3djDumfR0K3QgNweX4whykzJctt1INjKTKjLj0='";

const MAY_CONNECT: Record<ServedBy, string> = {
  window: "'self' http: https: ws: wss:",
  hub: "'self'",
};

function contentSecurityPolicy(servedBy: ServedBy): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${REACT_ARIA_STYLE} ${PRINT_STYLE}`,
    "font-src 'self'",
    "img-src 'self' data: blob:",
    `connect-src ${MAY_CONNECT[servedBy]}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

export function securityHeaders(servedBy: ServedBy): Record<string, string> {
  return {
    'content-security-policy': contentSecurityPolicy(servedBy),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
  };
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json',
  map: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
};

/** By the name's ending; a file of an unknown kind is bytes, which no page runs or shows. */
export function mediaType(file: string): string {
  return MEDIA_TYPES[file.slice(file.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream';
}
