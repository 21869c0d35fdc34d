import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openConsolidation, openDraft, putCursorAfter, replaceWords, saved, sitAs, table } from './people.ts';
import { Stage } from './stage.ts';

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

describe('at the secretariat’s desk', () => {
  it('whoever proposes nothing in a row is "as current" there, whether the row is open or closed', async () => {
    await sitAs(page, 'Mexico, Delegate');
    await openDraft(page, '2.3');
    await putCursorAfter(page, 'or imprisonment');
    await page.keyboard.press('Control+Alt+a');
    await page.keyboard.type('Promotion of continuity of care.');
    await saved(page);
    await table(page);
    await sitAs(page, 'Colombia, Head of delegation');
    await openDraft(page, '2.3');
    await replaceWords(page, 'Exploring the means of providing', 'Providing');
    await saved(page);
    await table(page);
    await sitAs(page, 'Executive Secretariat');
    await openConsolidation(page, '2.3');
    const added = page.getByRole('row').filter({ hasText: 'Promotion of continuity of care.' });
    const cells = () => added.getByRole('gridcell').allTextContents();
    const isOpen = async () => (await added.getByRole('button').count()) > 0;
    const [first, second] = [await isOpen(), await cells()];
    await page.keyboard.press('n');
    await expect.poll(isOpen).toBe(!first);
    for (const [current, , colombian] of [second, await cells()]) {
      expect(current).toContain('not in the current text');
      expect(colombian).toContain('as current');
      expect(colombian).not.toContain('not in the current text');
    }
  });
});
