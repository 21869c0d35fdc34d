import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { openDraft, replaceWords, saved, sitAs, table } from './people.ts';
import { Stage } from './stage.ts';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
] as const;

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await Stage.open();
  ({ page } = await stage.person());
  await page.getByRole('button', { name: /^Practise/ }).click();
  await page.getByRole('navigation', { name: 'Outline' }).waitFor();
});
afterAll(async () => {
  await stage?.close();
});

async function boxOf(locator: Locator) {
  return (await locator.boundingBox())!;
}

describe('in a small window', () => {
  it.each([
    ['2.3', 'Exploring the means of providing', 'Providing', SIZES[0]],
    ['1.5', 'adoption', 'timely adoption', SIZES[1]],
  ])('what is told of tabling %s covers no word of the text, at any width', async (unit, words, by, size) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await sitAs(page, 'Mexico, Delegate');
    await openDraft(page, unit);
    await replaceWords(page, words, by);
    await saved(page);
    await page.setViewportSize(size);
    const id = await table(page);
    const toast = page.locator('.toast').filter({ hasText: `Tabled as ${id}` });
    const pane = await boxOf(page.locator('[data-pane=about]'));
    const told = await boxOf(toast);
    expect(told.x).toBeGreaterThanOrEqual(pane.x);
    expect(told.x + told.width).toBeLessThanOrEqual(size.width);
  });

  it.each(['en', 'es'])('at 200 % zoom the whole status bar is there, in %s', async (language) => {
    await page.setViewportSize({ width: 720, height: 450 });
    await page.evaluate((tongue) => localStorage.setItem('plenaria.language', tongue), language);
    await page.reload();
    const foot = page.locator('.foot');
    await foot.locator('.vr').waitFor();
    expect(await foot.locator('.vr .nar').textContent()).toMatch(/\d+ act/);
    const outside = await foot.evaluate((bar) => {
      const edge = bar.getBoundingClientRect();
      return [...bar.querySelectorAll<HTMLElement>('.it, .btn, .nar')]
        .filter((item) => item.checkVisibility())
        .filter((item) => {
          const box = item.getBoundingClientRect();
          return (
            box.right > edge.right ||
            box.left < 0 ||
            box.bottom > innerHeight ||
            item.scrollWidth > item.clientWidth + 1
          );
        })
        .map((item) => item.textContent);
    });
    expect(outside).toEqual([]);
  });
});
