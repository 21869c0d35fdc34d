import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { printDocx } from '../../../shared/print/docx/print-docx.ts';
import { printModel } from '../../../shared/print/print.ts';
import { Room, element } from '../negotiation/room.ts';
import { HOSTILE, hostileRoom } from './hostile-room.ts';
import { faultsOfDocx } from './lint-docx.ts';
import { type Xml, all, footnotesOf, linesOf, readDocx, textOf, wordsOf } from './read-docx.ts';
import { approvedOf, approvedRoom, draftOf, lodge, notesOf, paragraphsOf } from './rooms.ts';

async function printed(print: Parameters<typeof printDocx>[0]) {
  const docx = readDocx(await printDocx(print));
  const body = docx.part('word/document.xml');
  return { docx, body, lines: linesOf(body) };
}

/** Runs of a paragraph that have this property, as words. */
function styled(root: Xml, property: string): string[] {
  return all(root, 'w:r')
    .filter((run) => all(run, property).length > 0)
    .map(wordsOf)
    .filter((words) => words !== '');
}

function rivals(): Room {
  const room = new Room();
  room.table(
    room.person('MEX'),
    element('action', '1.1.a3', 'Design of coordination mechanisms among the stakeholders.'),
  );
  room.table(
    room.person('COL'),
    element('action', '1.1.a3', 'Design of joint mechanisms among stakeholders and others.'),
  );
  return room;
}

