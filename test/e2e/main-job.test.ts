import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  draftText,
  host,
  invite,
  join,
  openDraft,
  putCursorAfter,
  replaceWords,
  saved,
  table,
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
  )) as never;
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
    await expect.poll(() => colombia.page.getByText(/3 of 34 delegations present/).count()).toBe(1);
  });

  it('two Mexicans draft together and see each other; Colombia receives not one byte of it', async () => {
    const heard = colombia.received.length;
    await openDraft(mexico.page, '2.3');
    await view(mexicoCapital.page, /^Drafts/).click();
    await mexicoCapital.page.getByRole('link', { name: /2\.3/ }).click();
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
});
