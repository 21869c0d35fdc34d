import { describe, expect, it } from 'vitest';
import type { Party } from '../../shared/ids.ts';
import { elementStatus, unitStatus } from '../../shared/negotiation/read.ts';
import { refusal, roomOfFour } from '../shared/negotiation/four.ts';
import { UNIT } from '../shared/negotiation/room.ts';

describe('agreed ad referendum on Monday, subject to Bogotá by Monday evening', () => {
  function onMonday() {
    const stage = roomOfFour();
    const { room, chair } = stage;
    const elements = room.text().elements.map(({ id }) => id);
    const asked = { unit: UNIT, ruling: { kind: 'current', elements } as const, seen: room.seen() };
    room.say(chair, {
      kind: 'agree-ad-referendum',
      ...asked,
      awaiting: ['COL' as Party],
      until: '2026-10-12',
    });
    const agree = () => refusal(room.ask(chair, { kind: 'agree', ...asked }));
    return { ...stage, elements, agree };
  }

  it('[GV5] Tuesday comes and Bogotá has not answered: the deadline has agreed nothing', () => {
    const { room, elements, agree } = onMonday();
    room.clockAt('2026-10-13T09:00:00Z');
    expect(agree()).toBe('awaiting');
    expect(elementStatus(room.unit(), elements[0]!).kind).toBe('ad-referendum');
    expect(room.unit().awaiting).toEqual({ parties: ['COL'], until: '2026-10-12' });
  });

  it('[GV5] Bogotá confirms the next day, late as it is; then the chair gavels it agreed', () => {
    const { room, mexico, colombia, agree } = onMonday();
    room.clockAt('2026-10-13T15:30:00Z');
    expect(refusal(room.ask(room.person('MEX'), { kind: 'confirm', unit: UNIT }))).toBe('not-awaited');
    expect(refusal(room.ask(mexico, { kind: 'confirm', unit: UNIT }))).toBe('not-allowed');
    room.say(colombia, { kind: 'confirm', unit: UNIT });
    expect(unitStatus(room.negotiation, room.unit())).toBe('ad-referendum');
    expect(agree()).toBe('granted');
    expect(unitStatus(room.negotiation, room.unit())).toBe('agreed');
  });
});
