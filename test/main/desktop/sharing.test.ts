import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Sharing } from '../../../main/desktop/sharing.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sharing-'));
  file = join(folder, 'sharing.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

const address = (text: string, family: 'IPv4' | 'IPv6', internal = false) =>
  ({ address: text, family, internal }) as never;
const INTERFACES = {
  lo: [address('127.0.0.1', 'IPv4', true)],
  wlan0: [address('192.168.1.5', 'IPv4'), address('fe80::1', 'IPv6')],
  none: undefined,
};
const RUNNING = { kind: 'running', url: 'http://127.0.0.1:4711/', forOthers: [] } as const;

test('nobody else reaches this computer until the person lets them', () => {
  const sharing = new Sharing(file);
  expect([sharing.on, sharing.listen]).toEqual([false, '127.0.0.1']);
  expect(sharing.addressed(RUNNING, INTERFACES)).toEqual(RUNNING);
});

test('then they do, at the addresses of this network, tomorrow too', () => {
  new Sharing(file).choose(true);
  const tomorrow = new Sharing(file);
  expect([tomorrow.on, tomorrow.listen]).toEqual([true, '0.0.0.0']);
  expect(tomorrow.addressed(RUNNING, INTERFACES)).toEqual({
    ...RUNNING,
    forOthers: ['http://192.168.1.5:4711/'],
  });
  tomorrow.choose(false);
  expect(new Sharing(file).on).toBe(false);
});

test.each(['', '{', 'null', '[]', '{"on":"yes"}', '{"on":1}'])(
  'a file that says %j shares nothing',
  (text) => {
    writeFileSync(file, text);
    expect(new Sharing(file).on).toBe(false);
  },
);

test('a choice that cannot be kept holds for this run', () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const sharing = new Sharing(join(folder, 'gone', 'sharing.json'));
  sharing.choose(true);
  expect(sharing.on).toBe(true);
});

test('a hub that is down has no address for anybody', () => {
  const sharing = new Sharing(file);
  sharing.choose(true);
  expect(sharing.addressed({ kind: 'down', reason: 'why' }, INTERFACES)).toEqual({
    kind: 'down',
    reason: 'why',
  });
});
