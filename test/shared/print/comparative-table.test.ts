import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { OpeningText } from '../../../shared/plan/opening-text.ts';
import { openingText } from '../../../shared/plan/opening.ts';
import { parsePlanFile } from '../../../shared/plan/plan-file.ts';
import { printHtml } from '../../../shared/print/html/print-html.ts';
import type { ReportModel } from '../../../shared/print/model.ts';
import { reportModel } from '../../../shared/print/report.ts';
import { Room, UNIT } from '../negotiation/room.ts';
import { rowsOf, saidIn, sectionOf } from './reports.ts';
import { approvedRoom, draftOf, rewritten, wholePlanRoom } from './rooms.ts';

function tableOf(room: Room, predecessor: OpeningText | null): ReportModel {
  return reportModel({ ...draftOf(room), kind: 'comparative-table', predecessor });
}

function plan2011(): OpeningText {
  const file = new URL('../../../seeds/plans/2011-2015.json', import.meta.url);
  const parsed = parsePlanFile(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.ok) throw new Error(parsed.error);
  return openingText(parsed.plan, '2011-2015');
}

describe('the comparative table', () => {
  it('[PT6] stands the base text beside the current one: unchanged, changed, new', () => {
    const model = tableOf(approvedRoom(), null);
    const [table] = sectionOf(model, /^Area 1/).tables;
    expect(table!.columns.map(({ name }) => name)).toEqual(['Place', '2016-2020', 'Current text', 'Since']);
    const rows = rowsOf(sectionOf(model, /^Area 1/));
    expect(rows).toEqual([
      'Objective 1.1 |  |  | ',
      expect.stringMatching(
        /^Statement \| Establish and strengthen a national treatment system .* \| .*treatment \*\*and recovery \*\*system.* \| Changed \/ Agreed$/,
      ),
      'Action 1.1 | Promotion of care, treatment and rehabilitation programs. | Promotion of care, treatment (footnote) and rehabilitation programs. | Changed / Agreed',
      'Action 1.2 | Exploring the means of providing treatment services for drug-dependent criminal offenders. | ~~Exploring the means of~~ **Progressively** providing treatment services for ~~drug-dependent~~ **people in contact with the** criminal ~~offenders~~ **justice system**. | Changed / Agreed',
      'Action 1.3 |  | **Promotion of continuity of care.** | New / Agreed',
      'Action 1.4 | Design of cooperation mechanisms among the stakeholders. | Design of cooperation mechanisms among ~~the ~~stakeholders. | Changed / Agreed',
      'Footnote |  | **As defined by the World Health Organization.** | New / Agreed',
      'Objective 1.2 |  |  | ',
      'Statement | Foster training. | The same words. | Unchanged / Agreed',
      'Action 2.1 | Training of staff. | The same words. | Unchanged / Agreed',
    ]);
  });

  it('[PT6] keeps what was deleted where it stood', () => {
    const room = new Room();
    const without = rewritten(room, ...room.text().elements.filter(({ id }) => id !== '1.1.a1'));
    room.tableText(room.person('MEX'), without);
    const ruling = { kind: 'proposal', proposal: '1.1/MEX/1' as never } as const;
    room.say(room.person('CHL', 'chair'), { kind: 'agree', unit: UNIT, ruling, seen: room.seen() });
    const rows = rowsOf(sectionOf(tableOf(room, null), /^Area 1/));
    expect(rows.slice(1, 4)).toEqual([
      expect.stringMatching(/^Statement /),
      'Action 1.1 | Promotion of care, treatment and rehabilitation programs. | ~~Promotion of care, treatment and rehabilitation programs.~~ | Deleted',
      expect.stringMatching(/^Action 1\.1 \| Exploring .* \| Unchanged \/ Agreed$/),
    ]);
  });

  it('[PT6] has every statement, action, paragraph and footnote of the base text once', () => {
    const rows = tableOf(wholePlanRoom('2016-2020'), plan2011()).sections.flatMap((section) =>
      /^(Introduction|Area)/.test(section.heading) ? rowsOf(section) : [],
    );
    expect(rows.filter((row) => row.includes(' | The same words. | ')).length).toBe(165);
    expect(rows.filter((row) => /^Objective \d\.\d /.test(row)).length).toBe(30);
  });

  it('[PT7] stands the plan of 2011 beside that of 2016 where words speak for it, and says how sure that is', () => {
    const rows = rowsOf(sectionOf(tableOf(wholePlanRoom('2016-2020'), plan2011()), /^Area 3/));
    expect(rows.find((row) => row.includes('In cooperation with civil society, as appropriate'))).toMatch(
      /^Action 1\.5 \| Objective 3\.1, action 2: In cooperation with civil society, complement supply.* \| In cooperation with civil society, as appropriate.* \| The same words\. \| Reworded from 2011-2015: 7\d% of the words that matter are the same \/ Unchanged$/,
    );
    expect(rows.find((row) => row.startsWith('Action 2.1 '))).toMatch(
      /^Action 2\.1 \| {2}\| Implemention, revision.* \| No counterpart found in 2011-2015 \/ Unchanged$/,
    );
  });

  it('[PT7] lists what of 2011 has no counterpart, so that every text of both plans is in the table once', () => {
    const model = tableOf(wholePlanRoom('2016-2020'), plan2011());
    const alone = rowsOf(sectionOf(model, /^Of 2011-2015, without a counterpart in 2016-2020$/));
    const matched = model.sections
      .filter(({ heading }) => heading.startsWith('Area'))
      .flatMap(rowsOf)
      .filter((row) => /(Reworded|Perhaps|Same words) /.test(row));
    expect(alone.length + matched.length).toBe(39 + 142);
    expect(saidIn(sectionOf(model, /^Introduction$/))).toContain('which a reader must judge');
  });

  it('is a draft while nobody has approved the text, and names what it compares', () => {
    const print = { ...draftOf(wholePlanRoom('2016-2020')), kind: 'comparative-table' } as const;
    const page = printHtml({ ...print, predecessor: plan2011() });
    expect(page).toContain('DRAFT · COMPARATIVE TABLE');
    expect(page).toContain('(2011-2015, 2016-2020 and the text of act 3)');
  });
});
