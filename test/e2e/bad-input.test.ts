import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as path } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Hub, startHub } from '../../main/hub/server.ts';
import { openArchive } from '../../main/store/archive.ts';
import { Disk } from '../main/hub/disk.ts';
import { launch } from './browser.ts';
import {
  draftText,
  goToObjective,
  host,
  invite,
  join,
  openDraft,
  replaceWords,
  saved,
  view,
} from './people.ts';

const root = path(import.meta.dirname, '..', '..');
const dataDir = mkdtempSync(path(tmpdir(), 'plenaria-'));
const disk = new Disk();
let browser: Browser;
let hub: Hub;
let secretariat: Page;
let mexico: Page;
let mexicoToo: Page;

async function newPerson(): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-US' });
  const page = await context.newPage();
  await page.goto(hub.url);
  return page;
}

beforeAll(async () => {
  const archive = openArchive(dataDir, disk.onConnect);
  const rendererDir = path(root, 'dist', 'renderer');
  [{ browser }, hub] = await Promise.all([launch(), startHub({ dataDir, rendererDir }, archive)]);
  [secretariat, mexico, mexicoToo] = await Promise.all([newPerson(), newPerson(), newPerson()]);
  await host(secretariat, 'A plan with trouble');
});
afterAll(async () => {
  await browser?.close();
  await hub?.close();
  rmSync(dataDir, { recursive: true, force: true });
});

describe('what goes wrong is said on the screen, by name, and the hub goes on', () => {
  it('a code that is too short, that nobody was given, that was used, that was revoked', async () => {
    const page = await newPerson();
    const code = page.getByLabel('Invitation code');
    await code.fill('K7QF 2M9D HX4');
    await page.getByText('The code is one character short. It has three groups of four.').waitFor();
    await code.fill('K7QF 2M9D HX4P');
    await page.getByText(/^This room does not know the code/).waitFor();
    const used = await invite(secretariat, 'Mexico', 'delegate');
    await join(mexico, used, 'Lucía Herrera');
    await code.fill(used);
    await page.getByText(/^This code has been used/).waitFor();
    const revoked = await invite(secretariat, 'Chile', 'delegate');
    await secretariat.getByRole('button', { name: /^Revoke/ }).click();
    await secretariat.getByText('Revoked', { exact: true }).waitFor();
    await code.fill(revoked.toLowerCase().replaceAll('-', ''));
    await page.getByText(/^The Secretariat has revoked this code/).waitFor();
    await page.context().close();
  });

  it('words that the full disk does not take are not called saved, and arrive when there is room again', async () => {
    await openDraft(mexico, '2.3');
    await saved(mexico);
    disk.fill();
    await replaceWords(
      mexico,
      'Exploring the means of providing',
      'A longer wording than the disk has room for. '.repeat(12),
    );
    await mexico.getByText(/^(Saved here|Not saved yet), /).waitFor();
    disk.empty();
    await saved(mexico);
    await mexico.reload();
    await expect.poll(() => draftText(mexico).textContent()).toContain('A longer wording');
  });

  it('of two people who table the same draft at once one does; the other is led to the number', async () => {
    await join(mexicoToo, await invite(secretariat, 'Mexico', 'head'), 'Tomás Rivas');
    await view(mexicoToo, /^Drafts/).click();
    await mexicoToo.locator('a[href*="/draft/"]').click();
    const both = [mexico, mexicoToo];
    await Promise.all(both.map((page) => saved(page)));
    await Promise.all(both.map((page) => page.getByRole('button', { name: 'Table proposal…' }).click()));
    const table = (page: Page) =>
      page.getByRole('dialog').getByRole('button', { name: 'Table the proposal' }).click();
    await Promise.all(both.map((page) => table(page).catch(() => undefined)));
    const ends = both.map((page) =>
      Promise.race([
        page.waitForURL(/\/proposal\//).then(() => 'tabled'),
        page
          .getByText(/This draft was tabled as 2\.3\/MEX\/1/)
          .first()
          .waitFor()
          .then(() => 'told'),
      ]),
    );
    expect(await Promise.all(ends)).toContain('tabled');
    await goToObjective(secretariat, '2.3');
    await expect.poll(() => secretariat.locator('a[href$="2.3%2FMEX%2F1"]').count()).toBeGreaterThan(0);
    expect(await secretariat.locator('a[href$="2.3%2FMEX%2F2"]').count()).toBe(0);
  });

  it('a seat that the secretariat closes is shown out at once, and told', async () => {
    await view(secretariat, 'People').click();
    await secretariat.getByRole('button', { name: 'Close seat: Tomás Rivas' }).click();
    await secretariat.getByRole('dialog').getByRole('button', { name: 'Close seat' }).click();
    await mexicoToo.getByText('This seat is closed').first().waitFor();
  });
});
