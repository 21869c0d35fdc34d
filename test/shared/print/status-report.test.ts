import { describe, expect, it } from 'vitest';
import type { ElementId, Party, ProposalId } from '../../../shared/ids.ts';
import { currentVersion, unitsInOrder } from '../../../shared/negotiation/read.ts';
import { Room, UNIT, element } from '../negotiation/room.ts';
import { rowsOf, saidIn, sectionOf, statusOf } from './reports.ts';
import { SECOND, approvedRoom, wholePlanRoom } from './rooms.ts';

const elements = (of: Room) => rowsOf(sectionOf(statusOf(of), /^Elements$/));

const SERVICES = 'Exploring the means of providing treatment services for';

/** Mexico and Colombia make the same amendment, Jamaica a rival one; the statement is agreed ad referendum. */
function room(): Room {
  const made = new Room();
  const amended = element('action', '1.1.a2', `${SERVICES} drug-dependent offenders.`);
  made.table(made.person('MEX'), amended);
  made.table(made.person('COL'), amended);
  made.table(
    made.person('JAM'),
    element('action', '1.1.a2', `${SERVICES} drug-dependent persons.`),
    element('action', 'new', 'Continuity of care.'),
  );
  made.say(made.person('CHL', 'chair'), {
    kind: 'agree-ad-referendum',
    unit: SECOND,
    ruling: { kind: 'current', elements: made.text(SECOND).elements.map(({ id }) => id) },
    awaiting: ['URY' as Party, 'BRA' as Party],
    until: '2026-10-15',
    seen: made.seen(SECOND),
  });
  return made;
}

