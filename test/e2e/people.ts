import type { Download, Locator, Page } from 'playwright-core';
import type { Capacity } from '../../shared/negotiation/capacity.ts';

/** What people do with the app, in the words that stand on the screen. */

const CAPACITY: Readonly<Record<Capacity, string>> = {
  adviser: 'Adviser',
  delegate: 'Delegate',
  head: 'Head of delegation',
  chair: 'Chair',
  'vice-chair': 'Vice-Chair',
  secretariat: 'Executive Secretariat',
  observer: 'Observer',
};

/** A tab of the bar. */
export function view(page: Page, name: string | RegExp): Locator {
  return page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name });
}

async function choose(page: Page, field: string, option: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`${field}$`) }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** @param plan a plan file on disk; none: the 2016-2020 plan */
export async function host(page: Page, title: string, plan?: string): Promise<void> {
  await page.getByRole('button', { name: /^Start a new negotiation/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Title').fill(title);
  await dialog.getByLabel('Your name').fill('Ana Salas');
  if (plan) {
    await choose(page, 'Base text', 'A plan file from this computer');
    const chooser = page.waitForEvent('filechooser');
    await dialog.getByRole('button', { name: 'Choose file' }).click();
    await (await chooser).setFiles(plan);
  }
  await dialog.getByRole('button', { name: 'Open the negotiation' }).click();
  await page.getByRole('navigation', { name: 'Outline' }).waitFor();
}

export async function invite(page: Page, country: string, capacity: Capacity): Promise<string> {
  await view(page, 'People').click();
  await choose(page, 'Capacity', CAPACITY[capacity]);
  if (capacity !== 'secretariat') {
    await choose(page, capacity === 'chair' ? 'National of' : 'Delegation', new RegExp(`^${country} \\(`));
  }
  await page.getByRole('button', { name: 'Make a code' }).click();
  const told = page.locator('.told').filter({ hasText: country });
  return (await told.locator('.told-c').textContent())!;
}

export async function join(page: Page, code: string, name: string): Promise<void> {
  await page.getByLabel('Invitation code').fill(code);
  await page.getByLabel('Your name').fill(name);
  await page.getByRole('button', { name: /^Join as/ }).click();
  await page.getByRole('navigation', { name: 'Outline' }).waitFor();
}

export async function goToObjective(page: Page, label: string): Promise<void> {
  await view(page, 'Plan').click();
  await page
    .getByRole('navigation', { name: 'Outline' })
    .getByRole('link', { name: new RegExp(`^\\S[^.]* ${label.replace('.', '\\.')}\\b`) })
    .click();
  await page
    .getByRole('heading', { name: label === 'Introduction' ? label : `Objective ${label}`, level: 2 })
    .waitFor();
}

export async function openDraft(page: Page, label: string): Promise<void> {
  await goToObjective(page, label);
  await page.getByRole('button', { name: 'Draft a proposal' }).click();
  await draftText(page).locator('p[data-kind=statement]').waitFor();
}

export function draftText(page: Page): Locator {
  return page.getByRole('textbox', { name: /\bdraft$/ });
}

/** Selects words of the draft as a mouse would and types over them. */
export async function replaceWords(page: Page, words: string, by: string): Promise<void> {
  await selectWords(page, words);
  await page.keyboard.type(by);
}

/** A hand that marks words: a range over them, in the first element that has them in one piece; again until it holds. */
async function selectWords(page: Page, words: string): Promise<void> {
  const text = draftText(page);
  await text.focus();
  await page.waitForFunction(
    ({ root, wanted }) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.nodeValue!.indexOf(wanted);
        if (at < 0 || node.parentElement!.closest('[contenteditable=false]')) continue;
        const held = getSelection()?.toString() === wanted;
        getSelection()!.setBaseAndExtent(node, at, node, at + wanted.length);
        return held;
      }
      return false;
    },
    { root: await text.elementHandle(), wanted: words },
  );
}

/** Puts the cursor behind these words. */
export async function putCursorAfter(page: Page, words: string): Promise<void> {
  await selectWords(page, words);
  await page.keyboard.press('ArrowRight');
}

