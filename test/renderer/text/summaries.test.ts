import { describe, expect, it } from 'vitest';
import { actText, unitOfAct } from '../../../renderer/text/act-text.ts';
import { changeSummary } from '../../../renderer/text/change-summary.ts';
import { UI_LANGUAGES } from '../../../renderer/i18n/catalogue.ts';
import { changesBetween } from '../../../shared/compare/changes.ts';
import type { ElementId, NoteId } from '../../../shared/ids.ts';
import type { UnitText } from '../../../shared/plan/unit.ts';
import { MEX1, mexican, roomOfFour } from '../../shared/negotiation/four.ts';
import { UNIT, element } from '../../shared/negotiation/room.ts';
import { speakerOf } from '../speaking.tsx';

const base: UnitText = {
  kind: 'objective',
  elements: [
    element('statement', 's', 'Establish a system.'),
    element('action', 'a1', 'Promotion of care.'),
    element('action', 'a2', 'Monitoring of results.'),
  ],
};
const summary = (proposed: UnitText, language: 'en' | 'es' = 'en') =>
  changeSummary(speakerOf(language), {
    label: '2.3',
    base,
    proposed,
    changes: changesBetween(base, proposed),
  });

describe('what a proposal does, in a line', () => {
  it('names rewordings, additions and deletions by their printed numbers', () => {
    const proposed: UnitText = {
      ...base,
      elements: [
        element('statement', 's', 'Establish a public system.'),
        element('action', 'a1', 'Promotion of care.'),
        element('action', 'a3', 'Participation of families.'),
      ],
    };
    expect(summary(proposed)).toBe('Replaces wording in the statement, adds 3.2, deletes 3.2.');
    expect(summary(proposed, 'es')).toBe('Cambia la redacción en el enunciado, agrega 3.2, suprime 3.2.');
  });

  it('tells a footnote once, not again for its mark', () => {
    const note = 'fn9' as ElementId;
    const proposed: UnitText = {
      ...base,
      elements: [
        ...base.elements.slice(0, 2),
        element('action', 'a2', 'Monitoring of results', { footnote: note }, '.'),
        element('footnote', 'fn9', 'Where law allows.'),
      ],
    };
    expect(summary(proposed)).toBe('Adds a footnote.');
  });
});

describe.each(UI_LANGUAGES)('acts told in %s', (language) => {
  it('are sentences for every act of a negotiation', () => {
    const { room, mexico, colombia, chair } = roomOfFour();
    room.table(mexico, mexican);
    room.say(colombia, { kind: 'take-position', proposal: MEX1, position: 'objects' });
    room.say(colombia, { kind: 'take-position', proposal: MEX1, position: null });
    room.say(colombia, { kind: 'comment', proposal: MEX1, change: null, text: 'Which services?' });
    room.say(colombia, {
      kind: 'lodge-note',
      note: 'n1' as NoteId,
      noteKind: 'reservation',
      unit: UNIT,
      element: '1.1.a2' as ElementId,
      text: 'Pending.',
    });
    room.decideAll('not-retained');
    room.say(chair, {
      kind: 'agree',
      unit: UNIT,
      ruling: { kind: 'current', elements: room.text().elements.map(({ id }) => id) },
      seen: room.seen(),
    });
    const told = room.acts.map((recorded) => actText(recorded, speakerOf(language), room.negotiation));
    for (const words of told) expect(words).toMatch(/^\p{Letter}/u);
    expect(told.join('\n')).not.toMatch(/[{}]|undefined|text\.act/);
    expect(room.acts.filter(({ act }) => unitOfAct(act, room.negotiation) === UNIT)).toHaveLength(7);
  });
});
