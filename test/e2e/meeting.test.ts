import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  callVote,
  openDraft,
  openProposal,
  replaceWords,
  rollCall,
  saved,
  sitAs,
  table,
  tick,
  view,
} from './people.ts';
import { Stage } from './stage.ts';

/** A meeting, from its opening to its place in the record, played by one person on every seat. */

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await Stage.open();
  ({ page } = await stage.person());
});
afterAll(async () => {
  await stage?.close();
});

const region = (name: string) => page.getByRole('region', { name, exact: true });
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });

async function vote(seat: string, ballot: string): Promise<void> {
  await sitAs(page, seat);
  await view(page, 'Meeting').click();
  await page
    .getByRole('group', { name: 'Your delegation votes' })
    .getByRole('button', { name: ballot })
    .click();
  await page.getByRole('button', { name: ballot, pressed: true }).waitFor();
}

describe('a meeting on screen', () => {
  it('is opened by the Secretariat, with a vice-chair in the chair', async () => {
    await page.getByRole('button', { name: /^Practise/ }).click();
    await page.getByRole('navigation', { name: 'Outline' }).waitFor();
    await sitAs(page, 'Mexico, Delegate');
    await openDraft(page, '2.4');
    await replaceWords(page, 'Foster', 'Promote');
    await saved(page);
    expect(await table(page)).toBe('2.4/MEX/1');
    await view(page, 'Meeting').click();
    await page.getByText('The Chair or the Secretariat opens it.').waitFor();

    await sitAs(page, 'Executive Secretariat');
    await view(page, 'Meeting').click();
    await button('Open a meeting').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Place').fill('Washington, D.C.');
    await dialog.getByRole('button', { name: /In the chair$/ }).click();
    await page.getByRole('option', { name: 'Mauricio Solano, Vice-Chair' }).click();
    await tick(dialog, 'Objective 2.3');
    await tick(dialog, 'Objective 2.4');
    await dialog.getByRole('button', { name: 'Open a meeting' }).click();
    await page.getByRole('heading', { name: 'Meeting 1', level: 1 }).waitFor();
    await page.getByText('Mauricio Solano presides').waitFor();
  });

  it('knows who is there and what is missing to a quorum', async () => {
    await page.getByText('Quorum is 17: 17 more are needed to decide.').waitFor();
    await rollCall(page, 'Mexico', 'Colombia', 'Jamaica');
    await page.getByText('Quorum is 17: 14 more are needed to decide.').waitFor();
    await sitAs(page, 'Canada, Delegate');
    await view(page, 'Meeting').click();
    await button('We are present').click();
    await button('We leave the room').waitFor();
    await page.getByText('Quorum is 17: 13 more are needed to decide.').waitFor();
  });

  it('delegations ask for the floor, and whoever presides gives it', async () => {
    await button('Ask for the floor').click();
    await button('We no longer ask for the floor').waitFor();
    await sitAs(page, 'Vice-Chair');
    await view(page, 'Meeting').click();
    await button('Next item: 2.3').click();
    await page.getByRole('heading', { name: 'Objective 2.3', level: 2 }).waitFor();
    await region('Next speakers').getByText('Nobody has asked for the floor.').waitFor();
    await button('Next item: 2.4').click();
    await page.getByRole('heading', { name: 'Objective 2.4', level: 2 }).waitFor();
    await button('Add a delegation').click();
    await page.getByRole('menuitem', { name: 'Brazil' }).click();
    await button('Give the floor to Brazil').click();
    await region('Has the floor').getByText('Brazil').waitFor();
    await button('Thank the speaker').click();
    await region('Has the floor').getByText('Nobody has the floor.').waitFor();
  });

  it('refuses the gavel without a quorum, and not to whom presides with one', async () => {
    const desk = page.getByRole('region', { name: 'The Chair decides' });
    await desk.getByRole('radio', { name: /2\.4\/MEX\/1/ }).check({ force: true });
    await desk.getByText('There is no quorum: 4 delegations are present, 17 are needed.').waitFor();
    await sitAs(page, 'Executive Secretariat');
    await view(page, 'Meeting').click();
    await rollCall(page, 'All of them');
    await page.getByText('Quorum is 17. The room can decide.').waitFor();
    await sitAs(page, 'Chair');
    await view(page, 'Meeting').click();
    await page.getByText('Mauricio Solano presides').waitFor();
    expect(await page.getByRole('region', { name: 'The Chair decides' }).count()).toBe(0);
  });

  it('votes where consensus was not found, and the gavel falls over the objection', async () => {
    await sitAs(page, 'Jamaica, Head of delegation');
    await openProposal(page, '2.4', 'MEX');
    await page.getByRole('button', { name: 'Object', exact: true }).click();
    await page.getByRole('button', { name: 'Object', exact: true, pressed: true }).waitFor();
    await sitAs(page, 'Vice-Chair');
    await view(page, 'Meeting').click();
    await callVote(page, '2.4/MEX/1');
    await vote('Mexico, Delegate', 'For');
    await vote('Canada, Delegate', 'For');
    await vote('Jamaica, Head of delegation', 'Against');
    await sitAs(page, 'Vice-Chair');
    await view(page, 'Meeting').click();
    await page.getByText('30 delegations present have not voted.').waitFor();
    await button('Close the vote').click();
    await page.getByText('Carried. The Chair can gavel these words.').waitFor();
    const desk = page.getByRole('region', { name: 'The Chair decides' });
    await desk.getByRole('radio', { name: /2\.4\/MEX\/1/ }).check({ force: true });
    await desk.getByRole('button', { name: 'Agreed…' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Hold the space bar/ })
      .hover();
    await page.mouse.down();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.mouse.up();
  });

  it('the record and the origin of a word name the meeting, who presided, and the vote', async () => {
    await button('Close the meeting').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Close the meeting' }).click();
    await page.getByRole('heading', { name: 'No meeting is open' }).waitFor();
    await page.getByText('Meetings held').waitFor();
    await view(page, 'Record').click();
    await page.getByRole('link', { name: /gavelled 2\.4\/MEX\/1: agreed, by vote/ }).click();
    await page.getByText('Meeting 1, Mauricio Solano presiding').waitFor();
    await page.goto(page.url().replace(/\/record.*$/, '/record/2.4'));
    await page.getByText('Promote', { exact: true }).click();
    await page.getByText('Agreed by vote: 2 for, 1 against, 0 abstaining').waitFor();
    await page.getByText('at meeting 1').first().waitFor();
  });

  it('an observer reads that the meeting was held, and the opening text', async () => {
    await page.getByRole('button', { name: 'Previous word' }).waitFor();
    await page.keyboard.press('Escape');
    await sitAs(page, 'World Health Organization, Observer');
    await page.getByRole('heading', { name: 'Issued documents', level: 1 }).waitFor();
    await page.getByText('Washington, D.C.').waitFor();
    await page.getByText(/^The text with which the negotiation opened/).waitFor();
    await page.getByText(/^Foster ongoing training/).waitFor();
    expect(await page.getByText('Promote ongoing').count()).toBe(0);
    expect(await page.getByRole('navigation', { name: 'Views' }).count()).toBe(0);
  });

  it('the roster says who left and whose seat is disputed, and the Secretariat ends a seat', async () => {
    await sitAs(page, 'Executive Secretariat');
    await view(page, 'People').click();
    await page.getByRole('heading', { name: 'Roster: 33 delegations seated today' }).waitFor();
    await page.getByRole('row', { name: /Nicaragua.*Until 19 November 2023/ }).waitFor();
    await page.getByRole('row', { name: /Venezuela.*Disputed/ }).waitFor();
    await button('Change the seat of Chile').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Record it' }).click();
    await page.getByRole('heading', { name: 'Roster: 32 delegations seated today' }).waitFor();
  });

  it('nothing was refused by the page’s own security policy, and no error was written', () => {
    expect(stage.complaints).toEqual([]);
  });
});
