import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * Finds or fetches Electron's binary without ever waiting long. `require('electron')` from Node is not used: where there
 * is no binary it starts a download that has no time limit.
 */
export type ElectronBinary =
  | { readonly kind: 'here'; readonly path: string }
  | { readonly kind: 'none'; readonly reason: string };

type Env = Readonly<Record<string, string | undefined>>;

const packageFile = createRequire(import.meta.url).resolve('electron/package.json');
const { version: VERSION } = JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string };
const ARCHIVE = `electron-v${VERSION}-${process.platform}-${process.arch}.zip`;
const DOWNLOADS = 'https://github.com/electron/electron/releases/download/';

/** The same three things that Electron's own installer asks before it calls itself installed. */
export function installedBinary(folder = dirname(packageFile), env: Env = process.env): string | null {
  try {
    const executable = readFileSync(join(folder, 'path.txt'), 'utf8');
    const version = readFileSync(join(folder, 'dist', 'version'), 'utf8')
      .trim()
      .replace(/^v/, '');
    const path = join(env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist'), executable);
    return version === VERSION && existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

function cacheFolder(env: Env): string {
  if (env['electron_config_cache']) return env['electron_config_cache'];
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'electron');
  if (process.platform === 'win32') return join(env['LOCALAPPDATA'] ?? homedir(), 'electron', 'Cache');
  return join(env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'electron');
}

function downloadedBefore(env: Env): boolean {
  try {
    const root = cacheFolder(env);
    return readdirSync(root).some((entry) => entry === ARCHIVE || existsSync(join(root, entry, ARCHIVE)));
  } catch {
    return false;
  }
}

/** One HEAD request. A network that swallows packets costs `limit` milliseconds, a missing one a few. */
export async function whyUnreachable(limit: number, env: Env = process.env): Promise<string | null> {
  const mirror = env['ELECTRON_MIRROR'] ?? env['npm_config_electron_mirror'] ?? DOWNLOADS;
  if (!URL.canParse(mirror)) return `the Electron mirror is not an address: ${mirror}`;
  const url = new URL(`v${VERSION}/${ARCHIVE}`, mirror.endsWith('/') ? mirror : `${mirror}/`);
  try {
    const signal = AbortSignal.timeout(limit);
    const { status } = await fetch(url, { method: 'HEAD', redirect: 'manual', signal });
    return status < 400 ? null : `${url.host} answered ${status}`;
  } catch (error) {
    const { name, cause } = error as Error & { cause?: { code?: string } };
    return `${url.host} is not reachable (${cause?.code ?? name})`;
  }
}

/**
 * @param patience milliseconds for the download; after that it goes on beside whatever the caller does instead, and the
 *   next start finds it
 */
export async function findElectron(patience: number, env: Env = process.env): Promise<ElectronBinary> {
  const installed = installedBinary();
  if (installed) return { kind: 'here', path: installed };
  if (env['ELECTRON_SKIP_BINARY_DOWNLOAD']) return none('ELECTRON_SKIP_BINARY_DOWNLOAD is set');
  const unreachable = downloadedBefore(env) ? null : await whyUnreachable(4_000, env);
  if (unreachable) return none(unreachable);
  console.error(`Fetching Electron ${VERSION}, once ...`);
  const install = spawn(process.execPath, [join(dirname(packageFile), 'install.js')], { stdio: 'ignore' });
  if (!(await endsWithin(install, patience)))
    return none('Electron (about 120 MB) is still downloading; the next start will open the desktop app');
  const path = installedBinary();
  return path ? { kind: 'here', path } : none(`Electron could not be installed (code ${install.exitCode})`);
}

function none(reason: string): ElectronBinary {
  return { kind: 'none', reason };
}

async function endsWithin(child: ChildProcess, limit: number): Promise<boolean> {
  try {
    await once(child, 'exit', { signal: AbortSignal.timeout(limit) });
    return true;
  } catch {
    return false;
  }
}
