import type { MenuItemConstructorOptions } from 'electron';
import { expect, test, vi } from 'vitest';
import { contextMenuTemplate } from '../../../main/desktop/context-menu.ts';
import { menuLabels } from '../../../main/desktop/menu-labels.ts';
import { menuTemplate } from '../../../main/desktop/menu.ts';
import { resized } from '../../../main/desktop/text-size.ts';

type Item = MenuItemConstructorOptions;
const labels = menuLabels('en-US');
const needs = {
  labels,
  platform: 'linux' as NodeJS.Platform,
  developer: false,
  newWindow: () => {},
  shared: false,
  share: () => {},
};
const items = (menu: Item): Item[] => (menu.submenu as Item[] | undefined) ?? [];
const all = (menus: Item[]): Item[] => menus.flatMap((menu) => [menu, ...items(menu)]);

test('File, Edit, View, Window, Help; on macOS the app menu comes first', () => {
  const names = (platform: NodeJS.Platform) => menuTemplate({ ...needs, platform }).map(({ label }) => label);
  expect(names('linux')).toEqual(['&File', '&Edit', '&View', '&Window', '&Help']);
  expect(names('darwin')).toEqual(['Plenaria', '&File', '&Edit', '&View', '&Window', '&Help']);
});

test.each(['linux', 'darwin'] as const)(
  "every entry has words of its own, none of them Electron's: %s",
  (platform) => {
    const entries = all(menuTemplate({ ...needs, platform, developer: true }));
    expect(entries.filter(({ type, label }) => type !== 'separator' && !label)).toEqual([]);
  },
);

test.each([
  ['es-419', '&Archivo'],
  ['es', '&Archivo'],
  ['en-GB', '&File'],
  ['pt-BR', '&File'],
  ['est', '&File'],
])('the menus of a system in %s begin with %s', (locale, file) => expect(menuLabels(locale).file).toBe(file));

test('no two entries share an accelerator', () => {
  const keys = all(menuTemplate(needs)).flatMap(({ accelerator }) => (accelerator ? [accelerator] : []));
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.length).toBeGreaterThan(3);
});

test('developer tools are offered in development only', () => {
  const tools = (developer: boolean) =>
    all(menuTemplate({ ...needs, developer })).some(({ role }) => role === 'toggleDevTools');
  expect([tools(true), tools(false)]).toEqual([true, false]);
});

test('the size goes from 80 to 200 per cent in steps, there and back', () => {
  let size = 1;
  for (let step = 0; step < 20; step += 1) size = resized(size, 'larger');
  expect(size).toBe(2);
  for (let step = 0; step < 20; step += 1) size = resized(size, 'smaller');
  expect(size).toBe(0.8);
  expect(resized(1.2499, 'larger')).toBe(1.5);
  expect(resized(size, 'reset')).toBe(1);
});

test('Larger enlarges the page of its own window', () => {
  const larger = all(menuTemplate(needs)).find(({ label }) => label === labels.larger);
  const setZoomFactor = vi.fn<(factor: number) => void>();
  larger!.click!(
    null as never,
    { webContents: { getZoomFactor: () => 1, setZoomFactor } } as never,
    null as never,
  );
  expect(setZoomFactor).toHaveBeenCalledExactlyOnceWith(1.1);
});

const nothing = {
  isEditable: false,
  selectionText: ' ',
  misspelledWord: '',
  dictionarySuggestions: [],
  editFlags: {} as never,
};
const contents = {
  replaceMisspelling: vi.fn<(word: string) => void>(),
  session: { addWordToSpellCheckerDictionary: () => true },
};

test('a right click in words offers Copy, on nothing offers nothing', () => {
  expect(contextMenuTemplate(nothing, labels, contents)).toEqual([]);
  const offered = contextMenuTemplate({ ...nothing, selectionText: 'demand reduction' }, labels, contents);
  expect(offered.map(({ role }) => role)).toEqual(['copy']);
});

test('a right click on a misspelled word of a draft offers the right ones first', () => {
  const clicked = {
    ...nothing,
    isEditable: true,
    misspelledWord: 'reducton',
    dictionarySuggestions: ['reduction'],
  };
  const offered = contextMenuTemplate(clicked, labels, contents);
  expect(offered.map(({ label }) => label)).toEqual([
    'reduction',
    labels.addToDictionary,
    undefined,
    labels.cut,
    labels.copy,
    labels.paste,
    labels.pastePlain,
    labels.selectAll,
  ]);
  (offered[0]!.click as () => void)();
  expect(contents.replaceMisspelling).toHaveBeenCalledExactlyOnceWith('reduction');
});
