import { execFileSync } from 'node:child_process';

/** The desktop package and the browser tests run what is built, not the sources; and what is built is what ships. */
export function setup(): void {
  // Vitest's own NODE_ENV would bundle the development React.
  const env = { ...process.env, NODE_ENV: 'production' };
  execFileSync('npm', ['run', '-s', 'build'], { env, stdio: 'inherit' });
}
