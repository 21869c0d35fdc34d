import { AxeBuilder } from '@axe-core/playwright';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  callVote,
  openDraft,
  openMeeting,
  putCursorAfter,
  replaceWords,
  reserve,
  saved,
  sitAs,
  table,
} from './people.ts';
import { type Seated, Stage } from './stage.ts';

/** Pictures for whoever looks at the screens; not compared and not kept in the repository. */
const PICTURES = join(import.meta.dirname, 'out');
const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 1024, height: 768 };

let stage: Stage;
let person: Seated;
let page: Page;
let room: string;

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  stage = await Stage.open();
  person = await stage.person();
  ({ page } = person);
});
afterAll(async () => {
  await stage?.close();
});

/** What a careful reader would send back: text that is cut off, or a page wider than its window. */
function clipped(): Promise<string[]> {
  return page.evaluate(() => {
    const cut = [
      ...document.querySelectorAll<HTMLElement>('button, h1, h2, h3, label, .chip, .plq, a.btn'),
    ].filter(
      (node) =>
        node.checkVisibility() &&
        node.scrollWidth > node.clientWidth + 1 &&
        getComputedStyle(node).overflowX === 'hidden' &&
        getComputedStyle(node).textOverflow !== 'ellipsis',
    );
    const wide = document.documentElement.scrollWidth > innerWidth ? ['the page'] : [];
    return [...wide, ...cut.map((node) => node.textContent.trim())];
  });
}

async function isInOrder(name: string): Promise<void> {
  await page.waitForLoadState('networkidle').catch(() => undefined);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
  const { violations } = await new AxeBuilder({ page })
    // No script runs in the preview of a print, not even this one; `printing.test.ts` reads printed pages as they are.
    .exclude('iframe')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    name,
  ).toEqual([]);
  expect(await clipped(), name).toEqual([]);
}

interface Look {
  readonly theme: 'light' | 'dark';
  readonly language: 'en' | 'es';
  readonly size: typeof WIDE;
}

const LOOKS: Record<string, Look> = {
  'light-1440': { theme: 'light', language: 'en', size: WIDE },
  'dark-1440': { theme: 'dark', language: 'en', size: WIDE },
  'light-1024': { theme: 'light', language: 'en', size: NARROW },
  'es-dark-1024': { theme: 'dark', language: 'es', size: NARROW },
};

async function wear({ theme, language, size }: Look): Promise<void> {
  await page.setViewportSize(size);
  await page.evaluate(
    ([chosen, tongue]) => {
      localStorage.setItem('plenaria.theme', chosen!);
      localStorage.setItem('plenaria.language', tongue!);
    },
    [theme, language],
  );
  await page.reload();
}

describe('every screen, for every pair of eyes', () => {
  it('a practice is opened by one person, who sits on one seat after the other', async () => {
    await page.getByRole('button', { name: /^Practise/ }).click();
    await page.getByRole('navigation', { name: 'Outline' }).waitFor();
    await page.getByText('Practice. Nothing said here is any delegation’s position.').waitFor();
    room = page.url().replace(/\/plan.*$/, '');
    await sitAs(page, 'Mexico, Delegate');
    await openDraft(page, '2.3');
    await replaceWords(
      page,
      'Exploring the means of providing',
      'Providing, in accordance with domestic law,',
    );
    await putCursorAfter(page, 'or imprisonment');
    await page.keyboard.press('Control+Alt+f');
    await page.keyboard.type('International Standards for the Treatment of Drug Use Disorders (2020).');
    await saved(page);
    expect(await table(page)).toBe('2.3/MEX/1');
    await sitAs(page, 'Colombia, Head of delegation');
    await openDraft(page, '2.3');
    await replaceWords(
      page,
      'Exploring the means of providing',
      'Progressively establishing mechanisms to provide',
    );
    await saved(page);
    expect(await table(page)).toBe('2.3/COL/1');
    await reserve(page, '2.3', 'Colombia reserves its position, pending instructions from capital.');
    await sitAs(page, 'Mexico, Delegate');
    await openDraft(page, '1.5');
    await replaceWords(page, 'adoption', 'timely adoption');
    await saved(page);
  });

  it.each(Object.entries(LOOKS))('%s: axe finds nothing, nothing is cut off', async (name, look) => {
    await wear(look);
    const draft = page.url();
    await page.locator('.draft-text').waitFor();
    await isInOrder(`draft-${name}`);
    const screens = {
      plan: 'plan/2.3',
      drafts: 'drafts',
      proposal: 'proposal/2.3%2FMEX%2F1',
      rolling: 'rolling/2.3',
      record: 'record',
      words: 'record/2.3',
      print: 'print',
    };
    for (const [screen, fragment] of Object.entries(screens)) {
      // oxlint-disable-next-line no-await-in-loop -- one window
      await visit(fragment, `${screen}-${name}`);
    }
    await page.goto(`${stage.hub.url}/`);
    await isInOrder(`start-${name}`);
    await page.goto(draft);
  });

  it.each(Object.entries(LOOKS))('%s: the desks of secretariat and chair too', async (name, look) => {
    await page.goto(`${room}/plan/2.3`);
    await wear(LOOKS['light-1440']!);
    await sitAs(page, 'Executive Secretariat');
    await wear(look);
    await visit('merge/2.3', `merge-${name}`);
    await visit('people', `people-${name}`);
    await visit('plan/2.3', `secretariat-${name}`);
    await visit('print', `issuing-${name}`);
    await wear(LOOKS['light-1440']!);
    await sitAs(page, 'Chair');
    await wear(look);
    await visit('plan/2.3', `chair-${name}`);
    await visit('approve', `approve-${name}`);
  });

  it('a meeting is open, with an item before the room and a vote under way', async () => {
    await page.goto(`${room}/meeting`);
    await wear(LOOKS['light-1440']!);
    await openMeeting(page, ['Objective 1.6', 'Objective 2.3', 'Objective 2.4', 'Objective 2.5']);
    await callVote(page, 'The current text as it stands', 'objective 1.6 as it stands');
  });

  it.each(Object.entries(LOOKS))(
    '%s: the meeting, from the chair, the podium and a seat',
    async (name, look) => {
      for (const seat of ['Chair', 'Executive Secretariat', 'Mexico, Delegate']) {
        // oxlint-disable-next-line no-await-in-loop -- one window
        await seated(seat, look, () => visit('meeting', `meeting-${seat.split(' ')[0]}-${name}`));
      }
    },
  );

  it.each(Object.entries(LOOKS))('%s: what an observer reads', async (name, look) => {
    await seated('World Health Organization, Observer', look, () => visit('plan', `observer-${name}`));
  });

  it('nothing was refused by the page’s own security policy, and no error was written', () => {
    expect(stage.complaints).toEqual([]);
  });
});

async function seated(seat: string, look: Look, then: () => Promise<void>): Promise<void> {
  await page.goto(`${room}/meeting`);
  await wear(LOOKS['light-1440']!);
  await sitAs(page, seat);
  await wear(look);
  await then();
}

async function visit(fragment: string, name: string): Promise<void> {
  await page.goto(`${room}/${fragment}`);
  await page.locator('.screen :is(h1, h2, h3)').first().waitFor();
  await isInOrder(name);
}
