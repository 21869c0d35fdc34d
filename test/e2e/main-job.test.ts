import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  decided,
  draftText,
  gavel,
  goToObjective,
  openConsolidation,
  reserve,
  host,
  invite,
  join,
  openApproval,
  openDraft,
  openProposal,
  putCursorAfter,
  replaceWords,
  saved,
  table,
  tableConsolidated,
  view,
} from './people.ts';
import { type Seated, Stage } from './stage.ts';

let stage: Stage;
let secretariat: Seated;
let chair: Seated;
let mexico: Seated;
let mexicoCapital: Seated;
let colombia: Seated;

beforeAll(async () => {
  stage = await Stage.open();
  [secretariat, chair, mexico, mexicoCapital, colombia] = (await Promise.all(
    Array.from({ length: 5 }, () => stage.person()),
  )) as [Seated, Seated, Seated, Seated, Seated];
});
afterAll(async () => {
  await stage?.close();
});

describe('one objective of the 2016-2020 plan, from its words to an agreed text', () => {
  it('the secretariat hosts and invites; chair and delegations join with their codes', async () => {
    await host(secretariat.page, 'Plan of Action on Drugs, successor to 2016-2020');
    const seats = [
      [chair, 'The Bahamas', 'chair', 'Sir Roland Lightbourne'],
      [mexico, 'Mexico', 'delegate', 'Lucía Herrera'],
      [mexicoCapital, 'Mexico', 'adviser', 'Tomás Rivas'],
      [colombia, 'Colombia', 'head', 'Jorge Parra'],
    ] as const;
    for (const [seated, country, capacity, name] of seats) {
      // oxlint-disable-next-line no-await-in-loop -- one person after the other, as at a registration desk
      await join(seated.page, await invite(secretariat.page, country, capacity), name);
    }
    await expect.poll(() => colombia.page.getByText(/3 of 33 delegations present/).count()).toBe(1);
  });

  it('two Mexicans draft together and see each other; Colombia receives not one byte of it', async () => {
    const heard = colombia.received.length;
    await openDraft(mexico.page, '2.3');
    await view(mexicoCapital.page, /^Drafts/).click();
    await mexicoCapital.page.locator('a[href*="/draft/"]').click();
    await draftText(mexicoCapital.page).locator('p[data-kind=statement]').waitFor();
    await replaceWords(mexico.page, 'Exploring the means of providing', 'Providing quetzalcoatl');
    await expect.poll(() => draftText(mexicoCapital.page).textContent()).toContain('Providing quetzalcoatl');
    await replaceWords(mexicoCapital.page, ' quetzalcoatl', ', under national law,');
    await expect.poll(() => draftText(mexico.page).textContent()).toContain('Providing, under national law,');
    await draftText(mexico.page).locator('.cur').waitFor();
    await saved(mexico.page);
    const text = colombia.received.slice(heard).join('\n');
    expect(text).not.toMatch(/quetzalcoatl|under national law/);
    expect(text).not.toContain(mexico.page.url().split('/').at(-1)!);
  });

  it('the hub is killed while they type and comes back: nothing that was saved is lost, and everybody reconnects', async () => {
    await putCursorAfter(mexico.page, 'or imprisonment');
    await mexico.page.keyboard.type(', in line with');
    await saved(mexico.page);
    const { port } = stage.hub;
    await stage.hub.kill('SIGKILL');
    await mexico.page.keyboard.type(' international standards');
    await mexico.page.getByText(/^Saved here, /).waitFor();
    await stage.hub.start(port);
    await saved(mexico.page);
    await expect
      .poll(() => draftText(mexicoCapital.page).textContent(), { timeout: 30_000 })
      .toContain('in line with international standards');
    await expect
      .poll(() => colombia.page.getByText(/^Connected to the room/).count(), { timeout: 30_000 })
      .toBe(1);
  });

  it('Mexico adds a footnote and tables; Colombia tables rival words', async () => {
    await putCursorAfter(mexico.page, 'international standards');
    await mexico.page.keyboard.press('Control+Alt+f');
    await mexico.page.keyboard.type(
      'International Standards for the Treatment of Drug Use Disorders (2020).',
    );
    await saved(mexico.page);
    expect(await table(mexico.page)).toBe('2.3/MEX/1');
    await openDraft(colombia.page, '2.3');
    await replaceWords(
      colombia.page,
      'Exploring the means of providing',
      'Progressively establishing mechanisms to provide',
    );
    await replaceWords(colombia.page, 'cooperation mechanisms', 'public cooperation mechanisms');
    await saved(colombia.page);
    expect(await table(colombia.page)).toBe('2.3/COL/1');
  });

  it('Colombia reserves on it; everybody reads the proposals, and a delegation speaks to them', async () => {
    await reserve(
      colombia.page,
      '2.3',
      'Colombia reserves its position on objective 2.3, pending instructions from capital.',
    );
    await goToObjective(mexico.page, '2.3');
    await mexico.page
      .getByText(/Colombia reserves its position/)
      .first()
      .waitFor();
    await openProposal(mexico.page, '2.3', 'COL');
    await mexico.page.getByRole('button', { name: 'Can accept' }).click();
    await mexico.page.getByLabel('Your comment').fill('Mexico can live with these words in 3.6.');
    await mexico.page.getByRole('button', { name: 'Comment', exact: true }).click();
    await openProposal(colombia.page, '2.3', 'COL');
    await colombia.page.getByText('Mexico can live with these words in 3.6.').waitFor();
  });

  it('the secretariat takes from both into one text that names its sources', async () => {
    const { page } = secretariat;
    await goToObjective(page, '2.3');
    await page.getByText('4 changes from 2 proponents undecided.').waitFor();
    await openConsolidation(page, '2.3');
    await decided(page, '0 of 4 decided');
    await page.keyboard.press('1');
    await page.getByText('with the choice in preview').waitFor();
    await page.keyboard.press('1');
    await decided(page, '1 of 4 decided');
    await page.getByRole('button', { name: 'Not retain the other' }).click();
    await decided(page, '2 of 4 decided');
    await page.keyboard.press('n');
    await page.keyboard.press('1');
    await page.keyboard.press('1');
    await decided(page, '3 of 4 decided');
    await page.keyboard.press('n');
    await page.keyboard.press('2');
    await page.keyboard.press('2');
    await decided(page, '4 of 4 decided');
    expect(await tableConsolidated(page)).toBe('2.3/SEC/1');
    await openProposal(chair.page, '2.3', 'SEC');
    const sources = chair.page
      .locator('section')
      .filter({ has: chair.page.getByRole('heading', { name: 'Made of' }) });
    await expect
      .poll(() => sources.textContent())
      .toMatch(/2\.3\/MEX\/1\D*2 changes.*2\.3\/COL\/1\D*1 change$/);
  });

  it('the chair gavels it; approval is refused while other things stand open, with the list of what does', async () => {
    await gavel(chair.page, '2.3', 'The text of 2.3/SEC/1');
    await goToObjective(mexico.page, '2.3');
    const text = mexico.page.locator('[data-pane=text]');
    await text.getByText('Providing, under national law,').waitFor();
    await text.getByText('public cooperation mechanisms').waitFor();
    await openApproval(chair.page);
    await chair.page.getByRole('heading', { name: 'The plan cannot be approved yet' }).waitFor();
    await chair.page
      .getByRole('link', { name: /^Objective 1\.1/ })
      .first()
      .waitFor();
  });

  it('nobody’s page has complained of anything', () => {
    expect(stage.complaints).toEqual([]);
  });
});
