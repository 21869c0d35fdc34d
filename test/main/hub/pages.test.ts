import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { startHub } from '../../../main/hub/server.ts';
import { securityHeaders } from '../../../shared/web.ts';
import { tempDir } from './stage.ts';

const POLICY = securityHeaders('hub')['content-security-policy'];

/** A hub that serves a built app. */
async function hubWithPages(): Promise<string> {
  const dir = tempDir();
  const rendererDir = join(dir, 'renderer');
  mkdirSync(join(rendererDir, 'assets'), { recursive: true });
  writeFileSync(join(rendererDir, 'index.html'), '<!doctype html><title>Plenaria</title>');
  writeFileSync(join(rendererDir, 'assets', 'app-1a2b.js'), 'export {};');
  writeFileSync(join(dir, 'secret.txt'), 'secret');
  const hub = await startHub({ dataDir: join(dir, 'data'), rendererDir });
  onTestFinished(() => hub.close());
  return hub.url;
}

it('the app’s pages come with the strict policy; what carries its hash in its name is kept for ever', async () => {
  const url = await hubWithPages();
  const page = await fetch(url);
  expect(await page.text()).toContain('Plenaria');
  expect(page.headers.get('content-type')).toContain('text/html');
  expect(page.headers.get('content-security-policy')).toBe(POLICY);
  expect(page.headers.get('cache-control')).toBe('no-cache');
  const script = await fetch(`${url}assets/app-1a2b.js`);
  expect(script.headers.get('content-type')).toContain('text/javascript');
  expect(script.headers.get('cache-control')).toContain('immutable');
});

it.each([
  '../secret.txt',
  '..%2fsecret.txt',
  '%2e%2e/secret.txt',
  'assets/..%2f..%2fsecret.txt',
  '..%5csecret.txt',
  '%00',
])('nothing outside the app is served: %s', async (path) => {
  const response = await fetch((await hubWithPages()) + path);
  expect(response.status).toBeGreaterThanOrEqual(400);
  expect(await response.text()).not.toContain('secret');
});

it('the hub’s own answers carry the policy too, and are never cached', async () => {
  const url = await hubWithPages();
  const answer = await fetch(`${url}api/hub`);
  expect(answer.headers.get('content-security-policy')).toBe(POLICY);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(await (await fetch(`${url}healthz`)).text()).toBe('ok');
});
