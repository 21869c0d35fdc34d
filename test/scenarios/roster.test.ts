import { describe, expect, it } from 'vitest';
import type { InvitationId, Party } from '../../shared/ids.ts';
import { quorumOf } from '../../shared/negotiation/meetings/read.ts';
import { isSeated, seatedOn } from '../../shared/negotiation/roster/read.ts';
import { OPENING_ROSTER } from '../../shared/plan/roster.ts';
import { MEX1, mexican, refusal } from '../shared/negotiation/four.ts';
import { openMeeting, TODAY } from '../shared/negotiation/meeting-room.ts';
import { Room, UNIT, withElements } from '../shared/negotiation/room.ts';

const MEX = 'MEX' as Party;
const NIC = 'NIC' as Party;
const VEN = 'VEN' as Party;

describe('who takes part', () => {
  it('[RO1] of the thirty-four of 2016, Nicaragua left in November 2023, and Cuba never took part', () => {
    const room = new Room(undefined, { roster: OPENING_ROSTER });
    expect(seatedOn(room.negotiation, '2016-10-17')).toHaveLength(34);
    expect(isSeated(room.negotiation, NIC, '2023-11-18')).toBe(true);
    expect(isSeated(room.negotiation, NIC, '2023-11-19')).toBe(false);
    expect(seatedOn(room.negotiation, TODAY)).toHaveLength(33);
    expect(seatedOn(room.negotiation, TODAY)).not.toContain('CUB');
  });

  it('[RO2] a disputed seat is named as such and stays a seat: the software takes no side', () => {
    const room = new Room(undefined, { roster: OPENING_ROSTER });
    const venezuela = () => room.negotiation.roster.find(({ party }) => party === VEN);
    expect(venezuela()?.disputed).toBe(true);
    expect(seatedOn(room.negotiation, TODAY)).toContain(VEN);
    room.say(room.secretariat, { kind: 'dispute-seat', party: VEN, disputed: false });
    expect(venezuela()).toEqual({ party: VEN });
    expect(refusal(room.ask(room.secretariat, { kind: 'dispute-seat', party: VEN, disputed: false }))).toBe(
      'already-so',
    );
  });

  it('[RO3] the secretariat ends a seat and begins it again; the roster knows both stretches', () => {
    const room = new Room();
    room.say(room.secretariat, { kind: 'end-seat', party: MEX, until: '2026-11-01' });
    expect(refusal(room.ask(room.secretariat, { kind: 'end-seat', party: MEX, until: '2026-12-01' }))).toBe(
      'already-so',
    );
    expect(refusal(room.ask(room.secretariat, { kind: 'begin-seat', party: MEX, from: '2026-10-31' }))).toBe(
      'already-so',
    );
    room.say(room.secretariat, { kind: 'begin-seat', party: MEX, from: '2027-03-01' });
    expect(
      ['2026-10-31', '2026-11-01', '2027-02-28', '2027-03-01'].map((day) =>
        isSeated(room.negotiation, MEX, day),
      ),
    ).toEqual([true, false, false, true]);
    expect(refusal(room.ask(room.secretariat, { kind: 'end-seat', party: MEX, until: '2027-03-01' }))).toBe(
      'ends-before-it-begins',
    );
    const office = { kind: 'begin-seat', party: room.secretariat.party, from: TODAY } as const;
    expect(refusal(room.ask(room.secretariat, office))).toBe('unknown');
  });

  it('[RO4] a delegation whose seat has ended tables nothing more, and what it said before stays', () => {
    const room = new Room();
    const mexico = room.person('MEX');
    room.table(mexico, mexican);
    room.say(room.secretariat, { kind: 'end-seat', party: MEX, until: TODAY });
    const again = {
      kind: 'table',
      unit: UNIT,
      text: withElements(room.text(), [mexican]),
      rationale: '',
      language: 'es',
      seen: room.seen(),
    } as const;
    expect(refusal(room.ask(mexico, again))).toBe('not-seated');
    expect(
      refusal(room.ask(mexico, { kind: 'comment', proposal: MEX1, change: null, text: 'We object.' })),
    ).toBe('not-seated');
    expect(room.unit().proposals.map(({ id }) => id)).toEqual([MEX1]);
    expect(room.unit().proposals[0]!.fates[room.unit().proposals[0]!.changes[0]!.id]!.kind).toBe('standing');
    const invite = {
      kind: 'invite',
      invitation: 'i' as InvitationId,
      party: MEX,
      capacity: 'head',
    } as const;
    expect(refusal(room.ask(room.secretariat, invite))).toBe('not-seated');
  });

  it('[RO5] the objection of a delegation without a seat no longer stands in the way of consensus', () => {
    const room = new Room();
    const [mexico, peru] = [room.person('MEX'), room.person('PER')];
    const chair = room.person('BHS', 'chair');
    room.table(mexico, mexican);
    room.say(peru, { kind: 'take-position', proposal: MEX1, position: 'objects' });
    const gavel = {
      kind: 'agree',
      unit: UNIT,
      ruling: { kind: 'proposal', proposal: MEX1 },
      seen: room.seen(),
    } as const;
    expect(refusal(room.ask(chair, gavel))).toBe('objection');
    room.say(room.secretariat, { kind: 'end-seat', party: peru.party, until: TODAY });
    room.say(chair, gavel);
    expect(room.unit().proposals[0]!.positions[peru.party]?.position).toBe('objects');
  });

  it('[RO6] quorum is counted from the roster of the meeting’s day', () => {
    const room = new Room(undefined, { roster: OPENING_ROSTER });
    const chair = room.person('BHS', 'chair');
    const before = openMeeting(room, chair, { date: '2023-11-18' });
    expect(quorumOf(room.negotiation, before)).toMatchObject({ needed: 18, isThere: false });
    room.say(chair, { kind: 'close-meeting' });
    const after = openMeeting(room, chair, { date: '2023-11-19' });
    expect(quorumOf(room.negotiation, after).needed).toBe(17);
    const marked = { kind: 'mark-presence', parties: [NIC], present: true } as const;
    expect(refusal(room.ask(room.secretariat, marked))).toBe('not-seated');
  });
});
