import { describe, expect, it } from 'vitest';
import { allTexts, bytesOf, importFile, linesOf, textAt, wordsBeyond } from './sources.ts';
import { planFileText } from '../../seeds/seeds.ts';

const source = 'seeds/sources/CICAD-doc-2255-16.txt';
const plan = importFile(source);
const lines = linesOf(source);
const body = allTexts(plan);

describe('the plan of 2016-2020', () => {
  it('stands in the tree byte for byte as the importer reads it', () => {
    expect(new TextDecoder().decode(bytesOf('seeds/plans/2016-2020.json'))).toBe(planFileText(plan));
  });

  it('says in its meta what the header block, the title and the version stamp say', () => {
    expect(plan.meta).toEqual({
      series: 'OEA/Ser.L/XIV.2.60',
      symbol: 'CICAD/doc.2255/16',
      session: 'SIXTIETH REGULAR SESSION',
      place: 'Nassau, The Bahamas',
      dates: 'November 2-4, 2016',
      date: '2016-10-17',
      originalLanguages: ['Spanish', 'English'],
      title: 'FINAL DRAFT OF THE HEMISPHERIC PLAN OF ACTION ON DRUGS 2016-2020 HEMISPHERIC STRATEGY ON DRUGS',
      versionStamp: 'Oct. 11, 2016 Version',
      source: {
        file: 'CICAD-doc-2255-16.txt',
        sha256: '69204004cdcdfb4e09ee7e111dcb08a91be534e4205c3b5b5a5bda9ac0f9ceea',
      },
    });
  });

  it('has five introduction paragraphs, the fifth joined over a page break', () => {
    expect(plan.introduction.map((paragraph) => paragraph.lines)).toEqual([[15], [17], [19], [21], [23, 25]]);
    expect(plan.introduction[4]?.text).toContain(
      'expertise in related issues, particularly in the areas of corruption',
    );
    expect(plan.introduction.map(({ text }) => text)).toEqual([
      ...[15, 17, 19, 21].map((n) => lines[n]),
      `${lines[23]} ${lines[25]}`,
    ]);
  });

  it('has 5 areas, 30 objectives and 128 action numbers', () => {
    expect(plan.areas.map(({ number, title }) => [number, title])).toEqual([
      [1, 'Institutional Strengthening'],
      [2, 'Demand Reduction'],
      [3, 'Supply Reduction'],
      [4, 'Control Measures'],
      [5, 'International Cooperation'],
    ]);
    expect(plan.areas.map((area) => area.objectives.map(({ actions }) => actions.length))).toEqual([
      [4, 5, 5, 5, 2, 2, 2],
      [5, 5, 6, 3, 3],
      [6, 6, 9, 3, 2],
      [7, 5, 2, 3, 3, 6, 3, 4],
      [8, 5, 4, 2, 3],
    ]);
    expect(plan.areas.flatMap((area) => area.objectives).some(({ heading }) => heading)).toBe(false);
  });

  const census = { intact: 0, reconstructed: 0, damaged: 0, missing: 0 };
  it.each([
    ['A1', { ...census, intact: 7 }, { ...census, intact: 24, missing: 1 }],
    ['A2', { ...census, intact: 2, damaged: 3 }, { ...census, intact: 21, damaged: 1 }],
    [
      'A3',
      { ...census, intact: 3, reconstructed: 1, damaged: 1 },
      { ...census, intact: 21, reconstructed: 2, damaged: 1, missing: 2 },
    ],
    ['A4', { ...census, intact: 8 }, { ...census, intact: 32, damaged: 1 }],
    ['A5', { ...census, intact: 5 }, { ...census, intact: 22 }],
  ])('counts the conditions of %s', (area, statements, actions) => {
    const count = (kind: string) =>
      body
        .filter(({ at }) => at.startsWith(area + kind))
        .reduce((sum, { text }) => ({ ...sum, [text.condition]: sum[text.condition] + 1 }), census);
    expect([count('-'), count(' ')]).toEqual([statements, actions]);
  });
});

