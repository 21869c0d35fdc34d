import { describe, expect, it } from 'vitest';
import type { ElementId, Party, SilenceId } from '../../shared/ids.ts';
import { elementStatus, obstaclesTo, unitStatus } from '../../shared/negotiation/read.ts';
import { MEX1, agreeOn, mexican, refusal, roomOfFour } from '../shared/negotiation/four.ts';
import { UNIT } from '../shared/negotiation/room.ts';

const [A1, A2] = ['1.1.a1', '1.1.a2'] as ElementId[] as [ElementId, ElementId];
const [MEX, COL] = ['MEX', 'COL'] as Party[] as [Party, Party];

/** All agree to action 1.2, but Mexico and Colombia. */
function roomWithPending() {
  const stage = roomOfFour();
  const { room, chair } = stage;
  room.say(chair, { kind: 'mark-pending', unit: UNIT, elements: [A2], parties: [MEX, COL] });
  const agree = (elements: ElementId[]) =>
    room.ask(chair, { kind: 'agree', unit: UNIT, ruling: { kind: 'current', elements }, seen: room.seen() });
  const lift = (by = stage.mexico, party = MEX) =>
    refusal(room.ask(by, { kind: 'lift-pending', unit: UNIT, elements: [A2], party }));
  return { ...stage, agree, lift };
}

describe('all agree but Mexico and Colombia', () => {
  it('[PD1] the chair cannot gavel it agreed, is told who is pending, and can gavel its neighbour', () => {
    const { agree } = roomWithPending();
    expect(agree([A1, A2])).toMatchObject({ refusal: { code: 'pending', parties: ['MEX', 'COL'] } });
    expect(refusal(agree([A1]))).toBe('granted');
  });

  it('[PD2] each delegation lifts its own, the chair anybody’s; then the gavel falls', () => {
    const { room, colombia, chair, agree, lift } = roomWithPending();
    expect(lift(colombia, MEX)).toBe('not-yours');
    expect(lift()).toBe('granted');
    expect(lift()).toBe('already-so');
    expect(refusal(agree([A2]))).toBe('pending');
    expect(lift(chair, COL)).toBe('granted');
    expect(refusal(agree([A2]))).toBe('granted');
    expect(elementStatus(room.unit(), A2).kind).toBe('agreed');
  });

  it('[PD1] a proposal is agreed with its whole unit, so it waits as well; ad referendum does not', () => {
    const { room, mexico, chair } = roomWithPending();
    room.table(mexico, mexican);
    const ruling = { kind: 'proposal', proposal: MEX1 } as const;
    const asked = { unit: UNIT, ruling, seen: room.seen() };
    expect(refusal(room.ask(chair, { kind: 'agree', ...asked }))).toBe('pending');
    const adReferendum = { kind: 'agree-ad-referendum', ...asked, awaiting: [MEX], until: null } as const;
    expect(refusal(room.ask(chair, adReferendum))).toBe('granted');
  });

  it('[PD1] nor is it agreed by silence', () => {
    const { room, chair } = roomWithPending();
    const started = room.ask(chair, {
      kind: 'start-silence',
      silence: 's' as SilenceId,
      unit: UNIT,
      ruling: { kind: 'current', elements: [A2] },
      until: '2026-10-13T09:00:00Z',
      seen: room.seen(),
    });
    expect(refusal(started)).toBe('pending');
  });

  it('[PD1] nobody is pending on what is agreed', () => {
    const { room, chair, agree } = roomWithPending();
    agree([A1]);
    const marked = { kind: 'mark-pending', unit: UNIT, elements: [A1], parties: [MEX] } as const;
    expect(refusal(room.ask(chair, marked))).toBe('locked');
  });
});

describe('a small group reports that it agrees', () => {
  it('[IN1] that is shown, locks nothing and counts for nothing', () => {
    const { room, mexico, chair } = roomOfFour();
    const elements = room.text().elements.map(({ id }) => id);
    room.say(chair, { kind: 'report-informals', unit: UNIT, elements, group: [MEX, COL] });
    expect(unitStatus(room.negotiation, room.unit())).toBe('informals');
    expect(obstaclesTo(room.negotiation).notAgreed.flatMap(({ unit }) => unit)).toContain(UNIT);
    const reopened = room.ask(chair, {
      kind: 'reopen',
      unit: UNIT,
      elements: [A1],
      mover: null,
      reason: 'No need.',
    });
    expect(refusal(reopened)).toBe('not-locked');
    room.table(mexico, mexican);
    expect(unitStatus(room.negotiation, room.unit())).toBe('bracketed');
  });

  it('[IN1] the gavel takes its place; what the gavel has fallen on is past informals', () => {
    const { room, chair } = roomOfFour();
    const report = { kind: 'report-informals', unit: UNIT, elements: [A1], group: [MEX] } as const;
    room.say(chair, report);
    agreeOn(room, chair, UNIT, [A1]);
    expect(elementStatus(room.unit(), A1).kind).toBe('agreed');
    expect(refusal(room.ask(chair, report))).toBe('locked');
  });

  it('[IN2] the chair sets the report aside', () => {
    const { room, chair } = roomOfFour();
    room.say(chair, { kind: 'report-informals', unit: UNIT, elements: [A1], group: [MEX] });
    const aside = { kind: 'set-aside-informals', unit: UNIT, elements: [A1, A2] } as const;
    expect(refusal(room.ask(chair, aside))).toBe('granted');
    expect(elementStatus(room.unit(), A1).kind).toBe('open');
    expect(refusal(room.ask(chair, aside))).toBe('already-so');
  });
});
