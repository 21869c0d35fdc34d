import { describe, expect, it } from 'vitest';
import type { ElementId, ProposalId } from '../../../shared/ids.ts';
import { printHtml } from '../../../shared/print/html/print-html.ts';
import { Room, UNIT, element, withElements } from '../negotiation/room.ts';
import { reportOf, rowsOf, saidIn, sectionOf } from './reports.ts';
import { approvedRoom, changesOf, consolidate, decide, draftOf, rewritten } from './rooms.ts';

const ID = '1.1/MEX/1' as ProposalId;

/** Mexico amends, adds, deletes; Colombia amends the same words; Jamaica joins Mexico and Peru joins and leaves. */
function room() {
  const made = new Room();
  const mexico = made.person('MEX');
  const [statement, first, second] = made.text().elements;
  made.tableText(
    mexico,
    rewritten(
      made,
      statement!,
      element('action', '1.1.a1', 'Promotion of timely care, treatment and recovery programs.'),
      element('action', 'new', 'Continuity of care.'),
      second!,
    ),
  );
  made.table(made.person('COL'), element('action', '1.1.a1', 'Promotion of care and treatment.'));
  const peru = made.person('PER');
  made.say(peru, { kind: 'co-sponsor', proposal: ID });
  made.say(made.person('JAM'), { kind: 'co-sponsor', proposal: ID });
  made.say(peru, { kind: 'end-co-sponsorship', proposal: ID });
  made.say(made.person('URY'), { kind: 'take-position', proposal: ID, position: 'can-accept' });
  return { room: made, first: first! };
}

