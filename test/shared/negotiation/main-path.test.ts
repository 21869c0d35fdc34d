import { describe, expect, it } from 'vitest';
import type { Hash, InvitationId, NoteId, Party, ProposalId, UnitId } from '../../../shared/ids.ts';
import type { RefusalCode } from '../../../shared/negotiation/refusal.ts';
import {
  currentVersion,
  findProposal,
  obstaclesTo,
  planHash,
  preparedText,
  proposalOutcome,
  unitStatus,
} from '../../../shared/negotiation/read.ts';
import type { Ruling } from '../../../shared/negotiation/act.ts';
import type { Decided } from '../../../shared/negotiation/decided.ts';
import { plainText } from '../../../shared/plan/text.ts';
import { elementOf } from '../../../shared/plan/unit.ts';
import { Room, UNIT, element, withElements } from './room.ts';

const refusal = (verdict: Decided): RefusalCode | 'granted' =>
  verdict.ok ? 'granted' : verdict.refusal.code;
const MEX1 = '1.1/MEX/1' as ProposalId;
const COL1 = '1.1/COL/1' as ProposalId;
const SEC1 = '1.1/SEC/1' as ProposalId;

const mexican = element(
  'action',
  '1.1.a2',
  'Providing treatment services for people in contact with the criminal justice system.',
);
const colombian = element(
  'action',
  '1.1.a2',
  'Exploring the means of providing treatment services for persons in conflict with the law.',
);

function roomOfFour() {
  const room = new Room();
  return {
    room,
    mexico: room.person('MEX', 'delegate'),
    colombia: room.person('COL'),
    chair: room.person('BHS', 'chair'),
  };
}

function words(room: Room, id: string, unit = UNIT): string {
  return plainText(elementOf(room.text(unit), id as never)!.text);
}

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
    room.say(colombia, { kind: 'co-sponsor', proposal: MEX1 });
    expect(findProposal(room.negotiation, MEX1)!.coSponsors.map((sponsor) => sponsor.party)).toEqual(['COL']);
    expect(refusal(room.ask(colombia, { kind: 'co-sponsor', proposal: MEX1 }))).toBe('already-so');
    room.say(colombia, { kind: 'end-co-sponsorship', proposal: MEX1 });
    expect(findProposal(room.negotiation, MEX1)!.coSponsors).toEqual([]);
    expect(refusal(room.ask(colombia, { kind: 'end-co-sponsorship', proposal: MEX1 }))).toBe('already-so');
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

