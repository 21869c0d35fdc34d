import { describe, expect, it } from 'vitest';
import type { InvitationId, NoteId, Party } from '../../../shared/ids.ts';
import { unitStatus } from '../../../shared/negotiation/read.ts';
import { UNIT } from './room.ts';

import { refusal, roomOfFour } from './four.ts';

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
