import { describe, expect, it } from 'vitest';
import type { ElementId, NoteId, UnitId } from '../../../shared/ids.ts';
import { printModel } from '../../../shared/print/print.ts';
import { Room, element } from '../negotiation/room.ts';
import { reportOf, rowsOf, saidIn, sectionOf } from './reports.ts';
import { SECOND, approvedOf, approvedRoom, draftOf, lodge, notesOf } from './rooms.ts';

const rows = (of: Room) => rowsOf(sectionOf(reportOf(of, 'list-of-notes'), /^In reading order/));

function room() {
  const made = new Room();
  const mexico = made.person('MEX');
  const colombia = made.person('COL');
  lodge(made, mexico, { id: 'last', on: null, unit: SECOND, text: 'On all of it.' });
  lodge(made, colombia, {
    id: 'first',
    on: 'Intro.p1',
    unit: 'Intro' as UnitId,
    text: 'Line one.\nLine two.',
  });
  made.table(
    mexico,
    element('action', '1.1.a1', 'Promotion', { footnote: 'f' as ElementId }, ' of programs.'),
    element('footnote', 'f', 'Of all kinds.'),
  );
  lodge(made, mexico, { id: 'middle', on: '1.1.a3', text: 'On an action.' });
  return { room: made, mexico };
}

describe('the list of notes', () => {
  it('[PT5] has every live note in reading order, with kind, owner, place and words', () => {
    const lodged = String.raw` / Lodged 12 October 2026, 09:00 UTC, act \d+`;
    const expected = [
      `1 | Reservation | Colombia${lodged} | Introduction, paragraph 1 | Line one. / Line two.`,
      `3 | Reservation | Mexico${lodged} | Objective 1.1, action 1.3 | On an action.`,
      `4 | Reservation | Mexico${lodged} | Objective 1.2, as a whole | On all of it.`,
    ];
    const found = rows(room().room);
    expect(found).toHaveLength(expected.length);
    expected.forEach((line, i) =>
      expect(found[i]).toMatch(new RegExp(`^${line.replaceAll('|', String.raw`\|`)}$`)),
    );
  });

  it('[PT5] gives each the number of its mark in the text of that moment, which moves with the text', () => {
    const { room: made, mexico } = room();
    const numberOf = (words: string) =>
      rows(made)
        .find((row) => row.endsWith(words))!
        .split(' ')[0];
    const inText = (words: string) =>
      notesOf(printModel(draftOf(made)))
        .find((note) => note.endsWith(words))!
        .split(' ')[0];
    expect(numberOf('On an action.')).toBe(inText('On an action.'));
    lodge(made, mexico, { id: 'before', on: '1.1.s', text: 'Before.' });
    expect(numberOf('On an action.')).toBe('4');
    expect(numberOf('On an action.')).toBe(inText('On an action.'));
  });

  it('[PT5] leaves out what was withdrawn', () => {
    const { room: made, mexico } = room();
    made.say(mexico, { kind: 'withdraw-note', note: 'middle' as NoteId });
    expect(rows(made).join()).not.toContain('On an action.');
    expect(rows(made)).toHaveLength(2);
  });

  it('[PT5] follows the approved text once there is one', () => {
    const made = approvedRoom();
    const [note] = rows(made);
    expect(note).toMatch(/^2 \| Reservation \| Mexico .* \| Objective 1\.1, action 1\.2 \| Mexico reserves/);
    expect(notesOf(printModel(approvedOf(made)))[1]).toMatch(/^2 Reservation by Mexico/);
  });

  it('says so where there is none', () => {
    const section = sectionOf(reportOf(new Room(), 'list-of-notes'), /^In reading order: 0 notes$/);
    expect(saidIn(section)).toBe('No delegation has lodged a note that stands.');
  });
});
