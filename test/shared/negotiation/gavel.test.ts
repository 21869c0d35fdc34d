import { describe, expect, it } from 'vitest';
import type { NoteId, Party, UnitId } from '../../../shared/ids.ts';
import {
  currentVersion,
  elementStatus,
  obstaclesTo,
  planHash,
  proposalOutcome,
  unitStatus,
} from '../../../shared/negotiation/read.ts';
import type { Ruling } from '../../../shared/negotiation/gavel/act.ts';
import { plainText } from '../../../shared/plan/text.ts';
import { Room, UNIT, element, withElements } from './room.ts';

import { COL1, MEX1, SEC1, colombian, mexican, refusal, roomOfFour, words } from './four.ts';

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
  const onSec1 = { kind: 'proposal', proposal: SEC1 } as const;

  it('[GV1] agreed, the consolidated text is the current one and every word keeps its proponent', () => {
    const { room, chair } = consolidated();
    room.say(chair, { kind: 'agree', unit: UNIT, ruling: onSec1, seen: room.seen() });
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
    expect(refusal(room.ask(chair, { kind: 'agree', unit: UNIT, ruling: onSec1, seen: room.seen() }))).toBe(
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
    expect(refusal(room.ask(chair, { kind: 'agree', unit: UNIT, ruling: onSec1, seen: room.seen() }))).toBe(
      'objection',
    );
    room.say(colombia, { kind: 'take-position', proposal: SEC1, position: 'can-accept' });
    room.say(chair, { kind: 'agree', unit: UNIT, ruling: onSec1, seen: room.seen() });
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

  it('[GV7] it does not fall on a consolidated text of which a source was withdrawn or put aside since', () => {
    const { room, mexico, chair } = consolidated();
    const agree = () =>
      refusal(room.ask(chair, { kind: 'agree', unit: UNIT, ruling: onSec1, seen: room.seen() }));
    const aside = room
      .unit()
      .proposals[1]!.changes.filter((c) => c.kind === 'MOD' && c.element === '1.1.a3')
      .map((c) => c.id);
    room.say(room.secretariat, {
      kind: 'decide',
      unit: UNIT,
      changes: aside,
      decision: 'not-retained',
      seen: room.prepared(),
    });
    expect(agree()).toBe('not-standing');
    room.say(room.secretariat, {
      kind: 'decide',
      unit: UNIT,
      changes: aside,
      decision: 'taken',
      seen: room.prepared(),
    });
    room.say(mexico, { kind: 'withdraw', proposal: MEX1 });
    expect(agree()).toBe('not-standing');
  });

  it('[GV4] an agreement ad referendum unlocks nothing that is agreed', () => {
    const { room, mexico, chair } = roomOfFour();
    const first = { kind: 'current', elements: ['1.1.a1' as never] } as const;
    const both = { kind: 'current', elements: ['1.1.a1', '1.1.a2'] as never[] } as const;
    room.say(chair, { kind: 'agree', unit: UNIT, ruling: first, seen: room.seen() });
    const awaited = {
      kind: 'agree-ad-referendum',
      unit: UNIT,
      awaiting: ['COL' as Party],
      until: null,
    } as const;
    room.say(chair, { ...awaited, ruling: both, seen: room.seen() });
    expect(elementStatus(room.unit(), '1.1.a1' as never).kind).toBe('agreed');
    expect(elementStatus(room.unit(), '1.1.a2' as never).kind).toBe('ad-referendum');
    room.table(mexico, element('action', '1.1.a3', 'Other words.'));
    room.say(room.person('COL'), { kind: 'confirm', unit: UNIT });
    room.say(chair, { ...awaited, ruling: { kind: 'proposal', proposal: MEX1 }, seen: room.seen() });
    expect(elementStatus(room.unit(), '1.1.a1' as never).kind).toBe('agreed');
  });

  it('[GV5] reopening one element leaves the capitals awaited for the others', () => {
    const { room, colombia, chair } = consolidated();
    room.say(chair, {
      kind: 'agree-ad-referendum',
      unit: UNIT,
      ruling: onSec1,
      awaiting: ['COL' as Party],
      until: null,
      seen: room.seen(),
    });
    room.say(chair, {
      kind: 'reopen',
      unit: UNIT,
      elements: ['1.1.a3' as never],
      mover: null,
      reason: 'Asked for.',
    });
    const agree = () =>
      refusal(
        room.ask(chair, {
          kind: 'agree',
          unit: UNIT,
          ruling: { kind: 'current', elements: ['1.1.a1' as never] },
          seen: room.seen(),
        }),
      );
    expect(agree()).toBe('awaiting');
    room.say(colombia, { kind: 'confirm', unit: UNIT });
    expect(agree()).toBe('granted');
  });

  it('[GV4] agreed words are locked; only what the chair reopens can be tabled on again', () => {
    const { room, chair, mexico } = consolidated();
    room.say(chair, { kind: 'agree', unit: UNIT, ruling: onSec1, seen: room.seen() });
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
      ruling: onSec1,
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
    room.say(chair, { kind: 'agree', unit: UNIT, ruling: onSec1, seen: room.seen() });
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
    expect(refusal(room.ask(mexico, { kind: 'comment', proposal: MEX1, change: null, text: 'Late.' }))).toBe(
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
