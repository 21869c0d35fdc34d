import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answerChannels, type ChannelNeeds } from '../../../main/desktop/channels.ts';
import { CHANNELS } from '../../../shared/desktop.ts';
import { OUR_PAGE } from './fake-electron.ts';

const handlers = new Map<string, (event: unknown, message: unknown) => Promise<unknown>>();
const openExternal = vi.fn<(url: string) => Promise<void>>(async () => {});
const ask = vi.fn<ChannelNeeds['saveDialog']['ask']>();
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'save-'));
  handlers.clear();
  vi.clearAllMocks();
  answerChannels(
    { handle: (channel, handler) => void handlers.set(channel, handler as never) },
    {
      version: '1.2.3',
      hubStatus: async () => ({ kind: 'down', reason: 'the hub ended with code 1' }),
      shell: { openExternal },
      saveDialog: { ask, folder },
      windowOf: () => null,
    },
  );
});
afterEach(() => rmSync(folder, { recursive: true }));

const say = (channel: string, message?: unknown, event: unknown = OUR_PAGE) =>
  handlers.get(channel)!(event, message);
const bytes = new TextEncoder().encode('agreed');
const chosen = (path: string) => ask.mockResolvedValue({ canceled: false, filePath: path });

test('every channel of the contract is answered, and no other', () => {
  expect(new Set(handlers.keys())).toEqual(new Set(Object.values(CHANNELS)));
});

test.each([
  ['a page elsewhere', { url: 'https://evil.example/', parent: null }],
  ['a page that looks like ours', { url: 'app://bundle.evil/', parent: null }],
  ['a frame inside our page', { url: 'app://bundle/', parent: {} }],
  ['a frame that is gone', null],
])('%s is not heard on any channel', async (_who, senderFrame) => {
  for (const channel of handlers.keys())
    await expect(
      say(channel, { url: 'https://x.example/', name: 'a.docx', bytes }, { senderFrame }),
    ).rejects.toThrow('not our page');
  expect(openExternal).not.toHaveBeenCalled();
  expect(ask).not.toHaveBeenCalled();
});

test('info says the version and how the own hub is', async () => {
  expect(await say(CHANNELS.info)).toEqual({
    version: '1.2.3',
    hub: { kind: 'down', reason: 'the hub ended with code 1' },
  });
});

test.each(['file:///etc/passwd', 'javascript:alert(1)', 'smb://x/y', 'http://x.example/', '', 42, null])(
  'openExternal refuses %j',
  async (url) => {
    await expect(say(CHANNELS.openExternal, { url })).rejects.toThrow('"url"');
    expect(openExternal).not.toHaveBeenCalled();
  },
);

test('openExternal opens an https address', async () => {
  await say(CHANNELS.openExternal, { url: 'https://www.oas.org/' });
  expect(openExternal).toHaveBeenCalledExactlyOnceWith('https://www.oas.org/');
});

test.each(['../x.docx', 'a/b.docx', 'a\\b.docx', '.bashrc', '', 'a\u0000b', 'x'.repeat(201), 42])(
  'saveFile refuses the name %j before it asks anybody',
  async (name) => {
    await expect(say(CHANNELS.saveFile, { name, bytes })).rejects.toThrow('"name"');
    expect(ask).not.toHaveBeenCalled();
  },
);

test('saveFile refuses what is no bytes', async () => {
  await expect(say(CHANNELS.saveFile, { name: 'a.docx', bytes: 'text' })).rejects.toThrow('"bytes"');
});

test('saveFile proposes the name and the kind, and writes the bytes where the person says', async () => {
  const path = join(folder, 'chosen.docx');
  chosen(path);
  expect(await say(CHANNELS.saveFile, { name: '2.3 agreed.docx', bytes })).toEqual({ kind: 'saved', path });
  expect(readFileSync(path, 'utf8')).toBe('agreed');
  expect(ask.mock.calls[0]![1]).toMatchObject({
    defaultPath: join(folder, '2.3 agreed.docx'),
    filters: [{ name: '.docx', extensions: ['docx'] }],
  });
});

test('saveFile replaces a file that stood there, whole, and leaves nothing beside it', async () => {
  const path = join(folder, 'a.docx');
  writeFileSync(path, 'much longer words from before');
  chosen(path);
  await say(CHANNELS.saveFile, { name: 'a.docx', bytes });
  expect(readFileSync(path, 'utf8')).toBe('agreed');
  expect(readdirSync(folder)).toEqual(['a.docx']);
});

test('saveFile says that the person changed their mind', async () => {
  ask.mockResolvedValue({ canceled: true, filePath: '' });
  expect(await say(CHANNELS.saveFile, { name: 'a.docx', bytes })).toEqual({ kind: 'cancelled' });
  expect(readdirSync(folder)).toEqual([]);
});

test('saveFile into a folder that is gone says so and why', async () => {
  chosen(join(folder, 'gone', 'a.docx'));
  expect(await say(CHANNELS.saveFile, { name: 'a.docx', bytes })).toEqual({
    kind: 'failed',
    reason: 'folder-missing',
    detail: expect.stringContaining('ENOENT'),
  });
});

test('saveFile that cannot put the file in its place leaves nothing of it behind', async () => {
  mkdirSync(join(folder, 'a.docx', 'inside'), { recursive: true });
  chosen(join(folder, 'a.docx'));
  expect(await say(CHANNELS.saveFile, { name: 'a.docx', bytes })).toMatchObject({ kind: 'failed' });
  expect(readdirSync(folder)).toEqual(['a.docx']);
});
