import { describe, expect, it } from 'vitest';
import { importPlan } from '../../seeds/import-plan.ts';
import { LARGEST_FILE, LONGEST_LINE, MOST_LINES } from '../../seeds/source-lines.ts';
import { allTexts, bytesOf, importFile, importLines, textAt } from './sources.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const short = importFile('test/fixtures/short-plan.txt');

/** Replaces the first line that has the words. */
const swap = (from: string, to: string) => (lines: string[]) => {
  const at = lines.findIndex((line) => line.includes(from));
  return lines.with(at, lines[at]!.replace(from, to));
};
const without = (words: string) => (lines: string[]) => lines.filter((line) => !line.includes(words));
const insertBefore = (words: string, line: string) => (lines: string[]) =>
  lines.toSpliced(
    lines.findIndex((each) => each.includes(words)),
    0,
    line,
  );

describe('a short clean plan', () => {
  it('is read whole, with nothing marked', () => {
    expect(short.meta.title).toBe('SHORT EXERCISE TEXT: DRAFT PLAN OF ACTION ON DRUGS 2031-2035');
    expect(short.introduction).toHaveLength(1);
    expect(
      short.areas.map(({ title, objectives }) => [title, objectives.map(({ actions }) => actions.length)]),
    ).toEqual([['Demand Reduction', [2, 3]]]);
    expect(allTexts(short).filter(({ text }) => text.condition !== 'intact' || text.note)).toEqual([]);
  });

  it('joins a statement of two rows and keeps the place of its footnote', () => {
    expect(textAt(short, 1, 1).text).toBe(
      'Establish and/or strengthen national prevention systems that are evidence-based, with a gender, age and community approach.',
    );
    const { anchor, marker } = short.footnotes[0]!;
    expect([marker, textAt(short, 1, anchor.objective).text.slice(anchor.at)]).toEqual(['¹', ' law.']);
  });

  it('is the same with a byte order mark, with CRLF, with NBSP and soft hyphens', () => {
    const text = new TextDecoder().decode(bytesOf('test/fixtures/short-plan.txt'));
    const changed = `\uFEFF${text.replaceAll('\n', '\r\n').replace('evidence-based, ', 'evi\u00ADdence-based,\u00A0')}`;
    const imported = importPlan(encode(changed), 'short-plan.txt');
    const sha256 = imported.ok ? imported.plan.meta.source.sha256 : '';
    expect(imported).toEqual({
      ok: true,
      plan: { ...short, meta: { ...short.meta, source: { file: 'short-plan.txt', sha256 } } },
    });
  });

  it('may come from a file with any name', () => {
    const imported = importPlan(bytesOf('test/fixtures/short-plan.txt'), ' \n ');
    expect(imported.ok && imported.plan.meta.source.file).toBe('unnamed');
  });

  it('may have no column headers, no table title and a second area', () => {
    const second = ['', 'Area 2: Supply Reduction', '', '1. Reduce supply.\t1.1 Share information.'];
    const imported = importLines((lines) => [
      ...without('Priority Actions')(lines).filter((line) => line !== 'Demand Reduction\t'),
      ...second,
    ]);
    expect(imported).toMatchObject({
      ok: true,
      plan: { areas: [{ title: 'Demand Reduction' }, { title: 'Supply Reduction' }] },
    });
  });

  it('marks no losses at the ends of texts where the document writes no stops', () => {
    const imported = importLines((lines) => lines.map((line) => line.replace(/\.(?=\t|$)/gu, '')));
    expect(imported.ok && allTexts(imported.plan).every(({ text }) => text.condition === 'intact')).toBe(
      true,
    );
  });
});

