import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join as path } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from './axe.ts';
import { CURRENT_TEXT, gavel, goToObjective, host, invite, join, openApproval, printed } from './people.ts';
import { type Seated, Stage } from './stage.ts';

const root = path(import.meta.dirname, '..', '..');
let stage: Stage;
let secretariat: Seated;
let chair: Seated;
let colombia: Seated;
let jamaica: Seated;

beforeAll(async () => {
  stage = await Stage.open();
  [secretariat, chair, colombia, jamaica] = (await Promise.all(
    Array.from({ length: 4 }, () => stage.person()),
  )) as [Seated, Seated, Seated, Seated];
  const plan = path(stage.hub.dataDir, 'short-plan.json');
  const source = path(root, 'test', 'fixtures', 'short-plan.txt');
  execFileSync(process.execPath, [path(root, 'dist', 'main', 'cli.js'), 'import', source, '--out', plan]);
  await host(secretariat.page, 'Exercise plan 2031', plan);
  await join(chair.page, await invite(secretariat.page, 'The Bahamas', 'chair'), 'Sir Roland');
  await join(colombia.page, await invite(secretariat.page, 'Colombia', 'head'), 'Jorge Parra');
  await join(jamaica.page, await invite(secretariat.page, 'Jamaica', 'head'), 'Marcia Campbell');
});
afterAll(async () => {
  await stage?.close();
});

async function body(page: Page, what: 'Approved text' | 'Adopted text as corrected'): Promise<string> {
  const file = await printed(page, what);
  const parts = unzipSync(new Uint8Array(readFileSync(await file.path())));
  return strFromU8(parts['word/document.xml']!).replaceAll(/<[^>]+>/g, '');
}

describe('from approval to a corrigendum', () => {
  it('[NT2] [NT3] a reservation is joined by another delegation, and amended by its own', async () => {
    await goToObjective(colombia.page, '1.1');
    await colombia.page.getByRole('button', { name: 'Enter one' }).click();
    await colombia.page.getByRole('dialog').getByLabel('Words').fill('Colombia reserves.');
    await colombia.page.getByRole('dialog').getByRole('button', { name: 'Enter', exact: true }).click();
    await goToObjective(jamaica.page, '1.1');
    await jamaica.page.getByRole('button', { name: 'Join', exact: true }).click();
    await jamaica.page.getByRole('button', { name: 'No longer join' }).waitFor();
    await colombia.page.getByText('Joined by').waitFor();
    await colombia.page.getByRole('button', { name: 'Amend…' }).click();
    const dialog = colombia.page.getByRole('dialog');
    await dialog.getByLabel('Words').fill('Colombia reserves on the frequency.');
    await dialog.getByRole('button', { name: 'Amend', exact: true }).click();
    await colombia.page.getByText('Earlier words').waitFor();
    await jamaica.page.getByRole('button', { name: 'Join', exact: true }).waitFor();
  });

  it('[AD1] the chair records the adoption after the approval', async () => {
    const { page } = chair;
    for (const unit of ['Introduction', '1.1', '1.2']) {
      // oxlint-disable-next-line no-await-in-loop -- one gavel after the other
      await gavel(page, unit, CURRENT_TEXT);
    }
    await openApproval(page);
    await page.getByLabel('Place of approval').fill('Nassau, The Bahamas');
    await page.getByRole('button', { name: 'Gavel without holding' }).click();
    await page.getByText('Approved is not adopted.', { exact: false }).waitFor();
    await page.getByLabel('Session').fill('sixtieth regular session');
    await page.getByLabel('Place', { exact: true }).fill('Washington');
    await page.getByRole('button', { name: 'Record the adoption' }).click();
    await page.getByText('The Commission adopted the plan at its sixtieth regular session').waitFor();
  });

  it('[AD3] the secretariat edits style, and is told which words are more than that', async () => {
    const { page } = secretariat;
    await openApproval(page);
    await page.getByRole('button', { name: /Where$/ }).click();
    await page.getByRole('option', { name: 'Objective 1.1' }).click();
    const words = page.getByRole('textbox', { name: 'Words', exact: true });
    await words.fill((await words.inputValue()).replace('Establish', 'Abolish'));
    await page.getByText('This is more than style', { exact: false }).waitFor();
    await page.getByRole('button', { name: /Element$/ }).click();
    await page.getByRole('option', { name: 'Action 1.1' }).click();
    await words.fill((await words.inputValue()).toUpperCase());
    await page.getByRole('button', { name: 'Make the edit' }).click();
    await page.getByRole('region', { name: 'Style review' }).getByText('1 edit').waitFor();
    await page.getByRole('button', { name: 'Close the style review…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Close it' }).click();
    await page.getByText('Closed. The text is final.', { exact: true }).waitFor();
  });

  it('[AD6] a corrigendum is issued with its reason; both issues can be printed', async () => {
    const { page } = secretariat;
    await page.getByRole('button', { name: /Where$/ }).click();
    await page.getByRole('option', { name: 'Objective 1.2' }).click();
    const field = page.getByRole('textbox', { name: 'Words', exact: true });
    await field.fill(`Without delay, ${await field.inputValue()}`);
    await page.getByLabel('Reason').fill('Two words were left out in typing.');
    await page.getByRole('button', { name: 'Add this correction' }).click();
    await page.getByRole('button', { name: 'Issue corr. 1' }).click();
    await page.getByText(/^corr\. 1, /).waitFor();
    await page.getByText('Two words were left out in typing.').waitFor();
    expect(await axeFindings(page, 'light')).toEqual([]);
    expect(await axeFindings(page, 'dark')).toEqual([]);
    const corrected = await body(chair.page, 'Adopted text as corrected');
    expect(corrected).toContain('Without delay, ');
    expect(corrected).toContain('Adopted by the Commission at its sixtieth regular session, Washington');
    expect(corrected).toContain('corr. 1');
    expect(corrected).toContain('Corrigendum 1');
    const first = await body(chair.page, 'Approved text');
    expect(first).not.toContain('Without delay');
    await goToObjective(colombia.page, '1.2');
    await colombia.page.getByText('Final text, corr. 1').waitFor();
    expect(stage.complaints).toEqual([]);
  });
});