describe('the Word document of the approved text', async () => {
  const print = approvedOf(approvedRoom());
  const { docx, body, lines } = await printed(print);

  it('has the header block, the title, the status line and the agreed words', () => {
    expect(lines).toEqual(
      expect.arrayContaining([
        'INTER-AMERICAN DRUG ABUSE CONTROL COMMISSION',
        '[symbol to be assigned]',
        'Successor plan',
        '(Approved by the High Level Group on 12 October 2026, Guadalajara, Mexico)',
        'INTRODUCTION',
        '1.2 Progressively providing treatment services for people in contact with the criminal justice system.^2',
      ]),
    );
    expect(textOf(body)).not.toContain('DRAFT');
  });

  it('repeats the area’s heading and the column heads on each page', () => {
    const [, table] = all(body, 'w:tbl');
    const rows = all(table!, 'w:tr');
    const repeated = rows.filter((row) => all(row, 'w:tblHeader').length > 0);
    expect(repeated).toEqual(rows.slice(0, 2));
    expect(repeated.map((row) => linesOf(row))).toEqual([
      ['Area 1: Demand Reduction'],
      ['Objectives', 'Priority Actions'],
    ]);
  });

  it('has one row per objective and one paragraph per action', () => {
    const rows = all(all(body, 'w:tbl')[1]!, 'w:tr').slice(2);
    expect(rows.map((row) => all(row, 'w:tc').map((cell) => linesOf(cell).length))).toEqual([
      [1, 4],
      [1, 1],
    ]);
  });

  it('prints every note under its mark, with ids in the order of the marks', () => {
    const references = all(body, 'w:footnoteReference').map((each) => each.attributes['w:id']);
    expect(references).toEqual(['1', '2']);
    expect([...footnotesOf(docx)]).toEqual([
      ['1', 'As defined by the World Health Organization.'],
      ['2', 'Reservation by Mexico: Mexico reserves its position.'],
    ]);
  });

  it('names both delegations for their words in the annex', () => {
    const words = lines.join('\n');
    expect(words).toMatch(/1\.1\/MEX\/1#1: Mexico, co-sponsored by Jamaica/);
    expect(words).toMatch(/1\.1\/COL\/1#1: Colombia;/);
  });

  it('is clean under the linter', () => {
    expect(faultsOfDocx(docx)).toEqual([]);
  });

  it('says in which language it is, for spell checkers and screen readers', () => {
    const [language] = all(docx.part('word/styles.xml'), 'w:lang');
    expect(language?.attributes['w:val']).toBe('en-US');
  });
});

describe('the Word document of a draft', () => {
  it('prints brackets readable in greyscale: bold and underlined, struck, and no colour', async () => {
    const { body, lines, docx } = await printed(draftOf(rivals()));
    expect(lines.join('\n')).toContain(
      '[current text: cooperation] [alternative 1: coordination (Mexico)] [alternative 2: joint (Colombia)]',
    );
    const [, table] = all(body, 'w:tbl');
    expect(styled(table!, 'w:u')).toEqual(['coordination', 'joint', 'and others']);
    expect(styled(table!, 'w:strike')).toEqual(['the']);
    expect(all(table!, 'w:color')).toEqual([]);
    expect(faultsOfDocx(docx)).toEqual([]);
  });

  it('prints DRAFT and the version stamp on its first page and at the head of every page', async () => {
    const room = rivals();
    const { lines, docx } = await printed(draftOf(room));
    const act = `act ${room.acts.length}`;
    expect(lines).toContain('DRAFT');
    expect(lines.join('\n')).toContain(`(Version of 12 October 2026, 09:00 UTC, ${act})`);
    const heads = docx.names.filter((name) => /^word\/header\d+\.xml$/.test(name));
    expect(heads.length).toBeGreaterThan(0);
    for (const head of heads) expect(linesOf(docx.part(head)).join()).toContain(`DRAFT · ${act}`);
  });

  it('holds the model’s words for every element and every note', async () => {
    const noted = rivals();
    lodge(noted, noted.person('PER'), { id: 'n', on: null, text: 'One.\n\nTwo.' });
    for (const print of [approvedOf(approvedRoom()), draftOf(noted)]) {
      const { lines, docx } = await printed(print);
      const model = printModel(print);
      for (const paragraph of paragraphsOf(model)) {
        const words = paragraph.runs.map((run) =>
          run.kind === 'mark' ? `^${run.mark}` : run.kind === 'words' ? run.text : '[…]',
        );
        expect(lines).toContain(`${paragraph.label} ${words.join('')}`.trim());
      }
      expect([...footnotesOf(docx)].map(([id, text]) => `${id} ${text}`)).toEqual(notesOf(model));
    }
  });

  it('keeps hostile text as text', async () => {
    const { lines, docx } = await printed(draftOf(hostileRoom()));
    const words = lines.join('\n');
    for (const text of HOSTILE.survive) expect(words).toContain(text);
    expect(words).toContain(HOSTILE.long);
    expect(faultsOfDocx(docx)).toEqual([]);
  });
});

describe('the bytes', () => {
  it('are the same for the same state, at any time and in any place', async () => {
    const room = approvedRoom();
    const first = await printDocx(approvedOf(room));
    const zone = process.env['TZ'];
    process.env['TZ'] = 'Asia/Tokyo';
    vi.useFakeTimers({ now: new Date('2031-07-01T12:00:00Z'), toFake: ['Date'] });
    try {
      expect(Buffer.from(await printDocx(approvedOf(room))).equals(Buffer.from(first))).toBe(true);
    } finally {
      vi.useRealTimers();
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });

  it('carry the record’s moment and never the clock’s', async () => {
    const core = readDocx(await printDocx(approvedOf(approvedRoom()))).source('docProps/core.xml');
    expect(core.match(/2026-10-12T09:00:\d\dZ/g)).toHaveLength(2);
    expect(core.match(/\d{4}-\d\d-\d\dT/g)).toHaveLength(2);
  });
});

describe('the linter', async () => {
  const good = await printDocx(approvedOf(approvedRoom()));
  const damaged = (part: string, change: (xml: string) => string) => {
    const parts = unzipSync(good);
    const before = strFromU8(parts[part]!);
    const after = change(before);
    expect(after).not.toBe(before);
    return readDocx(zipSync({ ...parts, [part]: strToU8(after) }));
  };
  const body = 'word/document.xml';

  it.each([
    [
      'footnotes out of order',
      body,
      (xml: string) => xml.replace('w:footnoteReference w:id="1"', 'w:footnoteReference w:id="7"'),
    ],
    [
      'a lost footnote',
      'word/footnotes.xml',
      (xml: string) => xml.replace(/<w:footnote w:id="2">.*?<\/w:footnote>/s, ''),
    ],
    ['a content control', body, (xml: string) => xml.replace('<w:body>', '<w:body><w:sdt/>')],
    ['a cell without a paragraph', body, (xml: string) => xml.replace('</w:tc>', '<w:x/></w:tc>')],
    ['an unknown style', body, (xml: string) => xml.replace('w:val="Action"', 'w:val="Nowhere"')],
    ['malformed XML', 'word/numbering.xml', (xml: string) => xml.replace('</w:numbering>', '')],
  ])('catches %s', (_, part, change) => {
    expect(faultsOfDocx(damaged(part, change))).not.toEqual([]);
  });
});