describe('losses in other files', () => {
  const plan = (change: (lines: string[]) => string[]) => {
    const imported = importLines(change);
    if (!imported.ok) throw new Error(imported.error.message);
    return imported.plan;
  };

  it('keeps the number of a lost action in the middle and at the head of a list', () => {
    const middle = plan(without('\t2.2 '));
    expect(textAt(middle, 1, 2, '2.2')).toMatchObject({ text: '', condition: 'missing', lines: [28] });
    const head = plan(swap('2.1 Integration of treatment services into the public health care network.', ''));
    expect(textAt(head, 1, 2, '2.1')).toMatchObject({ text: '', condition: 'missing', lines: [27] });
  });

  it('marks a lost head and a lost tail', () => {
    expect(textAt(plan(swap('2.2 Continuous training', '2.2 training')), 1, 2, '2.2')).toMatchObject({
      condition: 'damaged',
      text: expect.stringMatching(/^\[…\] training of/u),
    });
    expect(
      textAt(plan(swap('rehabilitation and social integration.', 'rehabilitation and soc')), 1, 2, '2.2')
        .text,
    ).toMatch(/ and soc \[…\]$/u);
  });

  it('moves a footnote’s place behind a lost head', () => {
    const { footnotes, areas } = plan(swap('2. Ensure access', '2. access'));
    expect(areas[0]?.objectives[1]?.statement.text.slice(footnotes[0]?.anchor.at)).toBe(' law.');
  });
});

describe('what cannot be read is refused with its line', () => {
  it.each([
    ['an empty file', new Uint8Array(), 'empty', 1],
    ['blank lines', encode('\n \n\t\n'), 'empty', 1],
    ['bytes that are not UTF-8', Uint8Array.from([0x41, 0x0a, 0xff, 0xfe]), 'not-text', 2],
    ['zero bytes', Uint8Array.from([0x41, 0x0a, 0x42, 0x0a, 0x00]), 'not-text', 3],
    ['characters that reorder the line', encode('a\n\u202Eb'), 'not-text', 2],
    ['a line unreasonably long', encode(`a\n${'b'.repeat(LONGEST_LINE + 1)}`), 'too-long', 2],
    ['lines unreasonably many', encode('a\n'.repeat(MOST_LINES)), 'too-long', 1],
    ['a file unreasonably large', new Uint8Array(LARGEST_FILE + 1), 'too-long', 1],
    ['another text', encode('\n\nDear colleagues,\nplease find attached the plan.'), 'no-area', 3],
  ] as const)('%s', (_, bytes, code, line) => {
    expect(importPlan(bytes, 'x.txt')).toMatchObject({
      ok: false,
      error: { code, line, message: expect.stringMatching(/\.$/u) },
    });
  });

  it.each([
    ['no header block', without('Original:'), 'no-header', 1],
    ['no document symbol', swap('CICAD/doc.9001/31 ', ''), 'no-header', 11],
    ['a date that is none', swap('14 April 2031', '31 April 2031'), 'no-header', 11],
    ['no title', without('SHORT EXERCISE'), 'no-title', 11],
    ['no area', (lines: string[]) => lines.slice(0, 19), 'no-area', 3],
    ['an area without objectives', (lines: string[]) => lines.slice(0, 24), 'incomplete', 21],
    ['an area out of order', swap('Area 1:', 'Area 2:'), 'out-of-order', 21],
    [
      'an action before any objective',
      insertBefore('1. Establish', '\t1.1 Do something.'),
      'action-without-objective',
      25,
    ],
    [
      'an objective without a statement',
      swap(
        '2. Ensure access, without discrimination, to treatment and recovery services consistent with obligations of parties under international ¹ law.',
        '',
      ),
      'action-without-objective',
      27,
    ],
    [
      'an objective without actions',
      (lines: string[]) => lines.slice(0, 24).concat('1. Do it.\t'),
      'incomplete',
      25,
    ],
    ['a label used twice', swap('2.3', '2.2'), 'duplicate', 29],
    [
      'labels that run backwards',
      (lines: string[]) => swap('2.3 Ex', '2.2 Ex')(swap('2.2 Con', '2.3 Con')(lines)),
      'out-of-order',
      29,
    ],
    ['a label far ahead', swap('2.3', '2.99'), 'out-of-order', 29],
    ['an action of a closed objective', swap('2.3', '1.3'), 'out-of-order', 29],
    ['an objective number used twice', swap('2. Ensure', '1. Ensure'), 'unplaced', 27],
    [
      'an objective number left out',
      (lines: string[]) => swap('2. Ensure', '3. Ensure')(swap('2.1', '3.1')(lines)),
      'out-of-order',
      27,
    ],
    ['a row that belongs to nothing', insertBefore('\t2.3', '\tand nothing else'), 'unplaced', 29],
    ['a line that belongs to nothing', insertBefore('\t2.3', 'Page three of nine'), 'unplaced', 29],
    ['a row with too many cells', insertBefore('\t2.3', '\t\t\t\tfive'), 'unplaced', 29],
    ['a footnote without a mark', swap(' ¹ law', ' law'), 'footnote', 31],
    ['a mark without a footnote', without('In this exercise text'), 'footnote', 27],
    ['a mark in an action', swap('2.3 Exchange', '2.3 Exchange ¹'), 'footnote', 29],
    ['a mark in the introduction', swap('none of its', 'none ¹ of its'), 'footnote', 17],
    ['a table row in the introduction', insertBefore('Area 1', '1. One\t1.1 Two'), 'unplaced', 21],
    ['two version stamps', insertBefore('Area 1', '(Final Version)'), 'duplicate', 21],
  ] as const)('%s', (_, change, code, line) => {
    expect(importLines(change)).toMatchObject({
      ok: false,
      error: { code, line, message: expect.stringMatching(/\.$/u) },
    });
  });
});

