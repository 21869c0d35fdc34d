import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { fileBehind, isOurs, serveBundle } from '../../../main/desktop/bundle.ts';
import { keepOnOurPage } from '../../../main/desktop/links.ts';
import { limitPermissions } from '../../../main/desktop/permissions.ts';
import { preventable } from './fake-electron.ts';

type Guarded = Parameters<typeof limitPermissions>[0];
type Handler<Name extends keyof Guarded> = NonNullable<Parameters<Guarded[Name]>[0]>;

describe('permissions', () => {
  let request: Handler<'setPermissionRequestHandler'>;
  let check: Handler<'setPermissionCheckHandler'>;
  let device: Handler<'setDevicePermissionHandler'>;
  let display: Handler<'setDisplayMediaRequestHandler'>;
  limitPermissions({
    setPermissionRequestHandler: (handler) => void (request = handler!),
    setPermissionCheckHandler: (handler) => void (check = handler!),
    setDevicePermissionHandler: (handler) => void (device = handler!),
    setDisplayMediaRequestHandler: (handler) => void (display = handler!),
  });

  function requested(permission: string, requestingUrl: string): boolean {
    let granted: boolean | null = null;
    request(null as never, permission as never, (answer) => void (granted = answer), {
      requestingUrl,
    } as never);
    return granted!;
  }
  function checked(permission: string, origin: string): boolean {
    return check(null, permission as never, origin, {} as never);
  }

  describe.each([
    ['asked for', requested],
    ['checked', checked],
  ])('%s', (_how, may) => {
    test.each([
      'loopback-network',
      'local-network',
      'local-network-access',
      'persistent-storage',
      'clipboard-sanitized-write',
    ])('our page may: %s', (permission) => expect(may(permission, 'app://bundle/')).toBe(true));
    test.each([
      'media',
      'display-capture',
      'geolocation',
      'notifications',
      'clipboard-read',
      'openExternal',
      'fileSystem',
      'usb',
      'hid',
      'serial',
      'unknown',
    ])('our page may not: %s', (permission) => expect(may(permission, 'app://bundle/')).toBe(false));
    test.each(['https://evil.example/', 'app://bundle.evil/', 'http://127.0.0.1:4711/', '', 'null'])(
      'nobody else may anything: %j',
      (origin) => expect(may('loopback-network', origin)).toBe(false),
    );
  });

  test('no device and no screen is ever handed out', () => {
    expect(device({} as never)).toBe(false);
    const stream = vi.fn<(streams: unknown) => void>();
    display({} as never, stream);
    expect(stream).toHaveBeenCalledExactlyOnceWith({});
  });
});

describe('navigation', () => {
  const openExternal = vi.fn<(url: string) => Promise<void>>(async () => {});
  let open: (details: { url: string }) => unknown;
  const contents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: (handler: typeof open) => {
      open = handler;
    },
  });
  keepOnOurPage(contents as never, { openExternal });

  test.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])(
    '%s is refused',
    (name) => {
      const event = preventable();
      contents.emit(name, event);
      expect(event.preventDefault).toHaveBeenCalledOnce();
    },
  );

  test.each([
    'file:///etc/passwd',
    'smb://server/share',
    'javascript:alert(1)',
    'http://x.example/',
    'app://bundle/',
  ])('no window and no program opens for %s', (url) => {
    expect(open({ url })).toEqual({ action: 'deny' });
    expect(openExternal).not.toHaveBeenCalled();
  });

  test('a link to the web opens in the browser, not here', () => {
    expect(open({ url: 'https://www.oas.org/cicad' })).toEqual({ action: 'deny' });
    expect(openExternal).toHaveBeenCalledExactlyOnceWith('https://www.oas.org/cicad');
  });
});

describe('app://bundle', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'a.js'), 'export {}');
  afterAll(() => rmSync(folder, { recursive: true }));
  let serve: (request: Request) => Promise<Response>;
  serveBundle(
    {
      handle: (_scheme, handler) => {
        serve = handler as typeof serve;
      },
    },
    folder,
  );
  const get = (path: string, init?: RequestInit) => serve(new Request(`app://bundle${path}`, init));

  test('serves the page under a policy that runs only our scripts and reaches hubs anywhere', async () => {
    const answer = await get('/');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const policy = answer.headers.get('content-security-policy')!.split('; ');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("connect-src 'self' http: https: ws: wss:");
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('serves scripts as scripts, and nothing that is not there or not asked for with GET', async () => {
    expect((await get('/a.js')).headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect((await get('/b.js')).status).toBe(404);
    expect((await get('/a.js', { method: 'POST' })).status).toBe(404);
  });

  test.each(['/..%2f..%2fpackage.json', '/%2e%2e/%2e%2e/x', '/..%5c..%5cx', '/%00', '/%zz', '/a.js%00.html'])(
    'never leaves its folder: %s',
    (path) => {
      const file = fileBehind(`app://bundle${path}`, folder);
      expect(file === null || file.startsWith(`${folder}/`)).toBe(true);
    },
  );

  test.each(['app://other/', 'app://bundle.evil/', 'https://bundle/', 'file:///etc/passwd', 'nonsense', ''])(
    'is no page of ours: %j',
    (url) => {
      expect(isOurs(url)).toBe(false);
      expect(fileBehind(URL.canParse(url) ? url : 'x:/', folder)).toBeNull();
    },
  );
});
