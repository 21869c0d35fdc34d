import { describe, expect, it } from 'vitest';
import { standingLabels } from '../../../shared/negotiation/labels.ts';
import type { ElementId } from '../../../shared/ids.ts';
import { COL1, MEX1, refusal, roomOfFour } from './four.ts';
import { type Room, UNIT, element } from './room.ts';

const label = (room: Room, id: string) => standingLabels(room.unit()).get(id as ElementId);

/** The current text with one new action put after another. */
function withAfter(room: Room, after: string, id: string) {
  const text = room.text();
  const at = text.elements.findIndex((each) => each.id === after);
  return {
    ...text,
    elements: text.elements.toSpliced(at + 1, 0, element('action', id, `A new action ${id}.`)),
  };
}

describe('numbers while a text is negotiated', () => {
  it('[NU3] two new actions after 1.2 by different delegations are 1.2 bis and 1.2 ter, and their neighbours keep their numbers', () => {
    const { room, mexico, colombia } = roomOfFour();
    room.tableText(mexico, withAfter(room, '1.1.a2', 'm'));
    room.tableText(colombia, withAfter(room, '1.1.a2', 'c'));
    expect(['1.1.a2', 'm', 'c', '1.1.a3'].map((id) => label(room, id))).toEqual([
      '1.2',
      '1.2 bis',
      '1.2 ter',
      '1.3',
    ]);
  });

  it('[NU3] a label is never used again: not after a withdrawal, and not after the gavel', () => {
    const { room, mexico, colombia, chair } = roomOfFour();
    room.tableText(mexico, withAfter(room, '1.1.a2', 'm'));
    room.say(mexico, { kind: 'withdraw', proposal: MEX1 });
    room.tableText(colombia, withAfter(room, '1.1.a2', 'c'));
    expect(label(room, 'c')).toBe('1.2 ter');
    const ruling = { kind: 'proposal', proposal: COL1 } as const;
    expect(refusal(room.ask(chair, { kind: 'agree', unit: UNIT, ruling, seen: room.seen() }))).toBe(
      'granted',
    );
    expect([label(room, 'c'), label(room, '1.1.a3')]).toEqual(['1.2 ter', '1.3']);
  });

  it('[NU3] what comes before the first action stands under its number too, and no two labels are alike', () => {
    const { room, mexico, colombia } = roomOfFour();
    room.tableText(mexico, withAfter(room, '1.1.s', 'm'));
    room.tableText(colombia, withAfter(room, '1.1.s', 'c'));
    room.tableText(colombia, withAfter(room, '1.1.a1', 'd'));
    expect(['m', 'c', 'd'].map((id) => label(room, id))).toEqual(['1.1 ante', '1.1 ante bis', '1.1 bis']);
    const labels = [...standingLabels(room.unit()).values()].filter((each) => each !== '');
    expect(new Set(labels).size).toBe(labels.length);
  });
});
