import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sitAs, view } from './people.ts';
import { Stage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(async () => {
  await stage?.close();
});

/** On the plan of a practice, as a delegate. */
async function onThePlan(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Practise/ }).click();
  await page.getByRole('navigation', { name: 'Outline' }).waitFor();
  await sitAs(page, 'Mexico, Delegate');
}

it('every screen opens without the hub, also one that was never opened, and the room is found again', async () => {
  const { page } = await stage.person();
  await onThePlan(page);
  const { port } = stage.hub;
  await stage.hub.kill('SIGKILL');
  await page.getByText(/^The room cannot be reached. Trying again/).waitFor();
  await view(page, 'Record').click();
  await page.getByRole('main', { name: 'Acts' }).waitFor();
  expect(await page.title()).toMatch(/^Record · Practice: .* · Plenaria$/);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Acts');
  await view(page, /^Drafts/).click();
  await page.getByRole('heading', { name: 'Drafts of Mexico' }).waitFor();
  await stage.hub.start(port);
  await page.getByText(/^Connected to the room/).waitFor();
});
