import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join as path } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  CURRENT_TEXT,
  decided,
  draftText,
  gavel,
  goToObjective,
  host,
  invite,
  join,
  openApproval,
  openConsolidation,
  openDraft,
  printed,
  putCursorAfter,
  replaceWords,
  reserve,
  saved,
  table,
  tableConsolidated,
  view,
} from './people.ts';
import { type Seated, Stage } from './stage.ts';

const root = path(import.meta.dirname, '..', '..');
let stage: Stage;
let secretariat: Seated;
let chair: Seated;
let mexico: Seated;
let colombia: Seated;

/** The command that a secretariat's technician uses to make a plan file of a document. */
function importedPlan(folder: string): string {
  const out = path(folder, 'short-plan.json');
  const source = path(root, 'test', 'fixtures', 'short-plan.txt');
  execFileSync(process.execPath, [path(root, 'dist', 'main', 'cli.js'), 'import', source, '--out', out]);
  return out;
}

beforeAll(async () => {
  stage = await Stage.open();
  [secretariat, chair, mexico, colombia] = (await Promise.all(
    Array.from({ length: 4 }, () => stage.person()),
  )) as [Seated, Seated, Seated, Seated];
});
afterAll(async () => {
  await stage?.close();
});

describe('a short plan, from an imported document to the exported approved text', () => {
  it('is hosted on the plan file, and everybody joins', async () => {
    await host(secretariat.page, 'Exercise plan 2031', importedPlan(stage.hub.dataDir));
    await join(chair.page, await invite(secretariat.page, 'The Bahamas', 'chair'), 'Sir Roland Lightbourne');
    await join(mexico.page, await invite(secretariat.page, 'Mexico', 'delegate'), 'Lucía Herrera');
    await join(colombia.page, await invite(secretariat.page, 'Colombia', 'head'), 'Jorge Parra');
  });

  it('takes words of both delegations into one text, with a footnote and a reservation', async () => {
    await openDraft(mexico.page, '1.1');
    await replaceWords(mexico.page, 'every two years', 'every year');
    await putCursorAfter(mexico.page, 'research institutions');
    await mexico.page.keyboard.press('Control+Alt+f');
    await mexico.page.keyboard.type('Including national drug observatories.');
    await saved(mexico.page);
    expect(await table(mexico.page)).toBe('1.1/MEX/1');
    await openDraft(colombia.page, '1.1');
    await replaceWords(colombia.page, 'the school, family', 'the school, street, family');
    await expect.poll(() => draftText(colombia.page).textContent()).toContain('street');
    await saved(colombia.page);
    expect(await table(colombia.page)).toBe('1.1/COL/1');
    await reserve(colombia.page, '1.1', 'Colombia does not accept an annual evaluation.');
    const { page } = secretariat;
    await openConsolidation(page, '1.1');
    await decided(page, '0 of 3 decided');
    for (const [i, column] of ['2', '1', '1'].entries()) {
      // oxlint-disable-next-line no-await-in-loop -- one question after the other, in the order of the text
      await takeWith(column, `${i + 1} of 3 decided`);
    }
    expect(await tableConsolidated(page)).toBe('1.1/SEC/1');
  });

  async function takeWith(key: string, progress: string): Promise<void> {
    const { page } = secretariat;
    await page.keyboard.press(key);
    await page.getByText('with the choice in preview').waitFor();
    await page.keyboard.press(key);
    await decided(page, progress);
    await page.keyboard.press('n');
  }

  it('is agreed objective by objective, approved under one hash, and closed', async () => {
    await gavel(chair.page, '1.1', 'The text of 1.1/SEC/1');
    await gavel(chair.page, '1.2', CURRENT_TEXT);
    await openApproval(chair.page);
    await chair.page.getByRole('heading', { name: 'The plan cannot be approved yet' }).waitFor();
    await gavel(chair.page, 'Introduction', CURRENT_TEXT);
    await openApproval(chair.page);
    await chair.page.getByLabel('Place of approval').fill('Nassau, The Bahamas');
    await chair.page.getByRole('button', { name: /Hold the space bar/ }).focus();
    await chair.page.keyboard.down('Space');
    await chair.page.getByText(/^The High Level Group approved this text in Nassau/).waitFor();
    await chair.page.keyboard.up('Space');
    await goToObjective(mexico.page, '1.1');
    await mexico.page.getByText('Approved with the whole plan.').waitFor();
    expect(await mexico.page.getByRole('button', { name: 'Draft a proposal' }).isEnabled()).toBe(false);
  });

  it('is exported by the chair: agreed words, footnote, reservation, and an annex that names who brought them', async () => {
    const file = await printed(chair.page, 'Approved text');
    expect(file.suggestedFilename()).toMatch(/approved.*\.docx$/);
    const parts = unzipSync(new Uint8Array(readFileSync(await file.path())));
    const words = (part: string) =>
      strFromU8(parts[part]!)
        .replaceAll(/<\/w:p>/g, '\n')
        .replaceAll(/<[^>]+>/g, '');
    const body = words('word/document.xml');
    expect(body).toContain('for the school, street, family');
    expect(body).toContain('every year, with the participation');
    expect(body).toMatch(/Approved by the High Level Group on .*Nassau, The Bahamas/);
    expect(words('word/footnotes.xml')).toContain('Including national drug observatories.');
    expect(body + words('word/footnotes.xml')).toContain('Colombia does not accept an annual evaluation.');
    const annex = body.slice(body.indexOf('WHERE THE WORDS COME FROM'));
    expect(annex).toMatch(/1\.1\/MEX\/1/);
    expect(annex).toMatch(/1\.1\/COL\/1/);
    expect(annex).toContain('Mexico');
    expect(annex).toContain('Colombia');
  });

  it('is refused to everybody else as approved text, and every page stayed in order', async () => {
    await mexico.page.getByRole('link', { name: 'Print' }).click();
    await mexico.page.getByRole('radio', { name: 'Approved text' }).check({ force: true });
    await mexico.page.getByText('Only the Chair can export the approved text.').first().waitFor();
    await view(mexico.page, 'Record').click();
    await mexico.page
      .getByText(/Record verified: \d+ acts, unbroken/)
      .first()
      .waitFor();
    expect(stage.complaints).toEqual([]);
  });

  it('verifies on the command line, from the files alone', async () => {
    await stage.hub.kill('SIGTERM');
    const said = execFileSync(
      process.execPath,
      [path(root, 'dist', 'main', 'cli.js'), 'verify', stage.hub.dataDir],
      { encoding: 'utf8' },
    );
    expect(said).toMatch(/verified: \d+ acts, unbroken/);
  });
});
