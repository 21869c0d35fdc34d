import { describe, expect, it } from 'vitest';
import { planFileText } from '../../seeds/seeds.ts';
import { allTexts, bytesOf, importFile, linesOf, textAt, wordsBeyond } from './sources.ts';

const source = 'seeds/sources/CICAD-doc-1860-11.txt';
const plan = importFile(source);
const lines = linesOf(source);
const body = allTexts(plan);

describe('the plan of 2011-2015', () => {
  it('stands in the tree byte for byte as the importer reads it', () => {
    expect(new TextDecoder().decode(bytesOf('seeds/plans/2011-2015.json'))).toBe(planFileText(plan));
  });

  it('says in its meta what the header block, the titles and the status line say', () => {
    expect(plan.meta).toEqual({
      series: 'OEA/Ser.L/XIV.2.49',
      symbol: 'CICAD/doc.1860/11',
      session: 'FORTY-NINTH REGULAR SESSION',
      place: 'Paramaribo, Suriname',
      dates: 'May 4 - 6, 2011',
      date: '2011-04-01',
      originalLanguages: ['Spanish'],
      title:
        'DRAFT PLAN OF ACTION OF THE HEMISPHERIC DRUG STRATEGY Hemispheric Action Plan on Drugs 2011-2015',
      versionStamp: '',
      statusLine: 'Approved by the High Level Group on February 25th, 2011 in Guadalajara, Mexico',
      source: {
        file: 'CICAD-doc-1860-11.txt',
        sha256: '4e766bdc19a5be868959c702fc1a660ed12f5f442a08d12e289bb974f2c50ae8',
      },
    });
  });

  it('has seven introduction paragraphs under five run-in headings', () => {
    expect(plan.introduction.map(({ heading, lines: on }) => [heading, on])).toEqual([
      ['Purpose', [36]],
      [undefined, [38]],
      ['General comments', [40]],
      ['Cross-cutting issues', [42]],
      ['Coordination', [44]],
      ['Follow-up', [46]],
      [undefined, [48]],
    ]);
    const printed = plan.introduction.map(({ heading, text }) => (heading ? `${heading}: ${text}` : text));
    expect(printed).toEqual([36, 38, 40, 42, 44, 46, 48].map((n) => lines[n]));
  });

  it('has 5 areas, 39 objectives and 142 actions, all intact', () => {
    expect(plan.areas.map(({ title }) => title)).toEqual([
      'INSTITUTIONAL STRENGTHENING',
      'DEMAND REDUCTION',
      'SUPPLY REDUCTION',
      'CONTROL MEASURES',
      'INTERNATIONAL COOPERATION',
    ]);
    expect(plan.areas.map((area) => area.objectives.map(({ actions }) => actions.length))).toEqual([
      [2, 5, 3, 1],
      [4, 2, 3, 3, 2, 5, 2, 1, 3, 2, 3],
      [2, 4, 9, 6, 5],
      [5, 9, 3, 2, 1, 6, 4, 6, 7, 3, 4, 3],
      [3, 2, 2, 2, 5, 3, 5],
    ]);
    expect(body).toHaveLength(39 + 142);
    expect(
      body.filter(({ text }) => text.condition !== 'intact' || text.note || text.lines.length !== 1),
    ).toEqual([]);
    expect(plan.footnotes).toEqual([]);
  });

  it('keeps every text word for word, on its line', () => {
    const printed = ({ text, at }: (typeof body)[number]) => {
      const label = /\) ?$|[a-z]\)$/u.exec(at) ? `${at.slice(-2)} ` : '';
      return lines[text.lines[0]!]?.replace(/^- /u, '') === label + text.text;
    };
    expect(body.filter((each) => !printed(each))).toEqual([]);
  });

  it('loses no line and adds none', () => {
    const rest = lines.slice(50).map((line) => line.replace(/^(?:- )?[a-z]\) /u, ''));
    const furniture = /^(?:Actions?|OBJECTIVE No\..*|\p{Lu}+ \p{Lu}+)$/u;
    const scanned = rest.filter((line) => !furniture.test(line)).join('\n');
    const read = body.map(({ text }) => text.text).join('\n');
    expect([wordsBeyond(scanned, read), wordsBeyond(read, scanned)]).toEqual([[], []]);
  });

  it('keeps misprinted headings, and tells the chapter by the place', () => {
    const misprinted = plan.areas.flatMap((area) =>
      area.objectives
        .filter(({ heading }) => heading)
        .map(({ number, heading }) => [area.number, number, heading]),
    );
    expect(misprinted).toEqual([
      [1, 2, 'OBJECTIVE No. 2 OBJECTIVE No. 1 - INSTITUTIONAL STRENGTHENING'],
      [3, 2, 'OBJECTIVE No. 2 – DEMAND REDUCTION'],
      [3, 3, 'OBJECTIVE No. 3 – DEMAND REDUCTION'],
      [3, 4, 'OBJECTIVE No. 4 – DEMAND REDUCTION'],
      [3, 5, 'OBJECTIVE No. 5 – DEMAND REDUCTION'],
    ]);
    expect(textAt(plan, 2, 2).lines).toEqual([113]);
    expect(textAt(plan, 3, 2).lines).toEqual([222]);
  });

  it.each([
    [2, 3, 'c)', 129],
    [2, 6, 'e)', 161],
    [4, 6, 'c)', 338],
    [5, 1, 'c)', 423],
    [5, 6, 'c)', 473],
    [2, 8, 'a)', 178],
    [4, 5, 'a)', 327],
    [1, 4, 'a)', 96],
  ])('lets the list of A%i-%i go on to %s on line %i', (area, objective, label, line) => {
    expect(textAt(plan, area, objective, label).lines).toEqual([line]);
  });

  it.each([
    ['multispectral', 2, 1, 'b)'],
    ['patients treated diagnoses', 2, 6, 'c)'],
    ['with regards to', 4, 5, 'a)'],
    ['and /or', 4, 10, 'c)'],
    ['custody chains', 4, 9, 'f)'],
    ['psychotropic properties', 4, 3, undefined],
    ['psychoactive properties', 4, 3, 'a)'],
  ])('keeps the suspected typo "%s"', (typo, area, objective, label) => {
    expect(textAt(plan, area, objective, label).text).toContain(typo);
  });

  it('reads the long statement with its semicolons as one', () => {
    expect(textAt(plan, 5, 2).text).toBe(lines[427]);
  });
});