describe('the gavel', () => {
  function consolidated() {
    const four = roomOfFour();
    const { room, mexico, colombia } = four;
    room.table(mexico, mexican);
    room.table(
      colombia,
      colombian,
      element('action', '1.1.a3', 'Design of cooperation mechanisms among all stakeholders.'),
    );
    const [first, second] = room.unit().proposals;
    const decideOn = (
      changes: typeof first,
      decision: 'taken' | 'not-retained',
      only: (id: string) => boolean,
    ) =>
      room.say(room.secretariat, {
        kind: 'decide',
        unit: UNIT,
        changes: changes!.changes.filter((c) => c.kind === 'MOD' && only(c.element)).map((c) => c.id),
        decision,
        seen: room.prepared(),
      });
    decideOn(first, 'taken', () => true);
    decideOn(second, 'not-retained', (id) => id === '1.1.a2');
    decideOn(second, 'taken', (id) => id === '1.1.a3');
    room.say(room.secretariat, { kind: 'consolidate', unit: UNIT, rationale: '', seen: room.prepared() });
    return four;
  }
  const ruling = { kind: 'proposal', proposal: SEC1 } as const;

  it('[GV1] agreed, the consolidated text is the current one and every word keeps its proponent', () => {
    const { room, chair } = consolidated();
    room.say(chair, { kind: 'agree', unit: UNIT, ruling, seen: room.seen() });
    expect(words(room, '1.1.a2')).toBe(plainText(mexican.text));
    const brought = currentVersion(room.unit()).runs['1.1.a3' as never]!.flatMap((run) =>
      run.origin.kind === 'change' ? run.origin.changes : [],
    );
    expect(brought.map((id) => id.split('#')[0])).toEqual([COL1]);
    expect(unitStatus(room.negotiation, room.unit())).toBe('agreed');
    expect(room.unit().proposals.map(proposalOutcome)).toEqual(['taken', 'taken-in-part', 'taken']);
  });

  it('[GV2] it does not fall while a change stands undecided', () => {
    const { room, chair, colombia } = consolidated();
    room.table(colombia, element('action', '1.1.a1', 'Promotion of timely care.'));
    expect(refusal(room.ask(chair, { kind: 'agree', unit: UNIT, ruling, seen: room.seen() }))).toBe(
      'still-standing',
    );
    const elements = room.text().elements.map((each) => each.id);
    expect(
      refusal(
        room.ask(chair, {
          kind: 'agree',
          unit: UNIT,
          ruling: { kind: 'current', elements },
          seen: room.seen(),
        }),
      ),
    ).toBe('still-standing');
  });

  it('[GV3] it does not fall while a delegation objects', () => {
    const { room, chair, colombia } = consolidated();
    room.say(colombia, { kind: 'take-position', proposal: SEC1, position: 'objects' });
    expect(refusal(room.ask(chair, { kind: 'agree', unit: UNIT, ruling, seen: room.seen() }))).toBe(
      'objection',
    );
    room.say(colombia, { kind: 'take-position', proposal: SEC1, position: 'can-accept' });
    room.say(chair, { kind: 'agree', unit: UNIT, ruling, seen: room.seen() });
  });

  it('[GV6] it does not fall beside words that the secretariat has taken into another text', () => {
    const { room, mexico, colombia, chair } = roomOfFour();
    room.table(mexico, mexican);
    room.table(
      colombia,
      element('action', '1.1.a3', 'Design of cooperation mechanisms among all stakeholders.'),
    );
    const changes = room.unit().proposals[1]!.changes.map((change) => change.id);
    room.say(room.secretariat, {
      kind: 'decide',
      unit: UNIT,
      changes,
      decision: 'taken',
      seen: room.prepared(),
    });
    const agree = (ruling: Ruling) =>
      refusal(room.ask(chair, { kind: 'agree', unit: UNIT, ruling, seen: room.seen() }));
    expect(agree({ kind: 'proposal', proposal: MEX1 })).toBe('taken-elsewhere');
    expect(agree({ kind: 'current', elements: ['1.1.a3' as never] })).toBe('taken-elsewhere');
    expect(agree({ kind: 'current', elements: ['1.1.a1' as never] })).toBe('granted');
  });

  it('[MG7] what is agreed is not unsettled by a decision', () => {
    const { room, colombia, chair } = roomOfFour();
    room.table(colombia, colombian);
    room.decideAll('not-retained');
    room.say(chair, {
      kind: 'agree',
      unit: UNIT,
      ruling: { kind: 'current', elements: ['1.1.a2' as never] },
      seen: room.seen(),
    });
    const changes = room.unit().proposals[0]!.changes.map((change) => change.id);
    const put = () =>
      refusal(
        room.ask(room.secretariat, {
          kind: 'decide',
          unit: UNIT,
          changes,
          decision: 'standing',
          seen: room.prepared(),
        }),
      );
    expect(put()).toBe('locked');
    room.say(chair, {
      kind: 'reopen',
      unit: UNIT,
      elements: ['1.1.a2' as never],
      mover: null,
      reason: 'Asked for.',
    });
    expect(put()).toBe('granted');
  });

  it('[GV4] agreed words are locked; only what the chair reopens can be tabled on again', () => {
    const { room, chair, mexico } = consolidated();
    room.say(chair, { kind: 'agree', unit: UNIT, ruling, seen: room.seen() });
    const again = () =>
      room.ask(mexico, {
        kind: 'table',
        unit: UNIT,
        text: withElements(room.text(), [element('action', '1.1.a1', 'Other.')]),
        rationale: '',
        language: 'en',
        seen: room.seen(),
      });
    expect(refusal(again())).toBe('locked');
    const added = withElements(room.text(), [element('action', 'new', 'A new action.')]);
    expect(
      refusal(
        room.ask(mexico, {
          kind: 'table',
          unit: UNIT,
          text: added,
          rationale: '',
          language: 'en',
          seen: room.seen(),
        }),
      ),
    ).toBe('locked');
    room.say(chair, {
      kind: 'reopen',
      unit: UNIT,
      elements: ['1.1.a1' as never],
      mover: 'MEX' as Party,
      reason: 'New mandate.',
    });
    expect(refusal(again())).toBe('granted');
    expect(
      refusal(
        room.ask(chair, {
          kind: 'reopen',
          unit: UNIT,
          elements: ['1.1.a1' as never],
          mover: null,
          reason: 'Again.',
        }),
      ),
    ).toBe('not-locked');
  });

  it('[GV5] ad referendum waits for the capitals named, and only they confirm', () => {
    const { room, chair, colombia } = consolidated();
    room.say(chair, {
      kind: 'agree-ad-referendum',
      unit: UNIT,
      ruling,
      awaiting: ['COL' as Party],
      until: '2026-10-30',
      seen: room.seen(),
    });
    expect(unitStatus(room.negotiation, room.unit())).toBe('ad-referendum');
    const elements = room.text().elements.map((each) => each.id);
    const agree = () =>
      room.ask(chair, {
        kind: 'agree',
        unit: UNIT,
        ruling: { kind: 'current', elements },
        seen: room.seen(),
      });
    expect(refusal(agree())).toBe('awaiting');
    expect(refusal(room.ask(room.person('MEX'), { kind: 'confirm', unit: UNIT }))).toBe('not-awaited');
    room.say(colombia, { kind: 'confirm', unit: UNIT });
    expect(refusal(agree())).toBe('granted');
    expect(unitStatus(room.negotiation, room.unit())).toBe('agreed');
  });

  it('[AP1] approval is refused with the list of what stands open, then names one hash and closes the text', () => {
    const { room, chair, mexico } = consolidated();
    room.say(chair, { kind: 'agree', unit: UNIT, ruling, seen: room.seen() });
    const asked = room.ask(chair, {
      kind: 'approve',
      place: 'Washington',
      date: '2026-10-30',
      seen: planHash(room.negotiation),
    });
    expect(!asked.ok && asked.refusal).toEqual({
      code: 'obstacles',
      obstacles: obstaclesTo(room.negotiation),
    });
    expect(obstaclesTo(room.negotiation).notAgreed.map(({ unit }) => unit)).toEqual(['Intro', '1.2']);
    for (const unit of ['Intro', '1.2'] as UnitId[]) {
      const elements = room.text(unit).elements.map((each) => each.id);
      room.say(chair, { kind: 'agree', unit, ruling: { kind: 'current', elements }, seen: room.seen(unit) });
    }
    room.say(chair, {
      kind: 'approve',
      place: 'Washington',
      date: '2026-10-30',
      seen: planHash(room.negotiation),
    });
    expect(room.negotiation.approved!.hash).toBe(planHash(room.negotiation));
    const late = {
      kind: 'lodge-note',
      note: 'n9' as NoteId,
      noteKind: 'reservation',
      unit: UNIT,
      element: null,
      text: 'We reserve.',
    } as const;
    expect(refusal(room.ask(room.person('COL'), late))).toBe('granted');
    expect(room.negotiation.approved!.hash).toBe(planHash(room.negotiation));
    expect(refusal(room.ask(mexico, { kind: 'comment', proposal: MEX1, text: 'Late.' }))).toBe(
      'approved-already',
    );
    expect(unitStatus(room.negotiation, room.unit())).toBe('approved');
  });

  it('[AP2] approval is refused while words of the source are lost in an element that is kept', () => {
    const room = new Room();
    const chair = room.person('BHS', 'chair');
    const mexico = room.person('MEX');
    room.tableText(
      mexico,
      withElements(room.text(), [element('action', '1.1.a1', 'Promotion of ', { lacuna: 'l1' as never })]),
    );
    room.say(chair, {
      kind: 'agree',
      unit: UNIT,
      ruling: { kind: 'proposal', proposal: MEX1 },
      seen: room.seen(),
    });
    expect(obstaclesTo(room.negotiation).lacunas).toEqual([{ unit: UNIT, elements: ['1.1.a1'] }]);
  });
});

