/** `npm start`: the desktop app where Electron can be had within seconds, otherwise the same app in the browser. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { negotiationsFolder } from './data-folder.ts';
import { findElectron } from './desktop/electron-binary.ts';
import { freePort, USUAL_PORT } from './free-port.ts';
import { logTo } from './hub/log.ts';
import { startHub } from './hub/server.ts';
import { FolderInUse } from './store/archive.ts';
import { FolderNotPrivate, openPrivateFolder } from './store/private-folder.ts';

const root = join(import.meta.dirname, '..');
const LISTEN = '127.0.0.1';
/** For a download on a fast line. On a slow one the person is at work in the browser meanwhile. */
const PATIENCE = 20_000;
/** Electron that ends sooner than this never opened a window: a system library is missing, as a rule. */
const STILLBORN = 5_000;

/** Runs the desktop app to its end, or says why there is none. */
async function desktop(): Promise<string> {
  if (process.argv.includes('--browser')) return 'that was asked for (--browser)';
  const { platform, env } = process;
  if (platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return 'there is no display here';
  const electron = await findElectron(PATIENCE);
  if (electron.kind === 'none') return electron.reason;
  const code = await runElectron(electron.path);
  return typeof code === 'string' ? code : process.exit(code);
}

async function runElectron(path: string): Promise<number | string> {
  const began = performance.now();
  // Chromium's sandbox refuses to run as root.
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const app = spawn(path, asRoot ? ['--no-sandbox', root] : [root], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.kill(signal));
  try {
    const [code, signal] = (await once(app, 'exit')) as [number | null, NodeJS.Signals | null];
    const stillborn = code !== 0 && performance.now() - began < STILLBORN;
    return stillborn ? `Electron ended at once (${code ?? signal})` : (code ?? 0);
  } catch (error) {
    return `Electron does not start (${(error as NodeJS.ErrnoException).code})`;
  }
}

async function browser(reason: string): Promise<void> {
  const dataDir = negotiationsFolder();
  openPrivateFolder(dataDir);
  const hub = await startHub({
    dataDir,
    rendererDir: join(root, 'dist', 'renderer'),
    port: await freePort(Number(process.env['PORT'] ?? USUAL_PORT), LISTEN),
    listen: LISTEN,
    log: logTo(createWriteStream(join(dataDir, 'hub.log'), { flags: 'a', mode: 0o600 })),
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void hub.close().then(() => process.exit(0)));
  console.log(
    `Plenaria runs in your browser: open ${hub.url} (not as a desktop app: ${reason}). Ctrl+C ends it.`,
  );
}

try {
  await browser(await desktop());
} catch (error) {
  process.exitCode = 1;
  if (error instanceof FolderInUse)
    console.error('Plenaria is running already on this computer. Use that one, or end it first.');
  else if (error instanceof FolderNotPrivate) console.error(error.message);
  else throw error;
}
