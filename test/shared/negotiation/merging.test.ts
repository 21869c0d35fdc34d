import { describe, expect, it } from 'vitest';
import { findProposal, preparedText, proposalOutcome } from '../../../shared/negotiation/read.ts';
import { plainText } from '../../../shared/plan/text.ts';
import { elementOf } from '../../../shared/plan/unit.ts';
import { UNIT, element } from './room.ts';

import { COL1, MEX1, SEC1, colombian, mexican, refusal, roomOfFour, words } from './four.ts';

describe('merging', () => {
  it('[MG1] taken words are in the prepared text and not in the current one: merging agrees nothing', () => {
    const { room, mexico, colombia } = roomOfFour();
    room.table(mexico, mexican);
    room.table(
      colombia,
      element('action', '1.1.a3', 'Design of cooperation mechanisms among all stakeholders.'),
    );
    room.decideAll('taken');
    expect(words(room, '1.1.a3')).toContain('among the stakeholders');
    const prepared = preparedText(room.unit());
    expect(plainText(elementOf(prepared.text, '1.1.a3' as never)!.text)).toContain('among all stakeholders');
    room.say(room.secretariat, {
      kind: 'consolidate',
      unit: UNIT,
      rationale: 'Both together.',
      seen: prepared.hash,
    });
    const consolidated = findProposal(room.negotiation, SEC1)!;
    expect(
      consolidated.kind === 'consolidated' && new Set(consolidated.sources.map((id) => id.split('#')[0])),
    ).toEqual(new Set([MEX1, COL1]));
    expect(words(room, '1.1.a3')).toContain('among the stakeholders');
  });

  it('[MG2] rival words for the same words are not both taken', () => {
    const { room, mexico, colombia } = roomOfFour();
    room.table(mexico, mexican);
    room.table(colombia, colombian);
    const [first, second] = room.unit().proposals;
    room.say(room.secretariat, {
      kind: 'decide',
      unit: UNIT,
      changes: first!.changes.map((c) => c.id),
      decision: 'taken',
      seen: room.prepared(),
    });
    const asked = room.ask(room.secretariat, {
      kind: 'decide',
      unit: UNIT,
      changes: second!.changes.map((c) => c.id),
      decision: 'taken',
      seen: room.prepared(),
    });
    expect(refusal(asked)).toBe('overlap');
  });

  it('[MG3] two people deciding at once: the second is told that the text has moved', () => {
    const { room, mexico } = roomOfFour();
    room.table(mexico, mexican);
    const seen = room.prepared();
    const changes = room.unit().proposals[0]!.changes.map((change) => change.id);
    room.say(room.secretariat, { kind: 'decide', unit: UNIT, changes, decision: 'taken', seen });
    expect(
      refusal(
        room.ask(room.secretariat, { kind: 'decide', unit: UNIT, changes, decision: 'not-retained', seen }),
      ),
    ).toBe('text-moved');
    room.say(room.secretariat, {
      kind: 'decide',
      unit: UNIT,
      changes,
      decision: 'standing',
      seen: room.prepared(),
    });
    expect(proposalOutcome(room.unit().proposals[0]!)).toBe('standing');
  });

  it('[MG3] a decision that leaves no trace in the words is not overruled unseen either', () => {
    const { room, mexico } = roomOfFour();
    room.table(mexico, mexican);
    const seen = room.prepared();
    const changes = room.unit().proposals[0]!.changes.map((change) => change.id);
    room.say(room.secretariat, { kind: 'decide', unit: UNIT, changes, decision: 'not-retained', seen });
    expect(
      refusal(room.ask(room.secretariat, { kind: 'decide', unit: UNIT, changes, decision: 'taken', seen })),
    ).toBe('text-moved');
  });

  it('[CH7] two different additions under one id are rivals, and no word of either is lost', () => {
    const { room, mexico, colombia } = roomOfFour();
    room.table(mexico, element('action', 'new', 'Mexican words.'));
    room.table(colombia, element('action', 'new', 'Colombian words.'));
    const [first, second] = room
      .unit()
      .proposals.map((proposal) => proposal.changes.map((change) => change.id));
    room.say(room.secretariat, {
      kind: 'decide',
      unit: UNIT,
      changes: first!,
      decision: 'taken',
      seen: room.prepared(),
    });
    expect(
      refusal(
        room.ask(room.secretariat, {
          kind: 'decide',
          unit: UNIT,
          changes: second!,
          decision: 'taken',
          seen: room.prepared(),
        }),
      ),
    ).toBe('overlap');
  });

  it('[MG4] a footnote and its mark are decided together', () => {
    const { room, mexico } = roomOfFour();
    room.table(
      mexico,
      element(
        'action',
        '1.1.a1',
        'Promotion of care, treatment and rehabilitation programs',
        { footnote: 'f1' as never },
        '.',
      ),
      element('footnote', 'f1', 'As defined by WHO.'),
    );
    const changes = room.unit().proposals[0]!.changes.map((change) => change.id);
    expect(changes).toHaveLength(2);
    expect(
      refusal(
        room.ask(room.secretariat, {
          kind: 'decide',
          unit: UNIT,
          changes: [changes[0]!],
          decision: 'taken',
          seen: room.prepared(),
        }),
      ),
    ).toBe('linked');
    room.say(room.secretariat, {
      kind: 'decide',
      unit: UNIT,
      changes,
      decision: 'taken',
      seen: room.prepared(),
    });
  });

  it('[MG5] a consolidated text without a taken change is nothing to table', () => {
    const { room } = roomOfFour();
    expect(
      refusal(
        room.ask(room.secretariat, { kind: 'consolidate', unit: UNIT, rationale: '', seen: room.prepared() }),
      ),
    ).toBe('nothing-taken');
  });
});
