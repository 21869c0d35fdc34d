import { describe, expect, it } from 'vitest';
import { OBSERVER, type InvitationId } from '../../shared/ids.ts';
import { issuedBy } from '../../shared/negotiation/issued.ts';
import { MEX1, mexican, refusal } from '../shared/negotiation/four.ts';
import { approved, openMeeting } from '../shared/negotiation/meeting-room.ts';
import { Room } from '../shared/negotiation/room.ts';

describe('whoever observes', () => {
  it('[OB1] sits for an organization that is no party, and is known by its name', () => {
    const room = new Room();
    const observer = room.person('OBS', 'observer');
    expect(room.negotiation.members[observer.person]).toMatchObject({
      party: OBSERVER,
      organization: 'World Health Organization',
    });
    const invite = (said: object) =>
      refusal(
        room.ask(room.secretariat, {
          kind: 'invite',
          invitation: 'i' as InvitationId,
          party: OBSERVER,
          capacity: 'observer',
          ...said,
        }),
      );
    expect(invite({})).toBe('wrong-party');
    expect(invite({ organization: 'WHO', capacity: 'head' })).toBe('wrong-party');
    expect(invite({ organization: 'WHO', party: 'MEX' })).toBe('wrong-party');
    expect(invite({ organization: 'WHO' })).toBe('granted');
  });

  it('[OB2] reads the opening text until the text is approved, and then the approved one', () => {
    const room = new Room();
    const chair = room.person('BHS', 'chair');
    const opening = issuedBy(room.negotiation);
    room.table(room.person('MEX'), mexican);
    expect(issuedBy(room.negotiation)).toEqual(opening);
    room.say(chair, {
      kind: 'agree',
      unit: room.unit().id,
      ruling: { kind: 'proposal', proposal: MEX1 },
      seen: room.seen(),
    });
    expect(issuedBy(room.negotiation)).toEqual(opening);
    room.say(chair, {
      kind: 'reopen',
      unit: room.unit().id,
      elements: room.text().elements.map(({ id }) => id),
      mover: null,
      reason: 'To be read once more.',
    });
    approved(room, chair);
    const issued = issuedBy(room.negotiation);
    expect(issued.approved?.hash).toBe(room.negotiation.approved?.hash);
    expect(JSON.stringify(issued.text)).toContain('people in contact with the criminal justice system');
  });

  it('[OB3] learns that a meeting was held, and nothing of what was said there', () => {
    const room = new Room();
    const chair = room.person('BHS', 'chair');
    openMeeting(room, chair);
    const issued = issuedBy(room.negotiation);
    expect(issued.meetings).toEqual([
      { number: 1, kind: 'plenary', date: '2026-10-12', place: 'Washington', closed: false },
    ]);
    room.say(room.secretariat, { kind: 'mark-presence', parties: [room.person('MEX').party], present: true });
    room.say(chair, { kind: 'put-on-floor', unit: room.negotiation.order[0]! });
    expect(issuedBy(room.negotiation)).toEqual(issued);
    room.say(chair, { kind: 'close-meeting' });
    expect(issuedBy(room.negotiation).meetings[0]?.closed).toBe(true);
  });
});
