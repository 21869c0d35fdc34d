import { describe, expect, it } from 'vitest';
import type { Party, PersonId, UnitId } from '../../shared/ids.ts';
import { meetingAt, openMeeting as meetingNow, quorumOf } from '../../shared/negotiation/meetings/read.ts';
import { elementStatus } from '../../shared/negotiation/read.ts';
import type { Stamp } from '../../shared/negotiation/state.ts';
import { MEX1, mexican, refusal, roomOfFour } from '../shared/negotiation/four.ts';
import { comeIn, meeting, openMeeting, TODAY } from '../shared/negotiation/meeting-room.ts';
import { Room, UNIT } from '../shared/negotiation/room.ts';

const INTRO = 'Intro' as UnitId;
const [MEX, COL, PER] = ['MEX', 'COL', 'PER'] as [Party, Party, Party];

const asItStands = (room: Room) =>
  ({
    kind: 'agree',
    unit: UNIT,
    ruling: { kind: 'current', elements: room.text().elements.map(({ id }) => id) },
    seen: room.seen(),
  }) as const;

describe('a meeting', () => {
  it('[MT1] is numbered by counting on, and one is open at a time', () => {
    const { room, chair } = roomOfFour();
    expect(openMeeting(room, chair).number).toBe(1);
    const another = {
      kind: 'open-meeting',
      meetingKind: 'informal',
      date: TODAY,
      place: 'Washington',
      presiding: chair.person,
      agenda: [],
    } as const;
    expect(refusal(room.ask(room.secretariat, another))).toBe('meeting-open');
    room.say(chair, { kind: 'close-meeting' });
    expect(refusal(room.ask(chair, { kind: 'close-meeting' }))).toBe('no-meeting');
    room.say(chair, another);
    expect(meeting(room)).toMatchObject({ number: 2, kind: 'informal', present: [], agenda: [] });
  });

  it('[MT2] is presided over by the Chair or a vice-chair, who stays until the chair is handed over', () => {
    const { room, chair, mexico } = roomOfFour();
    const vice = room.person('CRI', 'vice-chair');
    const preside = (presiding: PersonId) =>
      refusal(
        room.ask(room.secretariat, {
          kind: 'open-meeting',
          meetingKind: 'plenary',
          date: TODAY,
          place: 'Washington',
          presiding,
          agenda: [],
        }),
      );
    expect(preside(mexico.person)).toBe('cannot-preside');
    expect(preside('nobody' as PersonId)).toBe('unknown');
    expect(preside(vice.person)).toBe('granted');
    expect(refusal(room.ask(room.secretariat, { kind: 'remove', person: vice.person }))).toBe('presides');
    room.say(chair, { kind: 'hand-over-chair', to: chair.person });
    expect(refusal(room.ask(chair, { kind: 'hand-over-chair', to: chair.person }))).toBe('already-so');
    room.say(room.secretariat, { kind: 'remove', person: vice.person });
    expect(meeting(room).chairs.map(({ person }) => person)).toEqual([vice.person, chair.person]);
  });

  it('[MT3] every act carries the meeting in which it was said, and who presided then', () => {
    const { room, chair, mexico, colombia } = roomOfFour();
    const vice = room.person('CRI', 'vice-chair');
    room.table(mexico, mexican);
    openMeeting(room, chair);
    room.say(mexico, { kind: 'comment', proposal: MEX1, change: null, text: 'As we said in writing.' });
    room.say(room.secretariat, { kind: 'hand-over-chair', to: vice.person });
    room.say(colombia, { kind: 'comment', proposal: MEX1, change: null, text: 'We thank the proponent.' });
    room.say(vice, { kind: 'close-meeting' });
    room.say(colombia, { kind: 'take-position', proposal: MEX1, position: 'supports' });
    const proposal = room.unit().proposals[0]!;
    const said: Stamp[] = [
      proposal.tabled,
      ...proposal.comments.map(({ stamp }) => stamp),
      room.negotiation.meetings[0]!.closed!,
      proposal.positions[COL]!.stamp,
    ];
    expect(said.map((stamp) => stamp.meeting)).toEqual([
      null,
      { number: 1, presiding: chair.person },
      { number: 1, presiding: vice.person },
      { number: 1, presiding: vice.person },
      null,
    ]);
    // Whoever has only the record finds the same meeting by the act's number.
    for (const stamp of said) expect(meetingAt(room.negotiation, stamp.seq)).toEqual(stamp.meeting);
  });

  it('[MT4] has one item before the room at a time, from its agenda', () => {
    const { room, chair } = roomOfFour();
    openMeeting(room, chair, { agenda: [UNIT] });
    expect(refusal(room.ask(chair, { kind: 'put-on-floor', unit: INTRO }))).toBe('not-on-agenda');
    room.say(chair, { kind: 'put-on-floor', unit: UNIT });
    room.say(chair, { kind: 'set-agenda', agenda: [UNIT, INTRO, UNIT] });
    expect(meeting(room)).toMatchObject({ agenda: [UNIT, INTRO], item: UNIT });
    room.say(chair, { kind: 'set-agenda', agenda: [INTRO] });
    expect(meeting(room).item).toBe(null);
    room.say(chair, { kind: 'put-on-floor', unit: INTRO });
    room.say(chair, { kind: 'put-on-floor', unit: null });
    expect(refusal(room.ask(chair, { kind: 'put-on-floor', unit: null }))).toBe('already-so');
    const strange = { kind: 'set-agenda', agenda: ['9.9' as UnitId] } as const;
    expect(refusal(room.ask(chair, strange))).toBe('unknown');
  });

  it('[MT5] delegations speak in the order in which they asked, unless the Chair says otherwise', () => {
    const { room, chair, mexico, colombia } = roomOfFour();
    const peru = room.person('PER');
    openMeeting(room, chair);
    for (const by of [mexico, colombia, peru]) room.say(by, { kind: 'ask-for-floor', party: by.party });
    expect(meeting(room).speakers).toEqual([MEX, COL, PER]);
    expect(refusal(room.ask(mexico, { kind: 'ask-for-floor', party: MEX }))).toBe('already-so');
    expect(refusal(room.ask(mexico, { kind: 'ask-for-floor', party: 'CHL' as Party }))).toBe('not-yours');
    room.say(colombia, { kind: 'ask-no-more', party: COL });
    room.say(chair, { kind: 'give-floor', party: PER });
    expect(meeting(room)).toMatchObject({ speakers: [MEX], floor: { party: PER } });
    expect(refusal(room.ask(chair, { kind: 'give-floor', party: COL }))).toBe('not-asked');
    room.say(room.secretariat, { kind: 'ask-for-floor', party: 'CHL' as Party });
    room.say(chair, { kind: 'give-floor', party: MEX });
    room.say(chair, { kind: 'give-floor', party: null });
    expect(meeting(room)).toMatchObject({ speakers: ['CHL'], floor: null });
    // Another item, another list.
    room.say(chair, { kind: 'put-on-floor', unit: UNIT });
    expect(meeting(room).speakers).toEqual([]);
  });

  it('[MT6] delegations say that they are there, or the Secretariat notes it; each counts once', () => {
    const { room, chair, mexico } = roomOfFour();
    openMeeting(room, chair);
    room.say(mexico, { kind: 'mark-presence', parties: [MEX], present: true });
    const marked = { kind: 'mark-presence', parties: [MEX, COL], present: true } as const;
    expect(refusal(room.ask(mexico, marked))).toBe('not-yours');
    room.say(room.secretariat, marked);
    expect(quorumOf(room.negotiation, meeting(room))).toMatchObject({ present: [COL, MEX], needed: 18 });
    room.say(mexico, { kind: 'mark-presence', parties: [MEX], present: false });
    expect(refusal(room.ask(mexico, { kind: 'mark-presence', parties: [MEX], present: false }))).toBe(
      'already-so',
    );
    expect(meeting(room).present).toEqual([COL]);
  });
});

