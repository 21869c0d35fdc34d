import { execFileSync } from 'node:child_process';

/** The desktop package and the browser tests run what is built, not the sources. */
export function setup(): void {
  execFileSync('npm', ['run', '-s', 'build'], { stdio: 'inherit' });
}
