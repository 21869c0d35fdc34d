import { describe, expect, it } from 'vitest';
import type { InvitationId, NoteId, SilenceId, UnitId } from '../../../shared/ids.ts';
import type { ActKind } from '../../../shared/negotiation/act.ts';
import { CAPACITIES } from '../../../shared/negotiation/capacity.ts';
import type { RecordedAct } from '../../../shared/record/chain.ts';
import { verifyRecord } from '../../../shared/record/verify.ts';
import { MEX1, mexican, roomOfFour } from '../negotiation/four.ts';
import { approved, openMeeting } from '../negotiation/meeting-room.ts';
import { Room, UNIT } from '../negotiation/room.ts';
import { resealed } from './resealed.ts';

/** Mexico tables, Colombia speaks, the secretariat decides, the chair gavels; somebody leaves and a code is taken back. */
function played() {
  const { room, mexico, colombia, chair } = roomOfFour();
  const jamaica = room.person('JAM');
  room.table(mexico, mexican);
  room.say(colombia, { kind: 'take-position', proposal: MEX1, position: 'supports' });
  room.say(jamaica, { kind: 'co-sponsor', proposal: MEX1 });
  room.decideAll('taken');
  const ruling = { kind: 'proposal', proposal: MEX1 } as const;
  room.say(chair, { kind: 'agree', unit: UNIT, ruling, seen: room.seen() });
  const unused = 'unused' as InvitationId;
  room.say(room.secretariat, {
    kind: 'invite',
    invitation: unused,
    party: colombia.party,
    capacity: 'adviser',
  });
  room.say(room.secretariat, { kind: 'revoke-invitation', invitation: unused });
  room.say(room.secretariat, { kind: 'remove', person: jamaica.person });
  return { acts: room.acts, mexico, colombia, chair, jamaica, secretariat: room.secretariat };
}

const place = (acts: readonly RecordedAct[], kind: ActKind) =>
  acts.findIndex(({ act }) => act.kind === kind) + 1;

function verdict(acts: readonly RecordedAct[]): string {
  const verified = verifyRecord(resealed(acts));
  return verified.ok ? 'verified' : `act ${verified.firstBad}: ${verified.reason}`;
}

/** The record with one act altered. */
function altered(acts: readonly RecordedAct[], seq: number, by: Partial<RecordedAct>): RecordedAct[] {
  return acts.with(seq - 1, { ...acts[seq - 1]!, ...by });
}