describe('the gavel in a meeting', () => {
  it('[MT7] does not fall without a quorum, and says how many are there and how many are needed', () => {
    const { room, chair } = roomOfFour();
    openMeeting(room, chair);
    comeIn(room, 17);
    const verdict = room.ask(chair, asItStands(room));
    expect(verdict.ok || verdict.refusal).toEqual({ code: 'no-quorum', present: 17, needed: 18 });
    comeIn(room, 18);
    room.say(chair, asItStands(room));
    expect(elementStatus(room.unit(), room.text().elements[0]!.id)).toMatchObject({
      kind: 'agreed',
      stamp: { meeting: { number: 1, presiding: chair.person } },
    });
  });

  it('[MT7] a quorum of two thirds is a setting of the negotiation', () => {
    const room = new Room(undefined, { rules: { quorum: 'two-thirds' } });
    const chair = room.person('BHS', 'chair');
    openMeeting(room, chair);
    comeIn(room, 22);
    expect(refusal(room.ask(chair, asItStands(room)))).toBe('no-quorum');
    comeIn(room, 23);
    expect(refusal(room.ask(chair, asItStands(room)))).toBe('granted');
  });

  it('[MT8] falls between meetings too, unless the rules of the negotiation say otherwise', () => {
    const { room, chair } = roomOfFour();
    room.say(chair, asItStands(room));
    const strict = new Room(undefined, { rules: { gavel: 'in-meeting' } });
    const presiding = strict.person('BHS', 'chair');
    expect(refusal(strict.ask(presiding, asItStands(strict)))).toBe('no-meeting');
    openMeeting(strict, presiding);
    comeIn(strict, 18);
    strict.say(presiding, asItStands(strict));
  });

  it('[MT9] an informal meeting drafts; nothing is agreed there', () => {
    const { room, chair } = roomOfFour();
    openMeeting(room, chair, { meetingKind: 'informal' });
    comeIn(room, 34);
    expect(refusal(room.ask(chair, asItStands(room)))).toBe('informal-meeting');
  });

  it('[PO3] is the vice-chair’s while the vice-chair presides, and not the Chair’s', () => {
    const { room, chair } = roomOfFour();
    const vice = room.person('CRI', 'vice-chair');
    expect(refusal(room.ask(vice, asItStands(room)))).toBe('not-allowed');
    openMeeting(room, vice);
    comeIn(room, 34);
    const verdict = room.ask(chair, asItStands(room));
    expect(verdict.ok || verdict.refusal).toEqual({ code: 'not-presiding', presiding: vice.person });
    const recorded = room.say(vice, asItStands(room));
    expect(recorded.by).toMatchObject({ party: 'CRI', capacity: 'vice-chair' });
    room.say(vice, { kind: 'close-meeting' });
    expect(meetingNow(room.negotiation)).toBe(null);
    expect(refusal(room.ask(vice, { ...asItStands(room), unit: INTRO }))).toBe('not-allowed');
  });
});
