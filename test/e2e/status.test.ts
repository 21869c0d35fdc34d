import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from './axe.ts';
import { CURRENT_TEXT, gavel, goToObjective, openApproval, sitAs } from './people.ts';
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

/** What the chair finds behind the three dots. */
async function chairAct(label: string, act: string) {
  await goToObjective(page, label);
  await page.getByRole('button', { name: 'More that the Chair can record' }).click();
  await page.getByRole('menuitem', { name: act }).click();
  return page.getByRole('dialog');
}

const check = (name: RegExp) =>
  page.getByRole('dialog').getByRole('checkbox', { name }).check({ force: true });

/** A delegation of the list below the elements. */
const name = (country: string) => page.getByRole('dialog').getByText(country, { exact: true }).click();

/** As a deadline field takes it: local time, without seconds. */
function tomorrow(): string {
  const day = new Date(Date.now() + 24 * 60 * 60 * 1000);
  return new Date(day.getTime() - day.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

describe('what the chair records beside the gavel', () => {
  it('[SI1] text under silence shows its countdown, and a head of delegation breaks it for one element', async () => {
    await sitAs(page, 'Chair');
    const dialog = await chairAct('2.1', 'Put under silence…');
    await check(/^Statement/);
    await check(/^Action 1\.1/);
    await dialog.getByLabel('Deadline').fill(tomorrow());
    expect(await axeFindings(page, 'light')).toEqual([]);
    await dialog.getByRole('button', { name: 'Start the silence' }).click();
    const box = page.getByRole('region', { name: 'Under silence' });
    await box
      .getByRole('timer')
      .getByText(/\d\d:\d\d:\d\d left/)
      .waitFor();
    await sitAs(page, 'Jamaica, Head of delegation');
    await box.getByRole('listitem').filter({ hasText: 'Action 1.1' }).getByRole('button').click();
    await page.getByRole('button', { name: 'Object for Jamaica' }).click();
    await box.getByRole('listitem').filter({ hasText: 'Action 1.1' }).getByText('Broken by').waitFor();
    expect(await box.getByRole('listitem').filter({ hasText: 'Statement' }).getByRole('button').count()).toBe(
      1,
    );
  });

  it('[PD1] while a delegation is pending the gavel is off, and says who; the delegation lifts it', async () => {
    await sitAs(page, 'Chair');
    const dialog = await chairAct('2.2', 'Mark pending…');
    await check(/^The whole of/);
    await name('Mexico');
    await dialog.getByRole('button', { name: 'Mark pending' }).click();
    const desk = page.getByRole('region', { name: 'The Chair decides' });
    await desk.getByRole('radio', { name: CURRENT_TEXT }).check({ force: true });
    await desk.getByText('Mexico is still pending on objective 2.2', { exact: false }).waitFor();
    await sitAs(page, 'Mexico, Delegate');
    await page.getByRole('button', { name: 'Lift for Mexico' }).click();
    await page.getByRole('region', { name: 'Pending' }).waitFor({ state: 'detached' });
  });

  it('[IN1] agreed in informals is shown and is not agreed', async () => {
    await sitAs(page, 'Chair');
    const dialog = await chairAct('2.4', 'Agreed in informals…');
    await check(/^The whole of/);
    await name('Mexico');
    await name('Colombia');
    await dialog.getByRole('button', { name: 'Record it' }).click();
    await page.getByText('It is not agreed in the room.', { exact: false }).waitFor();
    await page.getByRole('region', { name: 'Agreed in informals' }).waitFor();
    expect(await axeFindings(page, 'light')).toEqual([]);
  });

  it('[PK1] a package stands among what holds up approval until the chair releases it', async () => {
    const dialog = await chairAct('2.2', 'Put in a package…');
    await check(/^The whole of/);
    await dialog.getByRole('button', { name: 'Put in package A' }).click();
    const box = page.getByRole('region', { name: 'Package A' });
    await box.getByText(/not agreed yet/).waitFor();
    expect(await axeFindings(page, 'dark')).toEqual([]);
    await gavel(page, '2.2', CURRENT_TEXT);
    await page.getByRole('complementary').getByText('Agreed within a package').waitFor();
    await openApproval(page);
    await page.getByText('all of it agreed; the Chair can release it').click();
    await box.getByRole('button', { name: 'Release' }).click();
    await box.waitFor({ state: 'detached' });
    await page.getByRole('complementary').getByText('Agreed', { exact: true }).waitFor();
  });

  it('stays in order', () => {
    expect(stage.complaints).toEqual([]);
  });
});
