import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';

/** The hub's built process as the desktop shell starts it, under plain Node. */
export function forkHub(script: string, args: readonly string[]): ChildProcess {
  return fork(script, args, {
    execArgv: ['--require', join(import.meta.dirname, 'parent-port.cjs')],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

/** Dressed as Electron's `UtilityProcess`. */
export function asUtilityProcess(child: ChildProcess) {
  return {
    on: child.on.bind(child),
    once: child.once.bind(child),
    postMessage: (message: object) => void child.send(message),
    kill: () => child.kill(),
  };
}
