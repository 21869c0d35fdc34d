import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPackage } from '@electron/asar';

/** What marks the fuses in Electron's executable, then the version of the wire, nine fuses, and how Electron ships them. */
const FUSES = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 9]),
  Buffer.from('101100011'),
]);

/**
 * A folder that electron-builder takes for Electron's: the real packaging runs where Electron cannot be downloaded. The
 * executable holds nothing but its fuses.
 */
export async function standInElectron(work: string): Promise<string> {
  const folder = join(work, 'electron');
  const emptyApp = join(work, 'empty-app');
  for (const path of [join(folder, 'resources'), join(folder, 'locales'), emptyApp])
    mkdirSync(path, { recursive: true });
  writeFileSync(join(emptyApp, 'package.json'), '{}');
  await createPackage(emptyApp, join(folder, 'resources', 'default_app.asar'));
  for (const language of ['en-US', 'es', 'fr', 'pt-BR', 'ja'])
    writeFileSync(join(folder, 'locales', `${language}.pak`), '');
  for (const file of ['version', 'LICENSE', 'LICENSES.chromium.html', 'chrome-sandbox'])
    writeFileSync(join(folder, file), '45.4.1');
  const padding = Buffer.alloc(4096, '.');
  writeFileSync(join(folder, 'electron'), Buffer.concat([padding, FUSES, padding]));
  chmodSync(join(folder, 'electron'), 0o755);
  return folder;
}
