import { describe, expect, it } from 'vitest';
import { printHtml } from '../../../shared/print/html/print-html.ts';
import type { Print } from '../../../shared/print/model.ts';
import { printModel } from '../../../shared/print/print.ts';
import { Room, element } from '../negotiation/room.ts';
import { HOSTILE, hostileRoom } from './hostile-room.ts';
import { type Xml, all, parseXml, textOf } from './read-docx.ts';
import { approvedOf, approvedRoom, draftOf, marked, notesOf, paragraphsOf } from './rooms.ts';

function page(print: Print): Xml {
  return parseXml(printHtml(print).replace('<!doctype html>', ''));
}

/** The page's words in the model's markup: what is `ins` is added, what is `del` is deleted, a mark is `^1`. */
function markedUp(node: Xml | string): string {
  if (typeof node === 'string') return node;
  const inner = node.children.map(markedUp).join('');
  const wrap: Record<string, string> = { ins: '**', del: '~~' };
  if (node.name === 'sup') return `^${inner}`;
  if (node.attributes['role'] === 'doc-backlink') return '';
  return `${wrap[node.name] ?? ''}${inner}${wrap[node.name] ?? ''}`;
}

function rivals(): Room {
  const room = new Room();
  room.table(
    room.person('MEX'),
    element('action', '1.1.a3', 'Design of coordination mechanisms among the stakeholders.'),
  );
  room.table(
    room.person('COL'),
    element('action', '1.1.a3', 'Design of joint mechanisms among stakeholders.'),
  );
  return room;
}

describe('the HTML page', () => {
  it.each([
    ['an approved text', approvedOf(approvedRoom())],
    ['a draft with rivals', draftOf(rivals())],
    ['hostile text', draftOf(hostileRoom())],
  ])('gives the model’s text back for every element and every note: %s', (_, print) => {
    const model = printModel(print);
    const root = page(print);
    const elements = all(root, 'p').filter((each) => each.attributes['data-element']);
    const expected = paragraphsOf(model).map(({ label, runs }) => `${label} ${marked(runs)}`.trim());
    expect(elements.map((each) => markedUp(each).trim())).toEqual(expected);
    const notes = all(root, 'li').map((each, i) => `${i + 1} ${all(each, 'p').map(markedUp).join(' / ')}`);
    expect(notes).toEqual(notesOf(model));
  });

  it('links every mark to its note and back', () => {
    const root = page(approvedOf(approvedRoom()));
    const ids = new Set(['a', 'li'].flatMap((name) => all(root, name).map((each) => each.attributes['id'])));
    const links = all(root, 'a').map((each) => each.attributes['href']!.slice(1));
    expect(links.length).toBe(4);
    for (const link of links) expect(ids).toContain(link);
  });

  it('escapes by construction: no text becomes an element', () => {
    const own = new Set(
      [approvedOf(approvedRoom()), draftOf(rivals())].flatMap((print) => elementNames(page(print))),
    );
    const hostile = page(draftOf(hostileRoom()));
    expect(elementNames(hostile).filter((name) => !own.has(name))).toEqual([]);
    expect(textOf(hostile)).toContain(HOSTILE.survive.join(' '));
  });

  it('loads nothing and runs nothing', () => {
    const html = printHtml(draftOf(hostileRoom()));
    const [policy] = all(page(draftOf(new Room())), 'meta').filter((meta) => meta.attributes['http-equiv']);
    expect(policy?.attributes['content']).toBe("default-src 'none'; style-src 'unsafe-inline'");
    expect(html).not.toMatch(/<(link|iframe|object)\b| src="| on\w+="|url\(/);
  });

  it('marks what is added and deleted with elements that say so, and names the language', () => {
    const root = page(draftOf(rivals()));
    expect(all(root, 'ins').map(textOf)).toEqual(expect.arrayContaining(['coordination', 'joint']));
    expect(all(root, 'del').map(textOf)).toContain('the');
    expect(all(root, 'html')[0]?.attributes['lang']).toBe('en');
  });

  it('repeats the area’s heading on paper, and prints DRAFT with it on a draft', () => {
    const heads = (print: Print) => textOf(all(page(print), 'thead')[0]!);
    expect(heads(draftOf(rivals()))).toMatch(
      /Area 1: Demand Reduction \(DRAFT · act \d+.*Objectives.*Priority Actions/,
    );
    expect(printHtml(approvedOf(approvedRoom()))).not.toContain('DRAFT');
    const annex = all(page(draftOf(rivals())), 'section').find(
      (each) => each.attributes['class'] === 'annex',
    );
    expect(textOf(annex!)).toContain('DRAFT · act');
  });

  it('is the same text for the same state', () => {
    const room = rivals();
    expect(printHtml(draftOf(room))).toBe(printHtml(draftOf(room)));
  });
});

function elementNames(root: Xml): string[] {
  return root.children.flatMap((child) =>
    typeof child === 'string' ? [] : [child.name, ...elementNames(child)],
  );
}
