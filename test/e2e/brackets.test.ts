import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  decided,
  gavel,
  goToObjective,
  openConsolidation,
  openDraft,
  openProposal,
  replaceWords,
  saved,
  sitAs,
  table,
  view,
} from './people.ts';
import { Stage } from './stage.ts';

const SOON = { timeout: 20_000 };
const BEFORE = 'Exploring the means of providing';
const MEXICAN = 'Providing, in accordance with domestic law,';
const COLOMBIAN = 'Progressively establishing mechanisms to provide';

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await Stage.open();
  ({ page } = await stage.person());
});
afterAll(async () => {
  await stage?.close();
});

async function proposed(seat: string, words: string): Promise<string> {
  await sitAs(page, seat);
  await openDraft(page, '2.3');
  await replaceWords(page, BEFORE, words);
  await saved(page);
  return table(page);
}

/** The row of action 3.4 in the rolling text. */
const row = () => page.locator('.rl').filter({ has: page.locator('.n', { hasText: /^3\.4$/ }) });

describe('rival words, from their brackets to a compromise and to what becomes of those left over', () => {
  it('stand in one bracket of the rolling text, with who stands where, beside the current words', async () => {
    await page.getByRole('button', { name: /^Practise/ }).click();
    await page.getByRole('navigation', { name: 'Outline' }).waitFor();
    expect(await proposed('Mexico, Delegate', MEXICAN)).toBe('2.3/MEX/1');
    expect(await proposed('Colombia, Head of delegation', COLOMBIAN)).toBe('2.3/COL/1');
    await goToObjective(page, '2.3');
    await view(page, 'Rolling text').click();
    await expect.poll(() => row().locator('.tx').textContent(), SOON).toContain(`[${BEFORE}]`);
    const words = await row().locator('.tx').textContent();
    expect(words).toContain(`[alt 1 ${MEXICAN}]MEX`);
    expect(words).toContain(`[alt 2 ${COLOMBIAN}]COL`);
    expect(await row().locator('.ap').textContent()).toMatch(
      /current.*none.*0.*alt 1.*MEX.*1.*alt 2.*COL.*1/,
    );
    await page.getByRole('checkbox', { name: /Colombia/ }).click({ force: true });
    await expect.poll(() => row().locator('.tx').textContent(), SOON).not.toContain(COLOMBIAN);
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect.poll(() => row().locator('.tx').textContent(), SOON).toContain(COLOMBIAN);
  });

  it('get a compromise of the secretariat beside them, which names its sources; a proponent finds itself reflected', async () => {
    await sitAs(page, 'Executive Secretariat');
    await openConsolidation(page, '2.3');
    await decided(page, '0 of 2 decided');
    await page.keyboard.press('e');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Words').fill('Providing, progressively,');
    await dialog.getByRole('button', { name: 'Put it beside them' }).click();
    await decided(page, '0 of 3 decided');
    await page.keyboard.press('3');
    await page.keyboard.press('3');
    await decided(page, '1 of 3 decided');
    await sitAs(page, 'Mexico, Delegate');
    await goToObjective(page, '2.3');
    await openProposal(page, '2.3', 'SEC');
    const asked = page.getByRole('region', { name: 'Is it reflected?' });
    await asked.getByRole('button', { name: 'Our proposal is reflected' }).click();
    await expect.poll(() => asked.textContent(), SOON).toMatch(/MexicoReflected.*ColombiaHas not said/);
  });

  it('the gavel waits for what is undecided, and not for what is left in brackets or reflected', async () => {
    await sitAs(page, 'Executive Secretariat');
    await openConsolidation(page, '2.3');
    await decided(page, '1 of 3 decided');
    await page
      .getByRole('button', { name: /^Leave in brackets/ })
      .nth(1)
      .click();
    await decided(page, '2 of 3 decided');
    await sitAs(page, 'Chair');
    await gavel(page, '2.3', 'The text of 2.3/SEC/1');
    await goToObjective(page, '2.3');
    await page.locator('[data-pane=text]').getByText('Providing, progressively,').waitFor();
  });

  it('what was left over is stale; its proponent sees the three texts and maintains its wording as rev. 1', async () => {
    await sitAs(page, 'Colombia, Head of delegation');
    await goToObjective(page, '2.3');
    await openProposal(page, '2.3', 'COL');
    const three = page.getByRole('region', { name: 'What has changed under it' });
    const words = await three.textContent();
    for (const each of [BEFORE, 'Providing, progressively,', COLOMBIAN]) expect(words).toContain(each);
    await page.getByRole('button', { name: 'Maintain…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Maintain our wording' }).click();
    await page.getByRole('heading', { name: /2\.3\/\s*COL\s*\/1\s*rev\. 1/ }).waitFor();
    await page.getByRole('button', { name: 'As tabled' }).click();
    await page.getByText('An earlier wording, kept as it was registered. Rev. 1 says it now.').waitFor();
    await view(page, 'Rolling text').click();
    await expect.poll(() => row().locator('.tx').textContent(), SOON).toContain('Progressively');
  });

  it('a working reserve blocks the gavel until its delegation lifts it', async () => {
    await goToObjective(page, '2.5');
    const box = page.getByRole('region', { name: 'Working reserves' });
    await box.getByRole('button', { name: 'Reserve…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Reserve', exact: true }).click();
    await box.getByRole('button', { name: 'Lift' }).waitFor();
    await view(page, 'Rolling text').click();
    await expect.poll(() => page.locator('.rpage').textContent(), SOON).toContain('reserves on all of it');
    await goToObjective(page, '2.5');
    await box.getByRole('button', { name: 'Lift' }).click();
    await box.getByText('No delegation reserves on these words.').waitFor();
  });

  it('nothing was refused by the page’s own security policy, and no error was written', () => {
    expect(stage.complaints).toEqual([]);
  });
});
