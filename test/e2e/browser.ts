import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';

const run = promisify(execFile);
const require = createRequire(import.meta.url);
const root = join(import.meta.dirname, '..', '..');

interface Candidate {
  readonly label: string;
  readonly options: LaunchOptions;
}

/** `inflate()` writes into the temporary folder: a child with one of its own keeps out of a shared /tmp/chromium of any version. */
const INFLATE = `import { inflate } from '@sparticuz/chromium';
for (const part of ['chromium', 'fonts.tar', 'al2023.tar', 'swiftshader.tar']) await inflate(process.argv[1] + '/' + part + '.br');`;

async function unpack(parts: string, target: string): Promise<void> {
  mkdirSync(target, { recursive: true });
  const env = { ...process.env, TMPDIR: target };
  await run(process.execPath, ['--input-type=module', '-e', INFLATE, parts], { cwd: root, env });
  // The package's own fonts.conf names /tmp/fonts, and without any font this Chromium aborts.
  const fonts = `<dir>${join(target, 'fonts', 'fonts')}</dir><cachedir>${join(target, 'fonts-cache')}</cachedir>`;
  writeFileSync(join(target, 'fonts.conf'), `<?xml version="1.0"?><fontconfig>${fonts}</fontconfig>`);
  writeFileSync(join(target, 'unpacked'), '');
}

/** The Chromium that npm delivers (Linux on x64), unpacked once per version under node_modules/.cache. */
async function npmChromium(): Promise<Candidate[]> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return [];
  const folder = dirname(dirname(require.resolve('@sparticuz/chromium')));
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  const target = join(root, 'node_modules', '.cache', `chromium-${version}`);
  if (!existsSync(join(target, 'unpacked'))) await unpack(join(folder, 'bin'), target);
  const executablePath = join(target, 'chromium');
  const libraries = await run('ldd', [executablePath]).catch(() => ({ stdout: 'not found' }));
  const bundled = libraries.stdout.includes('not found')
    ? { LD_LIBRARY_PATH: join(target, 'al2023', 'lib') }
    : {};
  const env = { ...process.env, FONTCONFIG_FILE: join(target, 'fonts.conf'), ...bundled };
  return [{ label: `@sparticuz/chromium ${version}`, options: { executablePath, env } }];
}

const INSTALLED: readonly Candidate[] = [
  ...['/usr/bin/chromium', '/usr/bin/google-chrome']
    .filter((path) => existsSync(path))
    .map((path) => ({ label: path, options: { executablePath: path } })),
  { label: 'installed Chrome', options: { channel: 'chrome' } },
  { label: 'installed Edge', options: { channel: 'msedge' } },
];

async function candidates(): Promise<readonly Candidate[]> {
  const forced = process.env['E2E_CHROMIUM'];
  if (forced) return [{ label: forced, options: { executablePath: forced } }];
  return [...(await npmChromium()), ...INSTALLED];
}

/** The first Chromium that starts. `E2E_CHROMIUM` forces one. None is an error, never a test that is silently left out. */
export async function launch(): Promise<{ browser: Browser; label: string }> {
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const tried: string[] = [];
  for (const { label, options } of await candidates()) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- one after the other: the first that starts is the answer
      return { browser: await chromium.launch({ ...options, args: asRoot ? ['--no-sandbox'] : [] }), label };
    } catch (error) {
      tried.push(`${label}: ${String(error).split('\n')[0]}`);
    }
  }
  throw new Error(
    `No Chromium starts here. Install Chrome or Edge, or set E2E_CHROMIUM.\n${tried.join('\n')}`,
  );
}