describe('what is not intact in 2016', () => {
  const expected = [
    ['A1 4.1', 'missing', [54], ''],
    [
      'A2-3',
      'damaged',
      [85, 86],
      'Establish and strengthen, as appropriate, a national tr[…] rehabilitation and social reintegration system for people with problematic drug use, including a human rights and gene[…]ler-based approach, taking into account internationally accepte[…] standards.',
    ],
    [
      'A2 3.1',
      'damaged',
      [85],
      '[…] rehabilitation, and social inclusion programs and services in the public health care network, and/or social protection, guaranteeing access-free of […]',
    ],
    [
      'A2-4',
      'damaged',
      [91, 92],
      'Foster ongoing training and certification of human resource[…] provide prevention, treatment, rehabilitation and social reintegration services.',
    ],
    [
      'A2-5',
      'damaged',
      [98],
      '[…] to regulate, enable, accredit and supervise prevention programs and, care and treatment services.',
    ],
    ['A3-1', 'damaged', [106], '[…] policies and programs, aimed at preventing and decreasing the […]'],
    [
      'A3 1.1',
      'reconstructed',
      [106],
      'Design, implemention and update of, as appropriate, national policies and programs to prevent and decrease illicit cultivation and production of drugs.',
    ],
    [
      'A3 1.2',
      'reconstructed',
      [106],
      'Establishment of budgetary mechanisms to ensure the sufficient and predictable allocation of resources to illicit supply of drugs reduction programs.',
    ],
    [
      'A3-2',
      'reconstructed',
      [111, 112],
      'Develop and implement mechanisms to collect and analyze information for the development of policies and actions aimed at decreasing the illicit supply of drugs.',
    ],
    [
      'A3 3.2',
      'damaged',
      [123, 126],
      'Exchange experiences and best practices in the design and implementati[…] alternative, integral and sustainable development, including preventive alternative development, as appropriate.',
    ],
    ['A3 3.5', 'missing', [127, 128, 129], ''],
    ['A3 4.1', 'missing', [134], ''],
    [
      'A4 3.1',
      'damaged',
      [163],
      '[…] precursor substances, narcotics or psychoactive substances, in order to prevent […]',
    ],
  ];

  it('is exactly this', () => {
    const found = body.filter(({ text }) => text.condition !== 'intact');
    expect(found.map(({ at, text }) => [at, text.condition, text.lines, text.text])).toEqual(expected);
  });

  it('says in a note what is known of each place', () => {
    expect(body.filter(({ text }) => text.condition !== 'intact' && !text.note)).toEqual([]);
  });

  it('notes the numbers that are not printed, and nothing else that is intact', () => {
    const implied = body
      .filter(({ text }) => text.note?.includes('number is not printed'))
      .map(({ at }) => at);
    expect(implied).toEqual(['A2-3', 'A2 3.1', 'A2-5', 'A4-1', 'A4 3.1', 'A5-1', 'A5-5']);
    expect(body.filter(({ text }) => text.condition === 'intact' && text.note).map(({ at }) => at)).toEqual([
      'A4-1',
      'A5-1',
      'A5-5',
    ]);
  });
});

