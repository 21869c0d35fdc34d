import { readFileSync, writeFileSync } from 'node:fs';
import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os';
import type { OwnHubStatus } from '../../shared/desktop.ts';

type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;

/**
 * Whether others on this network reach the hub on this computer. Not until the person says so: most delegates only join
 * hubs elsewhere, and need no open port. The choice outlives the app, so that a secretariat is found again tomorrow.
 */
export class Sharing {
  readonly #file: string;
  #on: boolean;

  constructor(file: string) {
    this.#file = file;
    this.#on = readChoice(file);
  }

  get on(): boolean {
    return this.#on;
  }

  /** The address for the hub to listen on: every network of this computer, or itself only. */
  get listen(): string {
    return this.#on ? '0.0.0.0' : '127.0.0.1';
  }

  choose(on: boolean): void {
    this.#on = on;
    try {
      writeFileSync(this.#file, JSON.stringify({ on }));
    } catch (error) {
      // It holds for this run; next time the box is empty again, which is the safe side.
      console.error('The choice to share could not be kept:', error);
    }
  }

  /** Adds to the hub's own address those under which the others reach it. */
  addressed(status: OwnHubStatus, interfaces: Interfaces = networkInterfaces()): OwnHubStatus {
    if (status.kind === 'down' || !this.#on) return status;
    const { port } = new URL(status.url);
    const others = Object.values(interfaces)
      .flatMap((addresses) => addresses ?? [])
      .filter(({ family, internal }) => family === 'IPv4' && !internal);
    return { ...status, forOthers: others.map(({ address }) => `http://${address}:${port}/`) };
  }
}

function readChoice(file: string): boolean {
  try {
    const choice: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof choice === 'object' && choice !== null && 'on' in choice && choice.on === true;
  } catch {
    return false;
  }
}
