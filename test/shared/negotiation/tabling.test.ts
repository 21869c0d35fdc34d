import { describe, expect, it } from 'vitest';
import type { Hash, Party, ProposalId, UnitId } from '../../../shared/ids.ts';
import { coSponsorsAt, coSponsorsNow } from '../../../shared/negotiation/proposals/co-sponsors.ts';
import { findProposal, proposalOutcome } from '../../../shared/negotiation/read.ts';
import { UNIT, element, withElements } from './room.ts';

import { MEX1, mexican, refusal, roomOfFour } from './four.ts';

describe('tabling', () => {
  it('[PR1] a proposal is numbered unit / proponent / serial, and a serial is never used twice', () => {
    const { room, mexico } = roomOfFour();
    room.table(mexico, mexican);
    room.say(mexico, { kind: 'withdraw', proposal: MEX1 });
    room.table(mexico, mexican);
    expect(room.unit().proposals.map((proposal) => proposal.id)).toEqual([MEX1, '1.1/MEX/2']);
    room.tableText(
      mexico,
      withElements(room.text('Intro' as UnitId), [
        element('paragraph', 'Intro.p1', 'Member states renew it.'),
      ]),
      'Intro' as UnitId,
    );
    expect(findProposal(room.negotiation, 'Intro/MEX/1' as ProposalId)).toBeDefined();
  });

  it('[PR2] who saw another text is told and looks again', () => {
    const { room, mexico } = roomOfFour();
    const asked = room.ask(mexico, {
      kind: 'table',
      unit: UNIT,
      text: withElements(room.text(), [mexican]),
      rationale: '',
      language: 'en',
      seen: 'f'.repeat(64) as Hash,
    });
    expect(refusal(asked)).toBe('text-moved');
  });

  it('[PR3] a text that changes nothing, or that is not whole, is not tabled', () => {
    const { room, mexico } = roomOfFour();
    const table = (text = room.text()) =>
      refusal(
        room.ask(mexico, {
          kind: 'table',
          unit: UNIT,
          text,
          rationale: '',
          language: 'en',
          seen: room.seen(),
        }),
      );
    expect(table()).toBe('nothing-changed');
    expect(table(withElements(room.text(), [element('action', '1.1.a1', '  ')]))).toBe('invalid-text');
    expect(
      table(withElements(room.text(), [element('action', '1.1.a1', 'Care', { footnote: 'f1' as never })])),
    ).toBe('invalid-text');
    expect(
      table(withElements(room.text(), [element('footnote', 'f1', 'A note that nothing points to.')])),
    ).toBe('invalid-text');
    expect(table({ ...room.text(), elements: room.text().elements.slice(1) })).toBe('invalid-text');
    expect(table({ ...room.text(), elements: [...room.text().elements, mexican] })).toBe('invalid-text');
    for (const id of ['', 'a b/c', 'constructor', '__proto__', 'x'.repeat(60)])
      expect(table(withElements(room.text(), [element('action', id, 'Words.')])), id).toBe('invalid-text');
    const [statement, first, ...rest] = room.text().elements;
    const recast = [
      { ...first!, kind: 'statement' as const },
      { ...statement!, kind: 'action' as const },
      ...rest,
    ];
    expect(table({ ...room.text(), elements: recast })).toBe('invalid-text');
  });

  it('[PR5] only the proponent withdraws, and what was withdrawn stays in the record', () => {
    const { room, mexico, colombia } = roomOfFour();
    room.table(mexico, mexican);
    expect(refusal(room.ask(colombia, { kind: 'withdraw', proposal: MEX1 }))).toBe('not-yours');
    room.say(mexico, { kind: 'withdraw', proposal: MEX1 });
    expect(proposalOutcome(findProposal(room.negotiation, MEX1)!)).toBe('withdrawn');
    expect(refusal(room.ask(mexico, { kind: 'withdraw', proposal: MEX1 }))).toBe('withdrawn-already');
  });

  it('[PR6] co-sponsors join and leave; the proposal stays', () => {
    const { room, mexico, colombia } = roomOfFour();
    room.table(mexico, mexican);
    expect(refusal(room.ask(mexico, { kind: 'co-sponsor', proposal: MEX1 }))).toBe('own-proposal');
    const joined = room.say(colombia, { kind: 'co-sponsor', proposal: MEX1 });
    const sponsors = () => coSponsorsNow(findProposal(room.negotiation, MEX1)!).map(({ party }) => party);
    expect(sponsors()).toEqual(['COL']);
    expect(refusal(room.ask(colombia, { kind: 'co-sponsor', proposal: MEX1 }))).toBe('already-so');
    const left = room.say(colombia, { kind: 'end-co-sponsorship', proposal: MEX1 });
    expect(sponsors()).toEqual([]);
    expect(refusal(room.ask(colombia, { kind: 'end-co-sponsorship', proposal: MEX1 }))).toBe('already-so');
    const again = room.say(colombia, { kind: 'co-sponsor', proposal: MEX1 });
    expect(sponsors()).toEqual(['COL']);
    const at = ({ seq }: { seq: number }) => coSponsorsAt(findProposal(room.negotiation, MEX1)!, seq);
    expect([at(joined), at(left), at(again)]).toEqual([[], ['COL'], []]);
  });

  it('[PS2] whoever co-sponsors a proposal proposes it: an earlier position falls away, and no other is taken', () => {
    const { room, mexico, colombia } = roomOfFour();
    room.table(mexico, mexican);
    room.say(colombia, { kind: 'take-position', proposal: MEX1, position: 'objects' });
    room.say(colombia, { kind: 'co-sponsor', proposal: MEX1 });
    expect(findProposal(room.negotiation, MEX1)!.positions).toEqual({});
    const object = () =>
      refusal(room.ask(colombia, { kind: 'take-position', proposal: MEX1, position: 'objects' }));
    expect(object()).toBe('own-proposal');
    room.say(colombia, { kind: 'end-co-sponsorship', proposal: MEX1 });
    expect(object()).toBe('granted');
  });

  it('[PS1] one position a delegation, the last one counts, and it can be taken back', () => {
    const { room, mexico, colombia } = roomOfFour();
    room.table(mexico, mexican);
    expect(refusal(room.ask(mexico, { kind: 'take-position', proposal: MEX1, position: 'supports' }))).toBe(
      'own-proposal',
    );
    room.say(colombia, { kind: 'take-position', proposal: MEX1, position: 'objects' });
    room.say(colombia, { kind: 'take-position', proposal: MEX1, position: 'supports' });
    expect(findProposal(room.negotiation, MEX1)!.positions['COL' as Party]!.position).toBe('supports');
    room.say(colombia, { kind: 'take-position', proposal: MEX1, position: null });
    expect(findProposal(room.negotiation, MEX1)!.positions).toEqual({});
  });
});