describe('the compendium', () => {
  it('[PT1] has each proposal’s whole text beside the current one, its changes marked', () => {
    const section = sectionOf(reportOf(room().room, 'compendium'), /^Objective 1\.1: 2 proposals$/);
    expect(section.tables[0]!.columns.map(({ name }) => name)).toEqual([
      'Place',
      'Current text',
      '1.1/MEX/1',
      '1.1/COL/1',
    ]);
    const rows = rowsOf(section);
    expect(rows).toContain(
      'Action 1.1 | Promotion of care, treatment and rehabilitation programs. | Promotion of **timely **care, treatment and ~~rehabilitation~~ **recovery** programs. | Promotion of care~~, treatment~~ and ~~rehabilitation programs~~ **treatment**.',
    );
    expect(rows).toContain('New action | (not in the text) | **Continuity of care.** | (not in it)');
    expect(rows.find((row) => row.startsWith('Action 1.3 '))).toContain('~~Design of cooperation');
  });

  it('[PT1] says who proposes and who joined later, why, who takes which position, and the outcome so far', () => {
    const made = room().room;
    decide(made, changesOf(made, ID).slice(0, 1), 'not-retained');
    const rows = rowsOf(sectionOf(reportOf(made, 'compendium'), /^Objective 1\.1/));
    expect(rows[0]).toMatch(
      /^Proposed by \| The base text \| Mexico \/ Registered 12 October 2026.* \/ Co-sponsor: Jamaica \(joined later, 12 October 2026, 09:00 UTC, act \d+\) \| Colombia/,
    );
    expect(rows[0]).not.toContain('Peru');
    expect(rows[1]).toBe('Rationale |  | Because. | Because.');
    expect(rows[2]).toBe('Positions |  | Can accept: Uruguay | None taken.');
    expect(rows[3]).toMatch(
      /^Outcome so far \| {2}\| Standing \/ \d of \d changes standing \/ 1 of \d changes not retained \| Standing$/,
    );
  });

  it('[PT1] keeps what fell or was withdrawn, and compares it with the text that it was made against', () => {
    const rows = rowsOf(sectionOf(reportOf(approvedRoom(), 'compendium'), /^Objective 1\.1/));
    const outcomes = rows.filter((row) => row.startsWith('Outcome so far'));
    expect(outcomes.join()).toMatch(/Taken \| Taken \| Withdrawn.*Not retained/s);
    expect(rows.join()).toContain('Made against the base text; the text has changed since');
    expect(rows.join()).toContain('Executive Secretariat, from Colombia, Jamaica, Mexico');
  });

  it('[PT1] stands three proposals side by side and the current text beside each three', () => {
    const made = new Room();
    for (const party of ['MEX', 'COL', 'PER', 'URY'])
      made.table(made.person(party), element('action', party, `An action of ${party}.`));
    const { tables } = sectionOf(reportOf(made, 'compendium'), /^Objective 1\.1: 4 proposals$/);
    expect(tables.map(({ heading }) => heading)).toEqual(['Proposals 1 to 3', 'Proposal 4']);
    expect(tables.map(({ columns }) => columns[1]!.name)).toEqual(['Current text', 'Current text']);
    for (const { columns } of tables)
      expect(columns.reduce((sum, { share }) => sum + share, 0)).toBeLessThanOrEqual(100);
  });

  it('[PT1] tells marks of footnotes in words, the same number for mark and note', () => {
    const made = new Room();
    made.table(
      made.person('MEX'),
      element('action', '1.1.a3', 'Design', { footnote: 'f' as ElementId }, ' of mechanisms.'),
      element('footnote', 'f', 'Of all kinds.'),
    );
    const rows = rowsOf(sectionOf(reportOf(made, 'compendium'), /^Objective 1\.1/));
    expect(rows.at(-1)).toBe('Footnote 1 | (not in the text) | **Of all kinds.**');
    expect(rows.join()).toContain('Design (footnote 1)');
  });

  it('[PT1] names the units on which nothing was proposed', () => {
    expect(saidIn(sectionOf(reportOf(room().room, 'compendium'), /^Without proposals$/))).toBe(
      'No proposal was tabled on: Intro, 1.2.',
    );
  });

  it('[PT1] has a proposal in its last wording, and says which it is', () => {
    const made = new Room();
    const mexico = made.person('MEX');
    made.table(mexico, element('action', '1.1.a3', 'Design of mechanisms.'));
    made.say(mexico, {
      kind: 'revise',
      proposal: ID,
      text: withElements(made.text(), [element('action', '1.1.a3', 'Design of many mechanisms.')]),
      rationale: 'Clearer.',
      seen: made.seen(),
    });
    const section = sectionOf(reportOf(made, 'compendium'), /^Objective 1\.1/);
    expect(section.tables[0]!.columns[2]!.name).toBe('1.1/MEX/1 rev. 1');
    expect(rowsOf(section)[0]).toContain('In the wording of rev. 1, ');
    expect(rowsOf(section)[1]).toContain('Clearer.');
    expect(rowsOf(section).find((row) => row.startsWith('Action 1.3 '))).toContain('**many**');
  });

  it('[PT1] says of a consolidated text whether its sources find themselves reflected', () => {
    const made = new Room();
    const mexico = made.person('MEX');
    const colombia = made.person('COL');
    made.table(mexico, element('action', '1.1.a3', 'Design of mechanisms.'));
    made.table(colombia, element('action', '1.1.a1', 'Promotion of programs.'));
    decide(made, changesOf(made, ID), 'taken');
    decide(made, changesOf(made, '1.1/COL/1'), 'taken');
    consolidate(made);
    const proposal = '1.1/SEC/1' as ProposalId;
    made.say(mexico, { kind: 'mark-reflection', proposal, reflected: true });
    made.say(colombia, { kind: 'mark-reflection', proposal, reflected: false });
    const rows = rowsOf(sectionOf(reportOf(made, 'compendium'), /^Objective 1\.1/));
    expect(rows.find((row) => row.startsWith('Outcome so far'))).toMatch(
      / \| Standing \/ Reflected, say: Mexico \/ Not reflected, say: Colombia$/,
    );
  });

  it('[PT1] says which proposal another one amends', () => {
    const made = new Room();
    made.table(made.person('MEX'), element('action', '1.1.a3', 'Design of mechanisms.'));
    made.say(made.person('COL'), {
      kind: 'table',
      unit: UNIT,
      text: withElements(made.text(), [element('action', '1.1.a3', 'Design of strong mechanisms.')]),
      rationale: '',
      language: 'en',
      seen: made.seen(),
      link: { kind: 'amends', proposal: ID },
    });
    const [head] = rowsOf(sectionOf(reportOf(made, 'compendium'), /^Objective 1\.1/));
    expect(head).toContain('Amended by 1.1/COL/1');
    expect(head).toContain('Amendment to 1.1/MEX/1');
  });

  it('is a draft, and says up to which act it goes', () => {
    const { front } = reportOf(room().room, 'compendium');
    expect(front.stamp).toBe('DRAFT · COMPENDIUM OF PROPOSALS');
    expect(front.running).toMatch(/^DRAFT · Compendium of proposals · act \d+ · /);
    expect(JSON.stringify(front)).toContain('[symbol to be assigned]');
    const page = printHtml({ ...draftOf(room().room), kind: 'compendium' });
    expect(page).toContain('<del>rehabilitation</del> <ins>recovery</ins>');
  });
});