describe('how the table of 2016 is read', () => {
  it.each([
    [1, 1, [33, 34, 35]],
    [1, 2, [37, 38]],
    [1, 4, [54, 55]],
    [2, 1, [70, 71]],
    [2, 2, [75, 76]],
    [3, 3, [122, 123, 124]],
    [3, 4, [134, 135]],
    [3, 5, [139, 140, 141]],
    [4, 3, [163, 164]],
  ])('joins the statement of A%i-%i over its rows', (area, objective, expected) => {
    expect(textAt(plan, area, objective).lines).toEqual(expected);
  });

  it('reads statements column by column', () => {
    expect(textAt(plan, 3, 5).text).toBe(
      'Establish, as appropriate, and based on evidence the effects caused by small-scale drug trafficking on public health, the economy, social cohesion and citizen security.',
    );
    expect(textAt(plan, 3, 3).text).toBe(
      'Design, implement and/or strengthen long-term programs which are broad and aimed at development that includes rural and urban alternative, integral and sustainable development programs, and, as appropriate, preventive alternative development, in accordance with the policies, legislations and needs of each country, as appropriate.',
    );
  });

  it.each([
    [
      '4.4',
      1,
      [58, 59],
      'Strengthening the monitoring and evaluation of drug programs and/or interventions, through',
    ],
    [
      '2.6',
      3,
      [119, 120, 121],
      'for the measurement of illicit crops and drug production, for the design and implementation of policies and programs, as appropriate.',
    ],
    ['5.1', 3, [139, 140], 'with a territorial approach to the phenomena of micro-trafficking.'],
    [
      '5.2',
      3,
      [141, 142, 143],
      'the scope of the adverse effects of small-scale drug trafficking, including those on health, society, the economy, and security.',
    ],
  ])('joins action %s of area %i over its rows', (label, area, expected, words) => {
    const text = textAt(plan, area, Number(label[0]), label);
    expect([text.lines, text.text.includes(words)]).toEqual([expected, true]);
  });

  it('lets an objective go on after a page break', () => {
    expect(textAt(plan, 1, 2, '2.5').lines).toEqual([48]);
    expect(textAt(plan, 3, 2, '2.4').lines).toEqual([117]);
    expect(textAt(plan, 3, 3, '3.9').lines).toEqual([133]);
    expect(textAt(plan, 5, 2, '2.5').lines).toEqual([208]);
  });

  it('takes 3.3 and 3.4 of area 3 from their own rows, not from the blended cell', () => {
    expect(textAt(plan, 3, 3, '3.3')).toEqual({
      label: '3.3',
      text: lines[124]?.split('\t')[2]?.slice(4),
      condition: 'intact',
      lines: [124],
    });
    expect(textAt(plan, 3, 3, '3.4')).toEqual({
      label: '3.4',
      text: lines[125]?.split('\t')[2]?.slice(4),
      condition: 'intact',
      lines: [125],
    });
  });

  it('reads labels with a full stop as the same number', () => {
    expect(textAt(plan, 1, 5, '5.1').text).toMatch(/^Assess the feasibility/u);
    expect(textAt(plan, 1, 5, '5.2').text).toMatch(/^Develop mechanisms/u);
    expect(textAt(plan, 4, 7, '7.1').text).toMatch(/^In accordance with each country's/u);
  });

  it('closes up hyphens of broken lines and levels no spelling', () => {
    expect(textAt(plan, 1, 3, '3.1').text).toContain(
      'at the inter-agency and multisectoral levels, for a comprehensive, balanced, and multi-disciplinary approach',
    );
    expect(textAt(plan, 1, 5, '5.1').text).toContain('low-level drug-related offenses');
    expect(textAt(plan, 3, 1, '1.4').text).toContain('interagency');
    expect(textAt(plan, 4, 6, '6.4').text).toContain('interagency');
    expect(textAt(plan, 4, 2, '2.1').text).toContain('inter-agency');
    expect(planFileText(plan)).not.toMatch(/\p{L}- \p{L}/u);
  });

  it.each([
    ['implemention and update', 3, 1, '1.1'],
    ['Implemention, revision', 3, 2, '2.1'],
    ['universal, a selected and indicated', 2, 2, undefined],
    ['Monitor and evaluation of', 2, 3, '3.2'],
    ['social reintegration of programs', 2, 3, '3.2'],
    ['prevention programs and, care', 2, 5, undefined],
    ['prevention programs and, care', 2, 5, '5.1'],
    ['prevention programs and, care', 2, 5, '5.2'],
    ['needs and, care', 2, 5, '5.3'],
    ['competencies, that provides', 2, 4, '4.2'],
    ['studies and research that contributes', 3, 2, '2.2'],
    ['factors that determines', 3, 3, '3.8'],
    ['production and in order to', 3, 3, '3.9'],
    ['specific plans which, based on', 3, 4, '4.2'],
    ['implementation of, when appropriate, of', 4, 5, '5.3'],
    ['amphetamine stimulants', 4, 5, undefined],
  ])('keeps the suspected typo "%s"', (typo, area, objective, label) => {
    expect(textAt(plan, area, objective, label).text).toContain(typo);
  });

  it('strips the footnote marks and keeps their places', () => {
    const [first, second] = plan.footnotes;
    expect(
      plan.footnotes.map(({ marker, lines: on, anchor }) => [marker, on, anchor.area, anchor.objective]),
    ).toEqual([
      ['¹', [42], 1, 2],
      ['²', [222], 5, 4],
    ]);
    expect(`¹ ${first?.text}`).toBe(lines[42]);
    expect(`² ${second?.text}`).toBe(lines[222]);
    expect(textAt(plan, 1, 2).text.slice(0, first?.anchor.at)).toMatch(
      /obligations of parties under international$/u,
    );
    expect(textAt(plan, 1, 2).text.slice(first?.anchor.at)).toMatch(/^ law with a focus on gender/u);
    expect(textAt(plan, 5, 4).text.slice(0, second?.anchor.at)).toMatch(/international legal instruments$/u);
    expect(textAt(plan, 5, 4).text.slice(second?.anchor.at)).toMatch(/^ related to the world drug problem/u);
    expect(body.some(({ text }) => /[¹²]/u.test(text.text))).toBe(false);
  });

  it('drops running heads, table titles and column headers', () => {
    const texts = body.map(({ text }) => text.text).join('\n');
    expect(texts).not.toMatch(
      /A[rl]ea \d|Objectives\b.*Priority|-{3}|Supply Reduction Policies|CONTROL MEASURES/u,
    );
  });

  it('loses no word and adds none, but for the places that a reading names', () => {
    const furniture = new Set([
      29, 31, 32, 42, 44, 45, 47, 68, 69, 78, 79, 81, 94, 95, 102, 104, 105, 115, 126, 128, 138, 145, 147,
      148, 157, 169, 180, 189, 191, 192, 203, 214, 222,
    ]);
    const table = lines.filter((_, n) => n >= 29 && !furniture.has(n)).join('\n');
    const scanned = table
      .replace(/(^|\t) ?\d{1,2}\.(?:\d\.?(?: \d\.\d)?)?(?=[ \t])/gmu, '$1')
      .replace(/(\p{L})- /gu, '$1-')
      .replace(/ [¹²]/gu, '');
    const read = body.map(({ text }) => text.text).join('\n');
    const cutEdges = 'tr peo gene accepte ple ler-based resource';
    const repetition = 'decreasing th';
    const noise = 'implementati prevention of the statement of the state';
    const lost = `${cutEdges} ${repetition} ${noise}`.split(' ');
    expect(wordsBeyond(scanned, read).toSorted()).toEqual(lost.toSorted());
    // Half words put together or marked, and the end of 3.2, which line 126 has.
    const readings =
      'tr[…] people gene[…]ler-based accepte[…] resource[…] implementati[…] preventive alternative development, as appropriate.';
    const added = wordsBeyond(read, scanned).filter((word) => word !== '[…]');
    expect(added.toSorted()).toEqual(readings.split(' ').toSorted());
  });
});