describe('the status report', () => {
  it('[PT2] counts every element once, by area and in total', () => {
    expect(elements(room())).toEqual([
      'Introduction | 0 | 0 | 0 | 0 | 1 | 1',
      'Area 1: Demand Reduction | 0 | 2 | 1 | 0 | 3 | 6',
      'In total | 0 | 2 | 1 | 0 | 4 | 7',
    ]);
  });

  it('[PT2] calls open what was proposed on and fell, and agreed what the chair has gavelled', () => {
    const made = new Room();
    made.table(made.person('MEX'), element('action', '1.1.a1', 'Promotion of programs.'));
    made.decideAll('not-retained');
    expect(elements(made).at(-1)).toBe('In total | 0 | 0 | 0 | 1 | 6 | 7');
    const approved = approvedRoom();
    const all = unitsInOrder(approved.negotiation).flatMap((unit) => currentVersion(unit).text.elements);
    expect(elements(approved).at(-1)).toBe(`In total | ${all.length} | 0 | 0 | 0 | 0 | ${all.length}`);
  });

  it('[PT2] counts the whole plan of 2016 as carried over', () => {
    expect(elements(wholePlanRoom('2016-2020')).at(-1)).toBe('In total | 0 | 0 | 0 | 0 | 165 | 165');
  });

  it('[PT3] counts identical and rival amendments of one place as one bracket, and it for each delegation', () => {
    const section = sectionOf(statusOf(room()), /^Brackets by area/);
    expect(saidIn(section)).toMatch(/^In total: 2\. /);
    expect(rowsOf(section)).toEqual([
      'Introduction | 0 | ',
      'Area 1: Demand Reduction | 2 | ',
      'Objective 1.1 | 2 | Colombia, Jamaica, Mexico',
    ]);
    expect(rowsOf(sectionOf(statusOf(room()), /^Brackets by delegation/))).toEqual([
      'Colombia | 1 | 1.1',
      'Jamaica | 2 | 1.1',
      'Mexico | 1 | 1.1',
    ]);
  });

  it('[PT3] counts a footnote with its mark as one bracket, for the co-sponsors too', () => {
    const made = new Room();
    made.table(
      made.person('MEX'),
      element(
        'action',
        '1.1.a3',
        'Design',
        { footnote: 'f' as ElementId },
        ' of cooperation mechanisms among the stakeholders.',
      ),
      element('footnote', 'f', 'Of all kinds.'),
    );
    made.say(made.person('JAM'), { kind: 'co-sponsor', proposal: '1.1/MEX/1' as ProposalId });
    expect(rowsOf(sectionOf(statusOf(made), /^Brackets by delegation/))).toEqual([
      'Jamaica | 1 | 1.1',
      'Mexico | 1 | 1.1',
    ]);
  });

  it('[PT4] names the capitals awaited; a deadline that has passed is pointed out and agrees nothing', () => {
    const made = room();
    const capitals = (day: string) => rowsOf(sectionOf(statusOf(made, day), /^Capitals awaited/));
    expect(capitals('2026-10-15')).toEqual(['Objective 1.2 | Brazil, Uruguay | 15 October 2026']);
    expect(capitals('2026-10-16')).toEqual([
      'Objective 1.2 | Brazil, Uruguay | 15 October 2026 / The day has passed. That agrees nothing; the capitals are still awaited.',
    ]);
    expect(rowsOf(sectionOf(statusOf(made, '2027-01-01'), /^Elements$/))).toEqual(elements(made));
  });

  it('[PT2] [PT4] calls bracketed what a delegation reserves on, and names who is pending', () => {
    const made = new Room();
    made.say(made.person('PER'), {
      kind: 'place-reserve',
      unit: UNIT,
      element: '1.1.a1' as ElementId,
      words: null,
      reason: 'Awaiting instructions.',
    });
    made.say(made.person('CHL', 'chair'), {
      kind: 'mark-pending',
      unit: SECOND,
      elements: ['1.2.s' as ElementId],
      parties: ['URY' as Party, 'BRA' as Party],
    });
    expect(elements(made).at(-1)).toBe('In total | 0 | 0 | 1 | 0 | 6 | 7');
    expect(rowsOf(sectionOf(statusOf(made), /^Pending$/))).toEqual([
      'Objective 1.2 | Statement | Brazil, Uruguay',
    ]);
    expect(saidIn(sectionOf(statusOf(made), /^Units not touched/))).toBe('2 of 3: Intro, 1.2.');
  });

  it('[PT4] names the units that nobody has touched', () => {
    expect(saidIn(sectionOf(statusOf(room()), /^Units not touched/))).toBe('1 of 3: Intro.');
    expect(saidIn(sectionOf(statusOf(approvedRoom()), /^Units not touched/))).toBe('None.');
  });

  it('[PT4] names every place where words are lost, with the lines of the source', () => {
    const section = sectionOf(statusOf(wholePlanRoom('2016-2020')), /^Lost words outstanding/);
    const rows = rowsOf(section);
    expect(rows.some((row) => row.startsWith('Objective 2.3 | Statement, 3 places | 85, 86 | '))).toBe(true);
    expect(rows.some((row) => /^Objective 1\.4 \| Action 4\.1 \| \d+/.test(row))).toBe(true);
    expect(saidIn(section)).toMatch(/^In total: 15\. /);
    expect(saidIn(sectionOf(statusOf(new Room()), /^Lost words outstanding/))).toBe('None.');
  });

  it('counts what the draft of the same act prints, reopened elements among the open ones', () => {
    const made = new Room();
    const chair = made.person('CHL', 'chair');
    const ids = made.text(SECOND).elements.map(({ id }) => id);
    const ruling = { kind: 'current', elements: ids } as const;
    made.say(chair, { kind: 'agree', unit: SECOND, ruling, seen: made.seen(SECOND) });
    expect(elements(made).at(-1)).toBe('In total | 2 | 0 | 0 | 0 | 5 | 7');
    made.table(made.person('MEX'), element('action', '1.1.a1', 'Promotion of programs.'));
    made.say(made.secretariat, {
      kind: 'decide',
      unit: UNIT,
      changes: made.unit().proposals[0]!.changes.map(({ id }) => id),
      decision: 'taken',
      seen: made.prepared(),
    });
    expect(rowsOf(sectionOf(statusOf(made), /^Brackets by area/)).at(-1)).toBe('Objective 1.1 | 1 | Mexico');
  });
});