/** Where one is led after tabling: the proposal's own page, and the room is told. */
async function tabledAs(page: Page): Promise<string> {
  await page.waitForURL(/\/proposal\//);
  const id = decodeURIComponent(page.url().split('/proposal/')[1]!);
  await page.getByText(`Tabled as ${id}. Every delegation can see it.`).waitFor();
  return id;
}

/** @returns the number under which it was registered */
export async function table(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Table proposal…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Table the proposal' }).click();
  return tabledAs(page);
}

export async function saved(page: Page): Promise<void> {
  await page.getByText(/^Saved \d/).waitFor();
}

/** Lodges a reservation on the whole objective. */
export async function reserve(page: Page, label: string, words: string): Promise<void> {
  await goToObjective(page, label);
  await page.getByRole('button', { name: 'Enter one' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Words').fill(words);
  await dialog.getByRole('button', { name: 'Enter', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** The secretariat's desk for one objective, which opens at its first open question. */
export async function openConsolidation(page: Page, label: string): Promise<void> {
  await goToObjective(page, label);
  await page.getByRole('link', { name: 'Consolidate' }).last().click();
  await page.getByRole('grid').waitFor();
}

/** How far the secretariat is: `2 of 4 decided`. */
export async function decided(page: Page, progress: string): Promise<void> {
  await page.getByText(progress, { exact: true }).waitFor();
}

/** @returns the number under which the consolidated text was registered */
export async function tableConsolidated(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Table consolidated text' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Table \S+$/ })
    .click();
  return tabledAs(page);
}

export const CURRENT_TEXT = 'The current text as it stands';

/** The chair gavels: chooses the words, then holds the gavel for its second. */
export async function gavel(page: Page, label: string, words: string): Promise<void> {
  await goToObjective(page, label);
  const desk = page.getByRole('region', { name: 'The Chair decides' });
  await desk.getByRole('radio', { name: words, exact: true }).check({ force: true });
  await desk.getByRole('button', { name: 'Agreed…' }).click();
  const dialog = page.getByRole('dialog');
  if (words === CURRENT_TEXT)
    await dialog.getByRole('checkbox', { name: /^The whole of/ }).check({ force: true });
  await dialog.getByRole('button', { name: /Hold the space bar/ }).hover();
  await page.mouse.down();
  await dialog.waitFor({ state: 'detached' });
  await page.mouse.up();
}

export async function openApproval(page: Page): Promise<void> {
  await view(page, 'Approval').click();
}

/** Opens a proposal from the panel of its objective. */
export async function openProposal(page: Page, label: string, proponent: string): Promise<void> {
  await goToObjective(page, label);
  await page
    .getByRole('link', { name: new RegExp(`^${label.replace('.', '\\.')}/\\s*${proponent}\\s*/1`) })
    .click();
  await page.getByRole('heading', { name: 'What it changes' }).waitFor();
}

/** Makes a Word file of the draft or of the approved text. */
export async function printed(
  page: Page,
  what: 'Draft' | 'Approved text' | 'Adopted text as corrected',
): Promise<Download> {
  await page.getByRole('link', { name: 'Print' }).first().click();
  await page.getByRole('radio', { name: what }).check({ force: true });
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Make the file' }).click();
  return download;
}

/** In a practice one person may sit on every seat. */
export async function sitAs(page: Page, seat: string): Promise<void> {
  await page.getByRole('note').getByRole('button').click();
  await page.getByRole('option', { name: seat, exact: true }).click();
  await page.getByRole('note').getByRole('button', { name: seat }).waitFor();
}

/** A box in a dialog's list, by the words beside it; the list scrolls to it. */
export function tick(dialog: Locator, words: string): Promise<void> {
  return dialog.locator('label').filter({ hasText: words }).click();
}

export async function rollCall(page: Page, ...present: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: 'Roll call' }).click();
  const dialog = page.getByRole('dialog');
  // oxlint-disable-next-line no-await-in-loop -- one hand
  for (const name of present) await tick(dialog, name);
  await dialog.getByRole('button', { name: 'Mark them so' }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** The practice's chair opens a plenary, everybody is there, and the first item is before the room. */
export async function openMeeting(page: Page, agenda: readonly string[]): Promise<void> {
  await sitAs(page, 'Executive Secretariat');
  await view(page, 'Meeting').click();
  await page.getByRole('button', { name: 'Open a meeting' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Place').fill('Washington, D.C.');
  // oxlint-disable-next-line no-await-in-loop -- one hand
  for (const item of agenda) await tick(dialog, item);
  await dialog.getByRole('button', { name: 'Open a meeting' }).click();
  await rollCall(page, 'All of them');
  await sitAs(page, 'Chair');
  await view(page, 'Meeting').click();
  await page.getByRole('button', { name: /^Next item/ }).click();
  await page.getByRole('button', { name: 'Add a delegation' }).click();
  await page.getByRole('menuitem', { name: 'Brazil' }).click();
  await page.getByRole('button', { name: 'Give the floor to Brazil' }).click();
  await page.getByRole('button', { name: 'Add a delegation' }).click();
  await page.getByRole('menuitem', { name: 'Saint Vincent and the Grenadines' }).click();
}

/**
 * Whoever presides puts these words to the vote.
 * @param told how the room names them
 */
export async function callVote(page: Page, words: string, told = words): Promise<void> {
  await page.getByRole('button', { name: 'Call a vote' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /On which words$/ }).click();
  await page.getByRole('option', { name: words }).click();
  await dialog.getByLabel('Reason').fill('Three meetings without consensus.');
  await dialog.getByRole('button', { name: 'Call a vote' }).click();
  await page.getByText(`The room votes on ${told}`).waitFor();
}
