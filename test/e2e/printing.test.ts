import { AxeBuilder } from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { host, invite, join, openDraft, replaceWords, reserve, saved, table } from './people.ts';
import { type Seated, Stage } from './stage.ts';

let stage: Stage;
let secretariat: Seated;
let mexico: Seated;

beforeAll(async () => {
  stage = await Stage.open();
  [secretariat, mexico] = await Promise.all([stage.person(), stage.person()]);
});
afterAll(async () => {
  await stage?.close();
});

async function choose(page: Page, name: string): Promise<void> {
  await page.getByRole('radio', { name, exact: true }).check({ force: true });
}

/** The file as a web page, as it was saved; whoever cannot see reads it too. */
async function webPage(page: Page): Promise<string> {
  await choose(page, 'Web page (.html)');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Make the file' }).click();
  await page.getByText(/^Saved: /).waitFor();
  const html = readFileSync(await (await download).path(), 'utf8');
  const sheet = await page.context().newPage();
  await sheet.setContent(html);
  const { violations } = await new AxeBuilder({ page: sheet })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  await sheet.close();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  return html;
}

const preview = (page: Page) => page.frameLocator('iframe').locator('body');

describe('what a meeting takes home', () => {
  it('a proposal is tabled and a note lodged', async () => {
    await host(secretariat.page, 'Plan 2021-2025');
    await join(mexico.page, await invite(secretariat.page, 'Mexico', 'head'), 'Lucía Herrera');
    await openDraft(mexico.page, '2.3');
    await replaceWords(mexico.page, 'Exploring the means of providing', 'Progressively providing');
    await saved(mexico.page);
    expect(await table(mexico.page)).toBe('2.3/MEX/1');
    await reserve(mexico.page, '2.4', 'Mexico reserves its position.');
    await mexico.page.getByRole('link', { name: 'Print' }).first().click();
  });

  it('each print is shown before it is made, and saved as a file', async () => {
    const { page } = mexico;
    await choose(page, 'Compendium of proposals');
    await preview(page).getByText('2.3/MEX/1', { exact: true }).waitFor();
    expect(await webPage(page)).toContain('<del>Exploring the means of</del> <ins>Progressively</ins>');
    await choose(page, 'Status report');
    await preview(page).getByText('Brackets by delegation').waitFor();
    expect(await webPage(page)).toContain('Units not touched');
    await choose(page, 'List of notes');
    await preview(page).getByText('Mexico reserves its position.').waitFor();
    expect(await webPage(page)).toContain('Mexico reserves its position.');
  });

  it('the secretariat assigns the symbol; the app makes none up and refuses what is none', async () => {
    const { page } = secretariat;
    await page.getByRole('link', { name: 'Print' }).first().click();
    await page.getByText('To be assigned by the Secretariat').waitFor();
    await preview(page).getByText('[symbol to be assigned]').waitFor();
    await page.getByRole('button', { name: 'Assign a symbol…' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByLabel('Symbol').inputValue()).toBe('');
    await dialog.getByLabel('Symbol').fill('doc. 12');
    await dialog.getByText('This is no symbol.').waitFor();
    await dialog.getByLabel('Symbol').fill('cicad/doc. 2699 /2026');
    await dialog.getByText('Printed as CICAD/doc.2699/26').waitFor();
    await dialog.getByRole('button', { name: 'Assign it' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('CICAD/doc.2699/26', { exact: true }).waitFor();
  });

  it('the secretariat issues rev. 1, which every delegation can print as it was, also after a restart', async () => {
    const { page } = secretariat;
    await page.getByRole('button', { name: 'Issue as revision 1…' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByLabel('Symbol').inputValue()).toBe('CICAD/doc.2699/26 rev. 1');
    await dialog.getByRole('button', { name: 'Issue revision 1' }).click();
    await dialog.waitFor({ state: 'detached' });
    await preview(page).getByText('CICAD/doc.2699/26 rev. 1').waitFor();
    await choose(mexico.page, 'Draft');
    await choose(mexico.page, 'Revision 1');
    const first = await webPage(mexico.page);
    expect(first).toContain('Revision 1, version of');
    await openDraft(mexico.page, '2.1');
    await replaceWords(mexico.page, 'public health focus', 'public health and human rights focus');
    await saved(mexico.page);
    await table(mexico.page);
    const port = stage.hub.port;
    await stage.hub.kill('SIGKILL');
    await stage.hub.start(port);
    await mexico.page.reload();
    await mexico.page.getByText(/^Connected to the room/).waitFor();
    await mexico.page.getByRole('link', { name: 'Print' }).first().click();
    await choose(mexico.page, 'Revision 1');
    expect(await webPage(mexico.page)).toBe(first);
    await choose(mexico.page, 'As it stands now');
    expect(await webPage(mexico.page)).toContain('2.1/MEX/1');
  });

  it('no page was refused anything by its security policy', () => {
    expect(stage.complaints).toEqual([]);
  });
});
