import type { HttpBindings } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { mediaType, securityHeaders } from '../../shared/web.ts';

const A_YEAR = 'public, max-age=31536000, immutable';

/** The app's own pages. Files under `assets/` carry their content's hash in their name and never change. */
export function pagesIn(rendererDir: string): Hono<{ Bindings: HttpBindings }> {
  const pages = new Hono<{ Bindings: HttpBindings }>();
  pages.get(
    '*',
    serveStatic({
      root: rendererDir,
      onFound: (path, context) => {
        context.header('content-type', mediaType(path));
        context.header('cache-control', context.req.path.startsWith('/assets/') ? A_YEAR : 'no-cache');
      },
    }),
  );
  return pages;
}

export const PAGE_HEADERS: Readonly<Record<string, string>> = securityHeaders('hub');
