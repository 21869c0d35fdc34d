import { describe, expect, it } from 'vitest';
import type { Actor } from '../../shared/negotiation/capacity.ts';
import type { ProposalId } from '../../shared/ids.ts';
import { stancesOf } from '../../shared/negotiation/proposals/stances.ts';
import { tabledOn, textTakenUp } from '../../shared/negotiation/proposals/links.ts';
import { findProposal, proposalOutcome } from '../../shared/negotiation/read.ts';
import type { UnitText } from '../../shared/plan/unit.ts';
import { refusal, words } from '../shared/negotiation/four.ts';
import { Room, UNIT, element, withElements } from '../shared/negotiation/room.ts';

const MEX1 = '1.1/MEX/1' as ProposalId;
const ACTION = '1.1.a2';
const ask = (
  room: Room,
  by: Actor,
  text: UnitText,
  link: { kind: 'amends' | 'represents'; proposal: ProposalId },
) =>
  room.ask(by, { kind: 'table', unit: UNIT, text, rationale: '', language: 'es', seen: room.seen(), link });

function setting() {
  const room = new Room();
  const mexico = room.person('MEX', 'delegate');
  room.table(
    mexico,
    element('action', ACTION, 'Providing treatment services as an alternative to imprisonment.'),
  );
  return {
    room,
    mexico,
    colombia: room.person('COL'),
    uruguay: room.person('URY'),
    chair: room.person('BHS', 'chair'),
    mex: () => findProposal(room.negotiation, MEX1)!,
  };
}

describe('in the words of the room', () => {
  it('[PR8] Mexico withdraws under pressure; Uruguay presents the words again, softened, and they are agreed', () => {
    const { room, mexico, uruguay, colombia, chair, mex } = setting();
    room.say(colombia, { kind: 'take-position', proposal: MEX1, position: 'objects' });
    room.say(mexico, { kind: 'withdraw', proposal: MEX1 });
    const softened = withElements(textTakenUp(room.unit(), mex()), [
      element(
        'action',
        ACTION,
        'Providing, where appropriate, treatment services as an alternative to imprisonment.',
      ),
    ]);
    expect(refusal(ask(room, uruguay, softened, { kind: 'represents', proposal: MEX1 }))).toBe('granted');
    const again = tabledOn(room.unit(), MEX1)[0]!;
    expect(again.id).toBe('1.1/URY/1');
    // Colombia's objection was to the withdrawn number; it is asked again and can live with the softer words.
    expect(again.positions).toEqual({});
    room.say(colombia, { kind: 'take-position', proposal: again.id, position: 'can-accept' });
    const ruling = { kind: 'proposal', proposal: again.id } as const;
    room.say(chair, { kind: 'agree', unit: UNIT, ruling, seen: room.seen() });
    expect(words(room, ACTION)).toContain('where appropriate');
    expect([mex(), findProposal(room.negotiation, again.id)!].map(proposalOutcome)).toEqual([
      'withdrawn',
      'taken',
    ]);
  });

  it('[PR9] Colombia counters Mexico with an amendment; the secretariat retains the one and not the other', () => {
    const { room, colombia, chair, mex } = setting();
    const counter = withElements(textTakenUp(room.unit(), mex()), [
      element('action', ACTION, 'Providing treatment services as an alternative to criminal prosecution.'),
    ]);
    expect(refusal(ask(room, colombia, counter, { kind: 'amends', proposal: MEX1 }))).toBe('granted');
    const amendment = tabledOn(room.unit(), MEX1)[0]!;
    const decide = (id: ProposalId, decision: 'taken' | 'not-retained') =>
      room.say(room.secretariat, {
        kind: 'decide',
        unit: UNIT,
        changes: findProposal(room.negotiation, id)!.changes.map((change) => change.id),
        decision,
        seen: room.prepared(),
      });
    decide(MEX1, 'not-retained');
    decide(amendment.id, 'taken');
    const ruling = { kind: 'proposal', proposal: amendment.id } as const;
    room.say(chair, { kind: 'agree', unit: UNIT, ruling, seen: room.seen() });
    expect(words(room, ACTION)).toContain('criminal prosecution');
    expect(proposalOutcome(mex())).toBe('not-retained');
    expect(findProposal(room.negotiation, amendment.id)).toMatchObject({
      link: { kind: 'amends', proposal: MEX1 },
    });
  });

  it('[PS3] Colombia objects, reserves after a night with capital, and co-sponsors at last: all three stay readable', () => {
    const { room, colombia, mex } = setting();
    room.say(colombia, { kind: 'take-position', proposal: MEX1, position: 'objects' });
    room.say(colombia, { kind: 'take-position', proposal: MEX1, position: 'reserves' });
    room.say(colombia, { kind: 'co-sponsor', proposal: MEX1 });
    const trail = stancesOf(mex(), colombia.party);
    expect(trail.map(({ stance }) => stance)).toEqual(['objects', 'reserves', 'proposes']);
    expect(trail.every(({ since }) => since.by.party === colombia.party)).toBe(true);
  });
});
