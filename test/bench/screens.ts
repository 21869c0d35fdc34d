import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as path } from 'node:path';
import type { Page } from 'playwright-core';
import { hashOfCode, mintCode } from '../../main/hub/codes.ts';
import { startHub } from '../../main/hub/server.ts';
import { openArchive } from '../../main/store/archive.ts';
import type { InvitationId, NegotiationId, Party, PersonId } from '../../shared/ids.ts';
import { recordAct } from '../../shared/record/chain.ts';
import { launch } from '../e2e/browser.ts';
import { join, openDraft, putCursorAfter } from '../e2e/people.ts';
import { longRecord } from './long-record.ts';
import { type Measurement, median } from './measure.ts';

const root = path(import.meta.dirname, '..', '..');
const FRAME = 1000 / 60;
const OPENINGS = 5;
const KEYSTROKES = 200;

/** One negotiation of 3,000 acts and 300 proposals in this folder. @returns a code that opens a seat in it */
function fullPlan(folder: string): string {
  const archive = openArchive(folder);
  const store = archive.create('bench' as NegotiationId);
  if (!store.ok) throw new Error(store.refusal.cause);
  const acts = longRecord(3000);
  const last = acts.at(-1)!;
  const invitation = 'bench' as InvitationId;
  const by = { person: 'sec' as PersonId, party: 'SEC' as Party, capacity: 'secretariat' } as const;
  const act = { kind: 'invited', invitation, party: 'MEX' as Party, capacity: 'delegate' } as const;
  const invited = recordAct({ seq: last.seq, hash: last.hash }, { at: last.at, by, act });
  const code = mintCode();
  const kept = [...acts, invited].map((each) => ({ kind: 'act', act: each }) as const);
  store.value.write([...kept, { kind: 'code', hash: hashOfCode(code), invitation }]);
  store.value.close();
  archive.close();
  return code;
}

/** From the hub's answer until the plan can be read and used, each time from nothing. */
async function openings(page: Page): Promise<number[]> {
  const url = page.url();
  const times: number[] = [];
  for (let i = 0; i < OPENINGS; i += 1) {
    /* oxlint-disable no-await-in-loop -- one after the other: together they would share the processor */
    await page.goto('about:blank');
    await page.goto(url, { waitUntil: 'commit' });
    const began = performance.now();
    await page.getByRole('navigation', { name: 'Outline' }).waitFor();
    await page.getByRole('heading', { name: /^Objective \d/, level: 2 }).waitFor();
    times.push(performance.now() - began);
    /* oxlint-enable no-await-in-loop */
  }
  return times;
}

interface Typing {
  /** Milliseconds that the page took to handle each keystroke that Chromium found worth reporting (16 ms and more). */
  readonly slow: readonly number[];
  readonly longTasks: number;
}

/** Types into the objective of the plan that has the most words, as fast as the page takes it. */
async function typing(page: Page): Promise<Typing> {
  await openDraft(page, '3.3');
  await putCursorAfter(page, 'Promotion and dissemination');
  await page.evaluate(() => {
    const seen = { slow: [] as number[], longTasks: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as PerformanceEventTiming[])
        if (/^(key|before|input)/.test(entry.name))
          seen.slow.push(entry.processingEnd - entry.processingStart);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
    new PerformanceObserver((list) => {
      seen.longTasks += list.getEntries().length;
    }).observe({ type: 'longtask' });
  });
  await page.keyboard.type('timely and affordable '.repeat(KEYSTROKES).slice(0, KEYSTROKES), { delay: 20 });
  return page.evaluate(() => (window as unknown as { seen: Typing }).seen);
}

/** The real app in Chromium on a full plan. */
export async function benchScreens(): Promise<Measurement[]> {
  const dataDir = mkdtempSync(path(tmpdir(), 'plenaria-bench-'));
  const code = fullPlan(dataDir);
  const hub = await startHub({ dataDir, rendererDir: path(root, 'dist', 'renderer') });
  const { browser } = await launch();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(hub.url);
    await join(page, code, 'Lucía Herrera');
    await page.getByRole('heading', { name: /^Objective \d/, level: 2 }).waitFor();
    const opened = median(await openings(page));
    const { slow, longTasks } = await typing(page);
    const worst = Math.max(0, ...slow);
    console.log(
      `typing on a full plan: ${slow.filter((ms) => ms > FRAME).length} of ${KEYSTROKES} keystrokes took longer than a frame, ${longTasks} long tasks`,
    );
    return [
      {
        what: 'plan usable after the hub answers, 300 proposals, 3,000 acts',
        ours: opened,
        unit: 'ms',
        against: { name: 'limit', value: 1000 },
      },
      {
        what: 'the slowest of 200 keystrokes in Chromium',
        ours: worst,
        unit: 'ms',
        against: { name: 'one frame', value: FRAME },
      },
    ];
  } finally {
    await browser.close();
    await hub.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
