import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contestedWords } from '../../../renderer/merge/contested.ts';
import { columnsOf, pointsOf } from '../../../renderer/merge/points.ts';
import { rowsOf } from '../../../renderer/merge/rows.ts';
import { plainText } from '../../../shared/plan/text.ts';
import { anyEdits, withEdits } from '../../shared/compare/arbitrary-text.ts';
import { Room, element } from '../../shared/negotiation/room.ts';
import type { UnitText } from '../../../shared/plan/unit.ts';

/** What the column of the current text says, row by row, beside the words themselves. */
function columnBesideText(room: Room): { readonly column: string; readonly words: string }[] {
  const unit = room.unit();
  const points = pointsOf(unit, columnsOf(unit));
  return rowsOf(unit, columnsOf(unit))
    .filter(({ isCurrent }) => isCurrent)
    .map((row) => {
      const { places, rest } = contestedWords(row, points);
      const texts = [...places.flatMap(({ before, shown }) => [before, shown]), rest];
      return { column: texts.map(plainText).join(''), words: plainText(row.element.text) };
    });
}

const statement = (words: string) => element('statement', '1.1.s', words);

function twoOn(first: (text: UnitText) => UnitText, second: (text: UnitText) => UnitText): Room {
  const room = new Room();
  const [mexico, colombia] = [room.person('MEX'), room.person('COL')];
  for (const [who, change] of [[mexico, first] as const, [colombia, second] as const]) {
    // Edits that undo one another are no proposal; texts with faults are refused. Both leave a column out.
    room.ask(who, {
      kind: 'table',
      unit: room.unit().id,
      text: change(room.text()),
      rationale: '',
      language: 'en',
      seen: room.seen(),
    });
  }
  return room;
}

describe('the column of the current text', () => {
  it('says every word once where an insertion stands at the edge of a replaced range', () => {
    const room = new Room();
    const words = plainText(room.text().elements[0]!.text);
    room.table(room.person('MEX'), statement(words.replace('system', 'network')));
    room.table(room.person('COL'), statement(words.replace('system', 'system, publicly funded,')));
    room.table(room.person('PER'), statement(words.replace('system', 'good system')));
    expect(columnBesideText(room)).toEqual([{ column: words, words }]);
  });

  it('reads as the element does, whatever two delegations propose', () => {
    let compared = 0;
    fc.assert(
      fc.property(anyEdits, anyEdits, (ours, theirs) => {
        const room = twoOn(
          (text) => withEdits(text, ours, 'MEX'),
          (text) => withEdits(text, theirs, 'COL'),
        );
        const rows = columnBesideText(room);
        compared += rows.length;
        for (const { column, words } of rows) expect(column).toBe(words);
      }),
      { numRuns: 150 },
    );
    expect(compared).toBeGreaterThan(100);
  });
});