describe('notes and people', () => {
  it('[NT1] a note alters neither text nor status, and only its owner withdraws it', () => {
    const { room, colombia, chair } = roomOfFour();
    const elements = room.text().elements.map((each) => each.id);
    room.say(chair, { kind: 'agree', unit: UNIT, ruling: { kind: 'current', elements }, seen: room.seen() });
    const before = room.seen();
    room.say(colombia, {
      kind: 'lodge-note',
      note: 'n1' as NoteId,
      noteKind: 'reservation',
      unit: UNIT,
      element: '1.1.a2' as never,
      text: 'Colombia reserves.',
    });
    expect(room.seen()).toBe(before);
    expect(unitStatus(room.negotiation, room.unit())).toBe('agreed');
    expect(refusal(room.ask(room.person('MEX'), { kind: 'withdraw-note', note: 'n1' as NoteId }))).toBe(
      'not-yours',
    );
    room.say(colombia, { kind: 'withdraw-note', note: 'n1' as NoteId });
    expect(refusal(room.ask(colombia, { kind: 'withdraw-note', note: 'n1' as NoteId }))).toBe('already-so');
  });

  it('[PE1] an invitation opens one seat once', () => {
    const { room } = roomOfFour();
    const invitation = 'i1' as InvitationId;
    room.say(room.secretariat, { kind: 'invite', invitation, party: 'CHL' as Party, capacity: 'delegate' });
    const chile = { person: 'x' as never, party: 'CHL' as Party, capacity: 'delegate' as const };
    room.say(chile, { kind: 'join', invitation, name: 'Eva' });
    expect(
      refusal(room.ask({ ...chile, person: 'y' as never }, { kind: 'join', invitation, name: 'Eva' })),
    ).toBe('invitation-used');
    const second = 'i2' as InvitationId;
    room.say(room.secretariat, {
      kind: 'invite',
      invitation: second,
      party: 'CHL' as Party,
      capacity: 'delegate',
    });
    room.say(room.secretariat, { kind: 'revoke-invitation', invitation: second });
    expect(refusal(room.ask(chile, { kind: 'join', invitation: second, name: 'Eva' }))).toBe(
      'invitation-revoked',
    );
  });

  it('[PE2] the secretariat is no state, and somebody stays who can invite', () => {
    const { room } = roomOfFour();
    const invite = (party: string, capacity: 'secretariat' | 'head') =>
      refusal(
        room.ask(room.secretariat, {
          kind: 'invite',
          invitation: 'i9' as InvitationId,
          party: party as Party,
          capacity,
        }),
      );
    expect(invite('MEX', 'secretariat')).toBe('wrong-party');
    expect(invite('SEC', 'head')).toBe('wrong-party');
    expect(invite('XXX', 'head')).toBe('unknown');
    expect(refusal(room.ask(room.secretariat, { kind: 'remove', person: room.secretariat.person }))).toBe(
      'last-secretariat',
    );
  });
});