describe('a record whose seals are whole', () => {
  it('verifies as it was said', () => {
    expect(verdict(played().acts)).toBe('verified');
  });

  it('[RC2] is broken where the chair’s gavel is in a delegate’s hand', () => {
    const { acts, mexico, chair } = played();
    const gavel = place(acts, 'agreed');
    expect(verdict(altered(acts, gavel, { by: mexico }))).toBe(`act ${gavel}: not-allowed`);
    const disguised = { ...mexico, capacity: chair.capacity };
    expect(verdict(altered(acts, gavel, { by: disguised }))).toBe(`act ${gavel}: speaker`);
  });

  it('[RC2] is broken where somebody speaks for another party, or who is not in the room', () => {
    const { acts, mexico, colombia } = played();
    const position = place(acts, 'position-taken');
    const speaker = `act ${position}: speaker`;
    expect(verdict(altered(acts, position, { by: { ...colombia, party: mexico.party } }))).toBe(speaker);
    expect(verdict(altered(acts, position, { by: { ...colombia, person: 'px' as never } }))).toBe(speaker);
  });

  it('[RC2] is broken where somebody speaks before joining, or after being removed', () => {
    const { acts, jamaica } = played();
    const joined = acts.findIndex(({ act }) => act.kind === 'joined' && act.person === jamaica.person);
    const sponsored = acts[place(acts, 'co-sponsored') - 1]!;
    expect(verdict(acts.toSpliced(joined, 1))).toBe(`act ${sponsored.seq - 1}: speaker`);
    const late = { ...sponsored, at: acts.at(-1)!.at };
    expect(verdict([...acts, late])).toBe(`act ${acts.length + 1}: speaker`);
  });

  it('[RC2] is broken where somebody came in without an invitation, or with one for another seat', () => {
    const { acts, mexico } = played();
    const invited = acts.findIndex(
      ({ act }) => act.kind === 'invited' && act.party === mexico.party && act.capacity === mexico.capacity,
    );
    expect(verdict(acts.toSpliced(invited, 1))).toBe(`act ${invited + 1}: speaker`);
    const other = { ...acts[invited]!.act, capacity: 'head' } as RecordedAct['act'];
    expect(verdict(altered(acts, invited + 1, { act: other }))).toBe(`act ${invited + 2}: speaker`);
    const again = { ...acts[invited + 1]!, at: acts.at(-1)!.at };
    expect(verdict([...acts, again])).toBe(`act ${acts.length + 1}: speaker`);
  });

  it('[RC2] is opened once, by the secretariat, which alone invites before anybody has joined', () => {
    const { acts, mexico } = played();
    expect(verdict(altered(acts, 1, { by: mexico }))).toBe('act 1: not-allowed');
    expect(verdict(altered(acts, 2, { by: mexico }))).toBe('act 2: speaker');
    expect(verdict(acts.slice(1))).toBe('act 1: speaker');
    const again = { ...acts[0]!, at: acts.at(-1)!.at };
    expect(verdict([...acts, again])).toBe(`act ${acts.length + 1}: not-allowed`);
  });

  it('[RC2] is broken by whoever does with some capacity what another one does', () => {
    const { acts } = played();
    const tried = acts.filter(({ act }) => act.kind !== 'opened' && act.kind !== 'joined');
    for (const { seq, by } of tried)
      for (const capacity of CAPACITIES.filter((each) => each !== by.capacity))
        expect(verdict(altered(acts, seq, { by: { ...by, capacity } })), `${seq} ${capacity}`).toBe(
          `act ${seq}: speaker`,
        );
  });

  it('[RC2] believes the vice-chair who presides, and neither chair while the other does', () => {
    const room = new Room();
    const [chair, vice] = [room.person('BHS', 'chair'), room.person('CRI', 'vice-chair')];
    openMeeting(room, vice);
    room.say(vice, { kind: 'put-on-floor', unit: UNIT });
    expect(verdict(room.acts)).toBe('verified');
    expect(verdict(altered(room.acts, room.acts.length, { by: chair }))).toBe(
      `act ${room.acts.length}: not-allowed`,
    );
    const before = place(room.acts, 'meeting-opened');
    expect(verdict(room.acts.toSpliced(before - 1, 1))).toBe(`act ${before}: not-allowed`);
  });

  it('[RC2] is broken where a state speaks whose seat has ended', () => {
    const { acts, secretariat, mexico } = played();
    const tabled = place(acts, 'tabled');
    const ended = { kind: 'seat-ended', party: mexico.party, until: '2026-01-01' } as const;
    const early = { ...acts[tabled - 2]!, by: secretariat, act: ended };
    expect(verdict(acts.toSpliced(tabled - 1, 0, early))).toBe(`act ${tabled + 1}: not-allowed`);
  });

  it('[RC2] is broken where the text goes on after its approval, but not where a note does', () => {
    const { room, mexico, colombia, chair } = roomOfFour();
    approved(room, chair);
    room.say(colombia, {
      kind: 'lodge-note',
      note: 'n1' as NoteId,
      noteKind: 'reservation',
      unit: UNIT,
      element: null,
      text: 'Pending.',
    });
    expect(verdict(room.acts)).toBe('verified');
    const tabled = played().acts.find(({ act }) => act.kind === 'tabled')!;
    const late = { ...tabled, at: room.acts.at(-1)!.at, by: mexico };
    expect(verdict([...room.acts, late])).toBe(`act ${room.acts.length + 1}: not-allowed`);
  });

  it('[RC2] believes the clock in the name of a chair who has gone, and only once the deadline has come', () => {
    const { room, chair } = roomOfFour();
    const [until, silence] = ['2026-10-12T16:00:00.000Z', 's1' as SilenceId];
    const elements = room.text().elements.map(({ id }) => id);
    const ruling = { kind: 'current', elements } as const;
    room.say(chair, { kind: 'start-silence', silence, unit: UNIT, ruling, until, seen: room.seen() });
    room.say(room.secretariat, { kind: 'remove', person: chair.person });
    room.clockAt(until);
    room.say(chair, { kind: 'end-silence', silence, unit: UNIT });
    const { acts } = room;
    const ended = place(acts, 'silence-ended');
    expect([verdict(acts), acts.at(-1)!.act.kind]).toEqual(['verified', 'agreed']);
    const early = acts.map((act) => (act.seq >= ended ? { ...act, at: acts[ended - 2]!.at } : act));
    expect(verdict(early)).toBe(`act ${ended}: speaker`);
    expect(verdict(altered(acts, ended, { by: room.secretariat }))).toBe(`act ${ended}: not-allowed`);
    expect(verdict(acts.toSpliced(ended - 1, 1))).toBe(`act ${ended}: speaker`);
    const more = { kind: 'agreed', unit: '1.2' as UnitId, ruling } as const;
    expect(verdict(altered(acts, ended + 1, { act: more }))).toBe(`act ${ended + 1}: speaker`);
  });

  it('[RC3] is broken where time runs backwards, or is none', () => {
    const { acts } = played();
    const earlier = acts[3]!.at;
    expect(verdict(altered(acts, 9, { at: earlier }))).toBe('act 9: time');
    expect(verdict(altered(acts, 9, { at: acts[7]!.at }))).toBe('verified');
    expect(verdict(altered(acts, 9, { at: 'yesterday' }))).toBe('act 9: time');
  });

  it('[RC3] is broken when nothing is left of it', () => {
    expect(verdict([])).toBe('act 1: empty');
  });
});
