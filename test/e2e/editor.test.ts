import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DraftPlay, openDraftPlay } from './draft-play.ts';

let play: DraftPlay;

beforeAll(async () => {
  play = await openDraftPlay();
});
afterAll(async () => {
  await play?.close();
});

/** What is waited for comes within moments; the limit is for a machine with much else to do. */
const SOON = { timeout: 20_000 };

const text = (page: Page) => page.locator('.draft-text');
const action = (page: Page, index: number) => text(page).locator('p[data-kind=action]').nth(index);
/** Everything that is read in the text, without the flags of cursors. */
const words = (page: Page) =>
  text(page).evaluate((node) => {
    const copy = node.cloneNode(true) as HTMLElement;
    for (const flag of copy.querySelectorAll('.cur')) flag.remove();
    return copy.textContent ?? '';
  });
const saveState = (page: Page) => page.locator('.sv');

/** The cursor at the end of an element, checked: what is typed must land there. */
async function goToEnd(page: Page, index: number): Promise<void> {
  await action(page, index).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Escape');
  await action(page, index).evaluate((node) => {
    getSelection()?.selectAllChildren(node);
    getSelection()?.collapseToEnd();
  });
}

async function saved(page: Page): Promise<void> {
  await expect.poll(() => saveState(page).textContent(), SOON).toMatch(/^Saved \d/);
}

