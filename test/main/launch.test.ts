import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { negotiationsFolder } from '../../main/data-folder.ts';
import { freePort } from '../../main/free-port.ts';

test.each([
  ['linux', {}, '/home/ana/.local/share/plenaria/negotiations'],
  ['linux', { XDG_DATA_HOME: '/data' }, '/data/plenaria/negotiations'],
  ['darwin', {}, '/home/ana/Library/Application Support/Plenaria/negotiations'],
  ['win32', { APPDATA: '/appdata' }, '/appdata/Plenaria/negotiations'],
] as const)('on %s with %j negotiations lie in %s', (platform, env, folder) => {
  expect(negotiationsFolder({ platform, env, home: '/home/ana' })).toBe(join(folder));
});

test('a port that is taken gives way to a free one', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const { port } = taken.address() as AddressInfo;
  const other = await freePort(port, '127.0.0.1');
  expect(other).not.toBe(port);
  expect(other).toBeGreaterThan(0);
  taken.close();
  await once(taken, 'close');
  expect(await freePort(port, '127.0.0.1')).toBe(port);
});
