import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launch } from './browser.ts';

const root = join(import.meta.dirname, '..', '..');

/** A hub in a process of its own, so that it can be killed as a power cut would kill it. */
export class HubProcess {
  readonly dataDir: string;
  #child: ChildProcess | null = null;
  url = '';

  constructor(dataDir: string) {
    this.dataDir = dataDir;
  }

  /** @param port 0: any free one */
  async start(port = 0): Promise<void> {
    const args = [
      join(root, 'dist', 'main', 'cli.js'),
      'host',
      '--data',
      this.dataDir,
      '--port',
      String(port),
    ];
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#child = child;
    const errors: string[] = [];
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => errors.push(chunk));
    for await (const line of createInterface(child.stdout)) {
      const found = /http:\/\/\S+/.exec(line);
      if (found) {
        this.url = found[0].replace(/\/$/, '');
        return;
      }
    }
    throw new Error(`the hub ended before it listened:\n${errors.join('')}`);
  }

  get port(): number {
    return Number(new URL(this.url).port);
  }

  async kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null) return;
    child.kill(signal);
    await once(child, 'exit');
  }
}

/** One person at one computer: a browser profile of their own, and everything that came to it over the network. */
export interface Seated {
  readonly page: Page;
  /** Bodies of answers and frames of sockets, as text. */
  readonly received: string[];
  /** Errors on the console and refused content; a good page has none. */
  readonly complaints: string[];
}

/** A hub, a browser and as many people as the play needs. */
export class Stage {
  readonly browser: Browser;
  readonly hub: HubProcess;
  readonly #contexts: BrowserContext[] = [];
  readonly #people: Seated[] = [];

  private constructor(browser: Browser, hub: HubProcess) {
    this.browser = browser;
    this.hub = hub;
  }

  static async open(): Promise<Stage> {
    const hub = new HubProcess(mkdtempSync(join(tmpdir(), 'plenaria-')));
    const [{ browser }] = await Promise.all([launch(), hub.start()]);
    return new Stage(browser, hub);
  }

  async person(viewport = { width: 1440, height: 900 }): Promise<Seated> {
    const context = await this.browser.newContext({ viewport, locale: 'en-US', acceptDownloads: true });
    this.#contexts.push(context);
    const page = await context.newPage();
    const seated: Seated = { page, received: [], complaints: [] };
    listen(seated);
    this.#people.push(seated);
    await page.goto(`${this.hub.url}/`);
    return seated;
  }

  get complaints(): string[] {
    return this.#people.flatMap((person) => person.complaints);
  }

  async close(): Promise<void> {
    await Promise.all(this.#contexts.map((context) => context.close()));
    await this.browser.close();
    await this.hub.kill('SIGTERM');
    rmSync(this.hub.dataDir, { recursive: true, force: true });
  }
}

function listen({ page, received, complaints }: Seated): void {
  page.on('console', (message) => {
    if (message.type() === 'error' && !OUTAGE.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) =>
      received.push(typeof payload === 'string' ? payload : payload.toString('utf8')),
    );
  });
  page.on('response', (response) => {
    if (!response.url().includes('/api/')) return;
    response.text().then(
      (text) => received.push(text),
      () => undefined,
    );
  });
}

/** What Chromium itself says while a hub is away or refuses: part of the play. */
const OUTAGE = /net::ERR_|WebSocket connection to|Failed to load resource/;
