import { homedir } from 'node:os';
import { join } from 'node:path';

export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

/**
 * The person's own folder for the negotiations hosted on this computer, the same whether Plenaria runs as a desktop app
 * or in a browser. It never lies in the checkout: deleting the program deletes no negotiation.
 */
export function negotiationsFolder(
  { platform, env, home }: Surroundings = { platform: process.platform, env: process.env, home: homedir() },
): string {
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Plenaria', 'negotiations');
  if (platform === 'win32')
    return join(env['APPDATA'] || join(home, 'AppData', 'Roaming'), 'Plenaria', 'negotiations');
  return join(env['XDG_DATA_HOME'] || join(home, '.local', 'share'), 'plenaria', 'negotiations');
}
