import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goToObjective, openDraft, replaceWords, saved, sitAs, table } from './people.ts';
import { Stage } from './stage.ts';

let stage: Stage;
let page: Page;
let room: string;

beforeAll(async () => {
  stage = await Stage.open();
  ({ page } = await stage.person());
  await page.getByRole('button', { name: /^Practise/ }).click();
  await page.getByRole('navigation', { name: 'Outline' }).waitFor();
  room = page.url().replace(/\/plan.*$/, '');
});
afterAll(async () => {
  await stage?.close();
});

async function axeFindsNothing(name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    name,
  ).toEqual([]);
}

async function goToProposal(id: string): Promise<void> {
  await page.goto(`${room}/proposal/${encodeURIComponent(id)}`);
  await page.getByRole('complementary', { name: `About ${id}` }).waitFor();
}

const comments = () => page.getByRole('region', { name: 'Comments' });
const own = (party: string) => comments().getByText(new RegExp(`^Only ${party}`));

describe('lost words', () => {
  it('the secretariat restores them where they are lost, everybody reads the evidence, and it can be reversed', async () => {
    await sitAs(page, 'Executive Secretariat');
    await goToObjective(page, '2.4');
    const section = page.locator('[data-unit="2.4"]');
    await section.getByRole('button', { name: /^Restore lost words/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Words that were lost').fill('s to');
    await dialog.getByText('human resources to provide').waitFor();
    await dialog.getByLabel('Evidence', { exact: true }).fill('The Spanish text, page 14.');
    await axeFindsNothing('restoring');
    await dialog.getByRole('button', { name: 'Restore', exact: true }).click();
    await section.getByText('human resources to provide').waitFor();

    await sitAs(page, 'Mexico, Delegate');
    await goToObjective(page, '2.4');
    await page.getByText('Evidence: The Spanish text, page 14.').waitFor();
    expect(await page.getByRole('button', { name: 'Reverse the restoration…' }).count()).toBe(0);
    await section.locator('a.rst').click();
    await page.locator('.ost.rst').click();
    await page.getByText('Editorial restoration').waitFor();
    await page.getByText(/Stands where words of the source are lost, line/).waitFor();
    await page.keyboard.press('Escape');

    await sitAs(page, 'Executive Secretariat');
    await goToObjective(page, '2.4');
    await page.getByRole('button', { name: 'Reverse the restoration…' }).click();
    await page.getByLabel('Reason').fill('It is another page.');
    await page.getByRole('button', { name: 'Reverse it' }).click();
    await section.getByRole('button', { name: /^Restore lost words/ }).waitFor();
    await page.getByText(/Reversed .*: It is another page\./).waitFor();
  });
});

describe('talk about a proposal', () => {
  it('one change is spoken of to all, and a word to one’s own stays there', async () => {
    await sitAs(page, 'Mexico, Delegate');
    await openDraft(page, '2.3');
    await replaceWords(page, 'Exploring the means of providing', 'Providing');
    await saved(page);
    expect(await table(page)).toBe('2.3/MEX/1');

    await sitAs(page, 'Colombia, Head of delegation');
    await goToProposal('2.3/MEX/1');
    await page.getByRole('button', { name: 'Comment on change 1' }).click();
    await page.getByLabel('Your comment').fill('Which means?');
    await comments().getByRole('button', { name: 'Comment', exact: true }).click();
    await comments()
      .getByRole('button', { name: /^Change 1, Action 3\.4/ })
      .waitFor();
    await own('Colombia').click();
    await page.getByLabel('Your remark to Colombia').fill('Capital can live with it.');
    await page.getByRole('button', { name: 'Keep within Colombia' }).click();
    await comments().getByRole('listitem').filter({ hasText: 'Capital can live with it.' }).waitFor();
    await axeFindsNothing('remarks');
    await page.reload();
    await own('Colombia').click();
    await comments().getByRole('listitem').filter({ hasText: 'Capital can live with it.' }).waitFor();

    await sitAs(page, 'Mexico, Delegate');
    await goToProposal('2.3/MEX/1');
    await comments().getByRole('listitem').filter({ hasText: 'Which means?' }).waitFor();
    await own('Mexico').click();
    await comments().getByText('Nobody has commented.').waitFor();
    expect(await page.getByText('Capital can live with it.').count()).toBe(0);
  });

  it('every earlier position stays readable with its act', async () => {
    await sitAs(page, 'Colombia, Head of delegation');
    await goToProposal('2.3/MEX/1');
    await page.getByRole('button', { name: 'Object', exact: true }).click();
    await page.getByText('The Chair cannot gavel it while an objection stands.').waitFor();
    await page.getByRole('button', { name: 'Can accept', exact: true }).click();
    await page.getByText('Since when, and what each said before').click();
    await page.getByRole('link', { name: /^Can accept, / }).waitFor();
    await page.getByRole('link', { name: /^Objects, / }).waitFor();
  });
});

describe('taking up a proposal', () => {
  it('an amendment starts from its words, names it, and is named by it', async () => {
    await sitAs(page, 'Colombia, Head of delegation');
    await goToProposal('2.3/MEX/1');
    await page.getByRole('button', { name: 'Amend', exact: true }).click();
    await page.getByRole('link', { name: 'Amendment to 2.3/MEX/1' }).waitFor();
    await page.getByText('Says what 2.3/MEX/1 says').waitFor();
    await replaceWords(page, 'Providing', 'Progressively providing');
    await saved(page);
    expect(await table(page)).toBe('2.3/COL/1');
    await page.getByRole('link', { name: 'Amendment to 2.3/MEX/1' }).click();
    await page.getByRole('complementary', { name: 'About 2.3/MEX/1' }).waitFor();
    await page.getByText('Amended by').waitFor();
  });

  it('what was withdrawn is presented again under a new number', async () => {
    await sitAs(page, 'Mexico, Delegate');
    await goToProposal('2.3/MEX/1');
    await page.getByRole('button', { name: 'Withdraw', exact: true }).click();
    await page.getByRole('button', { name: 'Withdraw 2.3/MEX/1' }).click();
    await page.getByRole('button', { name: 'Present again' }).click();
    await page.getByRole('link', { name: 'Presents 2.3/MEX/1 again' }).waitFor();
    await saved(page);
    expect(await table(page)).toBe('2.3/MEX/2');
    await goToObjective(page, '2.3');
    await page.getByText('Presented again as').waitFor();
    expect(stage.complaints).toEqual([]);
  });
});
