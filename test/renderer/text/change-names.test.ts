import { describe, expect, it } from 'vitest';
import { countsOf } from '../../../renderer/plan/standing.ts';
import { actText } from '../../../renderer/text/act-text.ts';
import { thingsOn } from '../../../renderer/text/change-names.ts';
import type { ElementId, ProposalId } from '../../../shared/ids.ts';
import { withdrawable } from '../../../shared/negotiation/read.ts';
import { MEX1, mexican, roomOfFour } from '../../shared/negotiation/four.ts';
import { UNIT, element } from '../../shared/negotiation/room.ts';
import { speakerOf } from '../speaking.tsx';

/** Mexico proposes a footnote with its mark in 1.1.a3, and other words in 1.1.a2. */
function annotated() {
  const { room, mexico, ...others } = roomOfFour();
  const words = 'Design of cooperation mechanisms among the stakeholders';
  room.table(
    mexico,
    mexican,
    element('action', '1.1.a3', words, { footnote: 'f1' as ElementId }, '.'),
    element('footnote', 'f1', 'See the standards.'),
  );
  const [proposal] = room.unit().proposals;
  const pair = proposal!.changes.filter(({ kind }, i) => kind === 'ADD' || i === markOf(proposal!.changes));
  return { room, mexico, ...others, proposal: proposal!, pair: pair.map(({ id }) => id) };
}

function markOf(changes: readonly { readonly kind: string; readonly element: unknown }[]): number {
  return changes.findIndex(({ kind, element: id }) => kind === 'MOD' && id === '1.1.a3');
}

describe('a footnote and its mark', () => {
  it('are two changes in the record and one thing to decide', () => {
    const { room, proposal, pair } = annotated();
    expect(pair).toHaveLength(2);
    const all = proposal.changes.map(({ id }) => id);
    expect(thingsOn(room.unit(), pair)).toBe(1);
    expect(thingsOn(room.unit(), all)).toBe(all.length - 1);
    expect(countsOf(room.unit()).changes).toBe(all.length - 1);
  });

  it('are taken as one change, and a text made of them is made of one', () => {
    const { room, pair } = annotated();
    const told = () => actText(room.acts.at(-1)!, speakerOf('en'), room.negotiation);
    const seen = room.prepared();
    room.say(room.secretariat, { kind: 'decide', unit: UNIT, changes: pair, decision: 'taken', seen });
    expect(told()).toBe(`took change ${pair[0]}`);
    room.say(room.secretariat, { kind: 'consolidate', unit: UNIT, rationale: '', seen: room.prepared() });
    expect(told()).toBe('tabled the consolidated text 1.1/SEC/1, from 1 change');
  });

  it('stay one when a later wording has taken their place', () => {
    const { room, mexico, pair } = annotated();
    const text = { ...room.unit().proposals[0]!.text };
    room.say(mexico, {
      kind: 'revise',
      proposal: MEX1,
      text: { ...text, elements: text.elements.map((each) => (each.id === 'f1' ? shorter : each)) },
      rationale: '',
      seen: room.seen(),
    });
    const [proposal] = room.unit().proposals;
    expect(proposal!.changes.map(({ id }) => id)).not.toContain(pair[0]);
    expect(thingsOn(room.unit(), pair)).toBe(1);
    expect(thingsOn(room.unit(), withdrawable(proposal!))).toBe(proposal!.changes.length - 1);
  });

  it('of two delegations are two', () => {
    const { room, colombia } = annotated();
    const before = countsOf(room.unit()).changes;
    room.tableText(colombia, {
      ...room.text(),
      elements: [
        ...room.text().elements.slice(0, -1),
        element('action', '1.1.a3', 'Design of mechanisms', { footnote: 'f2' as ElementId }, '.'),
        element('footnote', 'f2', 'See the guidelines.'),
      ],
    });
    const colombian = room.unit().proposals.find(({ id }) => id === ('1.1/COL/1' as ProposalId))!;
    const own = colombian.changes.map(({ id }) => id);
    expect(countsOf(room.unit()).changes).toBe(before + thingsOn(room.unit(), own));
    expect(thingsOn(room.unit(), own)).toBeLessThan(own.length);
  });
});

const shorter = element('footnote', 'f1', 'See it.');