describe('the list layout', () => {
  const list = (...body: string[]) => {
    const head = [
      'TENTH REGULAR SESSION',
      'May 1, 2030',
      'Lima, Peru',
      'OEA/Ser.L/XIV.2.10',
      'CICAD/doc.1/30',
      '1 May 2030',
      'Original: Spanish',
    ];
    return importPlan(encode([...head, 'EXERCISE', ...body].join('\n')), 'list.txt');
  };
  const chapter = ['CHAPTER', 'OBJECTIVE No. 1 - CHAPTER'];

  it('reads a clean list and keeps lost items as numbers', () => {
    const imported = list(...chapter, 'Do it.', 'Actions', '- a) One.', '', 'c) Three,', 'and more.');
    expect(imported.ok && imported.plan.areas[0]?.objectives[0]?.actions).toMatchObject([
      { label: 'a)', text: 'One.', lines: [13] },
      { label: 'b)', text: '', condition: 'missing', lines: [14] },
      { label: 'c)', text: 'Three, and more.', lines: [15, 16] },
    ]);
  });

  it.each([
    ['an action before any objective', ['CHAPTER', 'OBJECTIVE No. 1 - CHAPTER', 'a) One.'], 'unplaced', 11],
    ['no chapter', ['Objectives follow.', 'OBJECTIVE No. 1 - CHAPTER'], 'no-area', 1],
    [
      'an objective twice',
      [...chapter, 'Do it.', 'Actions', 'a) One.', 'OBJECTIVE No. 1 - CHAPTER'],
      'duplicate',
      14,
    ],
    [
      'an objective left out',
      [...chapter, 'Do it.', 'Actions', 'a) One.', 'OBJECTIVE No. 3 - CHAPTER'],
      'out-of-order',
      14,
    ],
    ['an item twice', [...chapter, 'Do it.', 'Actions', 'a) One.', 'a) One.'], 'duplicate', 14],
    ['a second list', [...chapter, 'Do it.', 'Actions', 'a) One.', 'Actions'], 'duplicate', 14],
    ['no statement', [...chapter, 'Actions', 'a) One.'], 'incomplete', 10],
    ['no actions', [...chapter, 'Do it.', 'Actions'], 'incomplete', 10],
    ['words that belong to nothing', [...chapter, 'Do it.', 'Actions', 'a) One.', 'More.'], 'unplaced', 14],
  ] as const)('refuses %s', (_, body, code, line) => {
    expect(list(...body)).toMatchObject({ ok: false, error: { code, line } });
  });
});
