import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  COMPUTED,
  files,
  findCycle,
  type Import,
  imports,
  importsOf,
  isInRepository,
} from './boundaries/imports.ts';

const under =
  (...starts: string[]) =>
  (path: string) =>
    starts.some((start) => path.startsWith(start));
const configs = new Set(['main/vite.config.ts', 'renderer/vite.config.ts']);

function broken(from: (path: string) => boolean, may: (edge: Import) => boolean): string[] {
  return imports
    .filter((edge) => from(edge.from) && !configs.has(edge.from) && !may(edge))
    .map(({ from: importer, to }) => `${importer} imports ${to}`);
}
const ours = under('main/', 'renderer/', 'shared/', 'seeds/', 'test/');

describe('where imports may point', () => {
  test('shared imports no other folder, nothing of Node and nothing of Electron', () => {
    const alien = under('node:', 'electron', 'better-sqlite3', 'react');
    expect(broken(under('shared/'), ({ to }) => (ours(to) ? to.startsWith('shared/') : !alien(to)))).toEqual(
      [],
    );
  });

  test('renderer imports shared and packages for a page; never main, seeds, Node or Electron', () => {
    const alien = under('node:', 'electron', 'better-sqlite3', 'ws');
    const home = under('renderer/', 'shared/');
    expect(broken(under('renderer/'), ({ to }) => (ours(to) ? home(to) : !alien(to)))).toEqual([]);
  });

  test('main imports main, shared and seeds', () => {
    const home = under('main/', 'shared/', 'seeds/');
    expect(broken(under('main/'), ({ to }) => !ours(to) || home(to))).toEqual([]);
  });

  test('seeds imports shared and Node, no package', () => {
    expect(broken(under('seeds/'), ({ to }) => under('seeds/', 'shared/', 'node:')(to))).toEqual([]);
  });

  test('nothing but tests imports test', () => {
    expect(
      broken(
        (path) => !path.startsWith('test/'),
        ({ to }) => !to.startsWith('test/'),
      ),
    ).toEqual([]);
  });

  test('only main/store opens SQLite', () => {
    const product = under('main/', 'renderer/', 'shared/', 'seeds/');
    const elsewhere = (path: string) => product(path) && !path.startsWith('main/store/');
    expect(broken(elsewhere, ({ to }) => to !== 'better-sqlite3')).toEqual([]);
  });

  test('only main/main.ts, main/preload.ts and main/desktop know Electron, its types included', () => {
    const shell = under('main/main.ts', 'main/preload.ts', 'main/desktop/', 'test/');
    expect(
      broken(
        (path) => !shell(path),
        ({ to }) => to !== 'electron',
      ),
    ).toEqual([]);
  });

  test('only main/main.ts and main/preload.ts import Electron when they run: from Node that starts a download', () => {
    const loads = imports
      .filter(({ to, typeOnly }) => to === 'electron' && !typeOnly)
      .map(({ from }) => from);
    expect(loads.toSorted()).toEqual(['main/main.ts', 'main/preload.ts']);
  });

  test('main/hub, main/store and the command line run without the desktop shell', () => {
    const headless = under('main/hub/', 'main/store/', 'main/cli.ts');
    expect(broken(headless, ({ to }) => to !== 'electron' && !to.startsWith('main/desktop/'))).toEqual([]);
  });

  test('the preload brings nothing but the names of its channels', () => {
    expect(
      broken(under('main/preload.ts'), ({ to }) => to === 'electron' || to === 'shared/desktop.ts'),
    ).toEqual([]);
  });
});

describe('imports', () => {
  test('all name a file that is there, none is computed', () => {
    expect(
      broken(
        () => true,
        ({ to }) => to !== COMPUTED && (!ours(to) || isInRepository(to)),
      ),
    ).toEqual([]);
  });

  test('never go in a circle, types included', () => {
    expect(findCycle(imports)).toBeNull();
  });

  test('are read whatever their form, and there are many', () => {
    const every = `
      import a, { b } from './a.ts'; import './b.css'; import type { C } from 'c'; import { type D } from 'd';
      export { e } from './e.ts'; export type * from './f.ts'; const g = await import('./g.ts'); const h = require('h');
      type I = import('./i.ts').I; type J = typeof import('./j.ts'); import k = require('k'); await import(name);`;
    const names = importsOf('every.ts', every).map(({ specifier, typeOnly }) =>
      typeOnly ? `type ${specifier}` : specifier,
    );
    expect(names.toSorted()).toEqual(
      [
        './a.ts',
        './b.css',
        'type c',
        'd',
        './e.ts',
        'type ./f.ts',
        './g.ts',
        'h',
        'type ./i.ts',
        'type ./j.ts',
        'k',
        COMPUTED,
      ].toSorted(),
    );
    expect(files.length).toBeGreaterThan(100);
    expect(imports.length).toBeGreaterThan(300);
  });

  test('a circle is found wherever it begins', () => {
    const edge = (from: string, to: string): Import => ({ from, to, typeOnly: true });
    expect(findCycle([edge('a', 'b'), edge('b', 'c'), edge('c', 'd'), edge('d', 'b')])).toEqual([
      'b',
      'c',
      'd',
      'b',
    ]);
    expect(findCycle([edge('a', 'b'), edge('a', 'c'), edge('b', 'd'), edge('c', 'd')])).toBeNull();
  });
});

test('the top level of the repository is as it was fixed', () => {
  const made = new Set(['node_modules', 'dist', 'release', 'package-lock.json', 'LICENSE']);
  const there = readdirSync(join(import.meta.dirname, '..')).filter(
    (name) => !name.startsWith('.') && !made.has(name),
  );
  expect(new Set(there)).toEqual(
    new Set([
      'main',
      'renderer',
      'shared',
      'seeds',
      'test',
      'electron-builder.yml',
      'package.json',
      'tsconfig.json',
      'README.md',
    ]),
  );
});