async function paste(page: Page, content: { readonly text?: string; readonly html?: string }): Promise<void> {
  await text(page).evaluate((node, { text: plain, html }) => {
    const data = new DataTransfer();
    if (plain !== undefined) data.setData('text/plain', plain);
    if (html !== undefined) data.setData('text/html', html);
    node.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, content);
}

/** A change too many may be counted right after a colleague's words came in, never one too few. */
const SAVED_HERE = /^Saved here, [1-9]\d* changes? to send$/;

/** What the window's own menu sends to the page. */
async function fromEditMenu(page: Page, inputType: 'historyUndo' | 'historyRedo'): Promise<void> {
  await text(page).evaluate((node, type) => {
    node.dispatchEvent(new InputEvent('beforeinput', { inputType: type, bubbles: true, cancelable: true }));
  }, inputType);
}

describe('two colleagues in one draft', () => {
  it('type at once, see each other’s words, and a cursor that gives no name away', async () => {
    const { ana, luis } = await play.draftOn('2.3');
    await Promise.all([goToEnd(ana, 1), goToEnd(luis, 3)]);
    await Promise.all([
      ana.keyboard.type(' Ana writes this.', { delay: 15 }),
      luis.keyboard.type(' Luis writes that.', { delay: 15 }),
    ]);
    await expect.poll(() => words(ana), SOON).toContain('Luis writes that.');
    await expect.poll(() => words(luis), SOON).toContain('Ana writes this.');
    await Promise.all([saved(ana), saved(luis)]);
    expect(await words(ana)).toBe(await words(luis));
    await expect.poll(() => luis.locator('.draft-text .cur').textContent(), SOON).toBe('MEX 1');
    expect(await luis.locator('body').textContent()).not.toContain('Ana Gómez');
  });

  it('undo each their own words only', async () => {
    const { ana, luis } = await play.draftOn('2.4');
    await goToEnd(ana, 0);
    await ana.keyboard.type(' First by Ana.');
    await expect.poll(() => words(luis), SOON).toContain('First by Ana.');
    await goToEnd(luis, 1);
    await luis.keyboard.type(' Then by Luis.');
    await expect.poll(() => words(ana), SOON).toContain('Then by Luis.');
    await ana.keyboard.press('Control+z');
    await expect.poll(() => words(luis), SOON).not.toContain('First by Ana.');
    expect(await words(luis)).toContain('Then by Luis.');
    await ana.keyboard.press('Control+Shift+z');
    await expect.poll(() => words(luis), SOON).toContain('First by Ana.');
    await fromEditMenu(ana, 'historyUndo');
    await expect.poll(() => words(luis), SOON).not.toContain('First by Ana.');
    expect(await words(luis)).toContain('Then by Luis.');
    await fromEditMenu(ana, 'historyRedo');
    await expect.poll(() => words(luis), SOON).toContain('First by Ana.');
  });

  it('move actions and keep what the other types in them', async () => {
    const { ana, luis } = await play.draftOn('2.5');
    await goToEnd(luis, 0);
    const [first] = await Promise.all([action(ana, 0).getAttribute('data-id'), goToEnd(ana, 1)]);
    await Promise.all([ana.keyboard.press('Alt+ArrowUp'), luis.keyboard.type(' Still here.', { delay: 10 })]);
    await expect.poll(() => action(luis, 1).getAttribute('data-id'), SOON).toBe(first);
    await expect.poll(() => action(ana, 1).textContent(), SOON).toContain('Still here.');
  });
});

describe('tracked changes', () => {
  it('show what came, what went and the numbers as they will be printed', async () => {
    const { ana } = await play.draftOn('1.1');
    const before = await action(ana, 0).textContent();
    await action(ana, 0).click({ clickCount: 3 });
    await ana.keyboard.type('Other words');
    expect(await action(ana, 0).locator('del').textContent()).toBe(before);
    expect(await action(ana, 0).locator('ins').textContent()).toBe('Other words');
    await ana.keyboard.press('Enter');
    await ana.keyboard.type('An added action');
    await expect.poll(() => action(ana, 1).getAttribute('data-number'), SOON).toBe('1.2');
    await expect.poll(() => action(ana, 1).getAttribute('class'), SOON).toContain('new');
    await expect.poll(() => action(ana, 2).getAttribute('data-number'), SOON).toBe('1.3');
    const list = ana.locator('.chgs');
    await expect.poll(() => list.textContent(), SOON).toContain('An added action');
    await ana.keyboard.press('F7');
    await expect.poll(() => list.locator('[aria-current=true]').count(), SOON).toBe(1);
    await ana.keyboard.press('Control+Alt+t');
    await expect.poll(() => text(ana).locator('ins').count(), SOON).toBe(0);
    await ana.keyboard.press('Control+Alt+t');
    await expect.poll(() => ana.locator('.reading').textContent(), SOON).toContain(before);
    await ana.keyboard.press('Control+Alt+t');
  });

  it('number a footnote, drop it with its mark, and bring both back with one undo', async () => {
    const { ana } = await play.draftOn('1.4');
    await goToEnd(ana, 0);
    await ana.keyboard.press('Control+Alt+f');
    await ana.keyboard.type('A note of ours.');
    const note = text(ana).locator('p[data-kind=footnote]');
    const mark = text(ana).locator('[data-footnote-ref]');
    await expect.poll(() => note.textContent(), SOON).toBe('A note of ours.');
    expect(await mark.getAttribute('data-number')).toBe(await note.getAttribute('data-number'));
    await ana.keyboard.press('Escape');
    await ana.keyboard.press('Backspace');
    await ana.keyboard.press('Backspace');
    await expect.poll(() => note.count(), SOON).toBe(0);
    expect(await mark.count()).toBe(0);
    await ana.keyboard.press('Control+z');
    await expect.poll(() => note.textContent(), SOON).toBe('A note of ours.');
    expect(await mark.count()).toBe(1);
  });

  it('take pasted paragraphs as actions, without their formats, and refuse too much of it whole', async () => {
    const { ana } = await play.draftOn('1.3');
    const count = await text(ana).locator('p[data-kind=action]').count();
    await goToEnd(ana, 0);
    await paste(ana, {
      html: '<p style="color:red"><b>Bold</b> one</p><ul><li>two<script>x</script></li></ul>',
    });
    await expect.poll(() => text(ana).locator('p[data-kind=action]').count(), SOON).toBe(count + 1);
    expect(await action(ana, 0).textContent()).toMatch(/Bold one$/);
    expect(await action(ana, 1).textContent()).toBe('two');
    const whole = await words(ana);
    await paste(ana, { text: 'x'.repeat(30_000) });
    await expect
      .poll(() => ana.locator('.draft-notices').textContent(), SOON)
      .toContain('Nothing was pasted');
    expect(await words(ana)).toBe(whole);
  });
});

describe('saving', () => {
  it('says what is only here, loses nothing when the hub dies, and sends it by itself', async () => {
    const { ana, luis } = await play.draftOn('3.1');
    await goToEnd(ana, 0);
    await ana.keyboard.type(' Said before.');
    await saved(ana);
    await play.hub.kill('SIGKILL');
    await expect.poll(() => ana.locator('.toasts').textContent(), SOON).toContain('cannot be reached');
    await ana.keyboard.type(' Written alone.');
    await expect.poll(() => saveState(ana).textContent(), SOON).toMatch(SAVED_HERE);
    await play.hub.start(play.hub.port);
    await saved(ana);
    await expect.poll(() => words(luis), SOON).toContain('Said before. Written alone.');
  });

  it('keeps words written alone when the window is closed before the hub is back', async () => {
    const { ana, luis, address } = await play.draftOn('3.2');
    await goToEnd(ana, 0);
    const port = play.hub.port;
    await saved(ana);
    await play.hub.kill('SIGKILL');
    await expect.poll(() => ana.locator('.toasts').textContent(), SOON).toContain('cannot be reached');
    await ana.keyboard.type(' Before closing.');
    await expect.poll(() => saveState(ana).textContent(), SOON).toMatch(SAVED_HERE);
    await ana.goto('about:blank');
    await play.hub.start(port);
    await ana.goto(address);
    await expect.poll(() => words(luis), SOON).toContain('Before closing.');
    await saved(ana);
  });

  it('keeps deletions too: nothing is called saved that is not', async () => {
    const { ana, luis } = await play.draftOn('1.1');
    const whole = await action(luis, 0).textContent();
    expect(whole).not.toBe('');
    await action(ana, 0).click({ clickCount: 3 });
    await ana.keyboard.press('Delete');
    await saved(ana);
    await play.hub.kill('SIGKILL');
    await play.hub.start(play.hub.port);
    await expect.poll(() => action(luis, 0).locator('del').textContent(), SOON).toBe(whole);
    await saved(ana);
    expect(await action(ana, 0).locator('del').textContent()).toBe(whole);
  });
});

describe('a frame that the room refuses', () => {
  it('costs nothing that was saved; what was not is shown for copying, and writing goes on', async () => {
    const { ana, luis, address } = await play.draftOn('4.4');
    await ana.goto('about:blank');
    await ana.addInitScript(rememberSockets);
    await ana.goto(address);
    await text(ana).locator('p').first().waitFor();
    await goToEnd(ana, 0);
    await ana.keyboard.type(' Kept.');
    await saved(ana);
    await expect.poll(() => words(luis), SOON).toContain('Kept.');
    await ana.evaluate(() => {
      const rooms = (globalThis as unknown as Remembering).sockets.filter(({ url }) =>
        url.includes('/rooms/'),
      );
      rooms.at(-1)!.send(new Uint8Array([9, 9, 9]));
      document.execCommand('insertText', false, ' Unheard.');
    });
    const notices = ana.locator('.draft-notices');
    await expect.poll(() => notices.locator('blockquote').textContent(), SOON).toContain(' Unheard.');
    await text(ana).locator('p').first().waitFor();
    expect(await words(ana)).not.toContain('Unheard.');
    await ana.keyboard.type('Again ');
    await expect.poll(() => words(luis), SOON).toContain('Again ');
    await saved(ana);
    expect(await words(luis)).toContain('Kept.');
    await notices.getByRole('button', { name: 'I have what I need' }).click();
  });
});

interface Remembering {
  sockets: WebSocket[];
}

/** Runs in the page before the app: keeps hold of its sockets. */
function rememberSockets(): void {
  const remembering = globalThis as unknown as Remembering;
  remembering.sockets = [];
  globalThis.WebSocket = class extends WebSocket {
    constructor(...where: ConstructorParameters<typeof WebSocket>) {
      super(...where);
      remembering.sockets.push(this);
    }
  };
}

describe('tabling', () => {
  it('waits for what stops it, then shows the proposal to everyone; the colleague’s editor closes and says so', async () => {
    const { ana, luis } = await play.draftOn('4.1');
    await goToEnd(ana, 0);
    await ana.keyboard.press('Control+Alt+a');
    const checks = ana.getByRole('region', { name: 'Before tabling' });
    await expect.poll(() => checks.textContent(), SOON).toContain('Has no words: action 1.2');
    await ana.keyboard.type('A proposed action.');
    await ana.getByRole('textbox', { name: 'Rationale' }).click();
    await ana.keyboard.type('Because it is needed.');
    await saved(ana);
    await expect.poll(() => checks.textContent(), SOON).not.toContain('Has no words');
    await expect.poll(() => words(luis), SOON).toContain('A proposed action.');
    await ana.keyboard.press('Control+Enter');
    const dialog = ana.getByRole('dialog');
    await expect.poll(() => dialog.textContent(), SOON).toContain('A proposed action.');
    expect(await dialog.textContent()).toContain('Because it is needed.');
    await dialog.getByRole('button', { name: 'Table the proposal' }).click();
    await expect.poll(() => ana.url(), SOON).toContain(encodeURIComponent('4.1/MEX/1'));
    await expect
      .poll(() => luis.locator('.draft-notices').textContent(), SOON)
      .toContain('tabled as 4.1/MEX/1');
    expect(await text(luis).getAttribute('contenteditable')).toBe('false');
  });

  it('keeps words that came too late, for copying, also when they were written before the window was closed', async () => {
    const { ana, luis, address } = await play.draftOn('4.3');
    await goToEnd(ana, 0);
    await ana.keyboard.type(' In time.');
    await saved(ana);
    await expect.poll(() => words(luis), SOON).toContain('In time.');
    await luis.goto('about:blank');
    await luis.goto(address);
    await luis.locator('.draft-text p').first().waitFor();
    await saved(luis);
    await play.hub.kill('SIGKILL');
    await goToEnd(luis, 1);
    await luis.keyboard.type(' Too late.');
    await expect.poll(() => saveState(luis).textContent(), SOON).toMatch(SAVED_HERE);
    await luis.goto('about:blank');
    await play.hub.start(play.hub.port);
    await saved(ana);
    await ana.getByRole('button', { name: 'Table proposal…' }).click();
    await ana.getByRole('dialog').getByRole('button', { name: 'Table the proposal' }).click();
    await expect.poll(() => ana.url(), SOON).toContain(encodeURIComponent('4.3/MEX/1'));
    await luis.goto(address);
    const notices = luis.locator('.draft-notices');
    await expect.poll(() => notices.textContent(), SOON).toContain('tabled as 4.3/MEX/1');
    // A paragraph too many may be kept, never one too few.
    const late = notices.locator('blockquote').filter({ hasText: / Too late\.$/ });
    await expect.poll(() => late.count(), SOON).toBe(1);
    await notices.getByRole('button', { name: 'I have what I need' }).click();
    await expect.poll(() => notices.locator('blockquote').count(), SOON).toBe(0);
  });

  it('is not for an adviser, who is told why', async () => {
    const { adviser } = await play.draftOn('4.2');
    const checks = adviser.getByRole('region', { name: 'Before tabling' });
    await expect
      .poll(() => checks.textContent(), SOON)
      .toContain('Only a delegate or a head of delegation may table');
    expect(await adviser.getByRole('button', { name: 'Table proposal…' }).count()).toBe(0);
  });
});

it('nothing on these screens breaks the content security policy or fails on the console', () => {
  expect(play.complaints).toEqual([]);
});
