import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const version = (command: string) =>
  execFileSync(command, ['-p', 'process.version'], { encoding: 'utf8' }).trim();

test('the tests, the processes they start and their workers run on one Node, which reads TypeScript', async () => {
  const [major, minor] = process.versions.node.split('.').map(Number) as [number, number];
  expect(major * 100 + minor).toBeGreaterThanOrEqual(2218);
  expect(version('node')).toBe(process.version);
  expect(version(process.execPath)).toBe(process.version);
  const worker = new Worker("require('node:worker_threads').parentPort.postMessage(process.version)", {
    eval: true,
  });
  expect(await once(worker, 'message')).toEqual([process.version]);
});

test('no package that is installed needs a script to be run, so none is', () => {
  expect(readFileSync(join(root, '.npmrc'), 'utf8')).toMatch(/^ignore-scripts=true$/m);
});

test('the package that ships holds one dependency; the rest is bundled', () => {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<
    string,
    object
  >;
  expect(Object.keys(dependencies!)).toEqual(['better-sqlite3']);
});
