import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  CURRENT_TEXT,
  goToObjective,
  openConsolidation,
  openDraft,
  putCursorAfter,
  replaceWords,
  saved,
  sitAs,
  table,
} from './people.ts';
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

describe('at the chair’s desk', () => {
  it('whoever is about to gavel a text with lost words is told of them', async () => {
    await sitAs(page, 'Chair');
    await goToObjective(page, '2.4');
    const desk = page.getByRole('region', { name: 'The Chair decides' });
    await desk.getByRole('radio', { name: CURRENT_TEXT, exact: true }).check({ force: true });
    await desk.getByRole('button', { name: 'Agreed…' }).click();
    const dialog = page.getByRole('dialog');
    const warning = dialog.getByText(/^Words are lost in the statement\. /);
    expect(await warning.count()).toBe(0);
    await dialog.getByRole('checkbox', { name: /^The whole of/ }).check({ force: true });
    await warning.waitFor();
    expect(await warning.textContent()).toContain('the plan cannot be approved without them');
  });
});
